import { compareInstants, type Place, type Story } from '../../src/index.ts'
import { inLanguage } from './direction.ts'
import { type Html, html } from './html.ts'
import type { Site } from './page-type.ts'
import { subjectHref } from './subjects.ts'
import { showTime, timeZoneOf } from './times.ts'
import { words } from './words.ts'

/** What parts a dateline from the lead: no part of it for readers. */
export const closingMark = /[\s:–—-]+$/u

/** A story's signature between hairlines: its dateline, and when it was published and changed. `around`: the language it stands in. */
export function signature(story: Story, around: string, site: Site): Html {
  const zone = timeZoneOf(story, site)
  const line = dateline(story, site)
  const isChanged = compareInstants(story.published, story.updated) !== 0
  const updated =
    isChanged && html` <span class="dl-updated">${words.updated} ${showTime(story.updated, zone, site)}</span>`
  return html`<div class="dl-signature">
${line && html`<p class="dl-dateline"${inLanguage(story.language, around)}>${line}</p>\n`}<p class="dl-times"${inLanguage(site.language, around)}>${words.published} ${showTime(story.published, zone, site)}${updated}</p>
</div>
`
}

/** The dateline in the words the agency sent, its places linked: `Beijing, 2 January 2023 (TDI)`. */
function dateline(story: Story, site: Site): Html | undefined {
  if (!story.dateline) return undefined
  const { places, provider } = story.dateline
  const text = story.dateline.text.replace(closingMark, '') || assembled(places, provider)
  const pieces: (Html | string)[] = []
  let from = 0
  for (const place of places) {
    const at = text.indexOf(place.printed, from)
    if (at === -1 || place.printed === '') continue
    pieces.push(text.slice(from, at), placeLink(place, site))
    from = at + place.printed.length
  }
  return html`${pieces}${text.slice(from)}`
}

function assembled(places: Place[], provider: string | undefined): string {
  const where = places.map(place => place.printed).join(', ')
  return provider ? `${where} (${provider})` : where
}

function placeLink(place: Place, site: Site): Html | string {
  const href = place.qcode && subjectHref(place.qcode, site)
  return href ? html`<a href="${href}">${place.printed}</a>` : place.printed
}
