import type { Withdrawn } from '../../src/index.ts'
import { html } from './html.ts'
import type { PageType } from './page-type.ts'
import { showTime } from './times.ts'
import { words } from './words.ts'

/** The notice at a killed story's address; nothing of the story is left. */
export const withdrawn: PageType<Withdrawn> = {
  name: 'withdrawn',
  items: site => site.edition.withdrawn,
  path: item => `${item.slug}/`,
  head: () => ({ title: words.withdrawn, noindex: true }),
  content: (item, site) => html`<h1>${words.withdrawn}</h1>
<p>${words.withdrawnText}</p>
<p class="dl-times">${words.withdrawnAt} ${showTime(item.at, site.timeZone, site)}</p>
${item.reason && html`<p>${words.withdrawnReason}: ${item.reason}</p>`}
<p class="dl-more"><a href="${site.href('')}">${words.nav.front}</a></p>`,
}
