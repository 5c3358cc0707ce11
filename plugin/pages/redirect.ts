import type { Redirect } from '../../src/index.ts'
import { html } from './html.ts'
import type { PageType } from './page-type.ts'
import { storyLink } from './story-list.ts'
import { subjectLink } from './subjects.ts'
import { words } from './words.ts'

/** At an address that a story or a subject has left: sends readers and search engines to the one it has now, without a server's help. */
export const redirect: PageType<Redirect> = {
  name: 'redirect',
  items: site => site.edition.redirects ?? [],
  path: ({ from }) => `${from}/`,
  head: ({ to }) => ({ title: words.moved, noindex: true, movedTo: `${to}/` }),
  content: ({ to }, site) => {
    const story = site.story(to)
    const topic = site.edition.topics.find(({ slug }) => slug === to)
    const address = site.href(`${to}/`)
    const link = story
      ? storyLink(story, site)
      : topic
        ? subjectLink(topic, site)
        : html`<a href="${address}">${address}</a>`
    return html`<h1>${words.moved}</h1>
<p>${words.movedText} ${link}</p>`
  },
}
