import { type Html, html } from './html.ts'
import type { Site } from './page-type.ts'
import { words } from './words.ts'

/** Links from a page of a list to the pages with newer and older entries; nothing when it is the only one. */
export function pager({ newer, older }: { newer?: string; older?: string }, site: Site): Html | undefined {
  if (newer === undefined && older === undefined) return undefined
  return html`<nav class="dl-pager" aria-label="${words.pages}">
${newer !== undefined && html`<p><a rel="prev" href="${site.href(newer)}">${words.newer}</a></p>\n`}${
  older !== undefined && html`<p><a rel="next" href="${site.href(older)}">${words.older}</a></p>\n`
}</nav>
`
}
