import type { Redirect } from '../../src/index.ts'
import { html } from './html.ts'
import type { PageType } from './page-type.ts'
import { storyLink } from './story-list.ts'
import { words } from './words.ts'

/** At an address that a story has left: sends readers and search engines to the one it has now, without a server's help. */
export const redirect: PageType<Redirect> = {
  name: 'redirect',
  items: site => site.edition.redirects ?? [],
  path: ({ from }) => `${from}/`,
  head: ({ to }) => ({ title: words.moved, noindex: true, movedTo: `${to}/` }),
  content: ({ to }, site) => {
    const target = site.story(to)
    const link = target ? storyLink(target, site) : html`<a href="${site.href(`${to}/`)}">${site.href(`${to}/`)}</a>`
    return html`<h1>${words.moved}</h1>
<p>${words.movedText} ${link}</p>`
  },
}
