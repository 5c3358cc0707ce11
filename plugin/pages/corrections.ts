import { type Correction, compareInstants, type Edition, type Story } from '../../src/index.ts'
import { isolated } from './direction.ts'
import { type Html, html } from './html.ts'
import type { PageType, Site } from './page-type.ts'
import { pager } from './pager.ts'
import { paginate } from './paginate.ts'
import { storyLink } from './story-list.ts'
import { showTime, timeZoneOf } from './times.ts'
import { words } from './words.ts'

interface Entry {
  story: Story
  correction: Correction
}

export interface CorrectionsPage {
  /** Counted from the oldest; absent on the first address, which holds the newest. */
  number?: number
  /** Newest first. */
  entries: Entry[]
  older?: string
  newer?: string
}

/** Every correction of every story told, newest first, on pages numbered from the oldest; no page while there is none. */
export const corrections: PageType<CorrectionsPage> = {
  name: 'corrections',
  items: site => (hasCorrections(site.edition) ? pagesOf(site) : []),
  path: ({ number }) => pathOf(number),
  head: ({ number }) => ({
    title: number === undefined ? words.corrections : `${words.corrections}, ${number}`,
    description: words.allCorrections,
  }),
  content: (page, site) => html`<header class="dl-heading">
<h1>${words.corrections}</h1>
<p class="dl-subhead">${words.allCorrections}</p>
</header>
<ol class="dl-plain">
${page.entries.map(entry => row(entry, site))}</ol>
${pager(page, site)}`,
}

/** Every page asks; the answer is worked out once an edition. */
const answers = new WeakMap<Edition, boolean>()

/** Whether a corrections page is made, and so may be linked. */
export function hasCorrections(edition: Edition): boolean {
  let answer = answers.get(edition)
  if (answer === undefined) {
    answer = edition.stories.some(story => story.corrections.length > 0)
    answers.set(edition, answer)
  }
  return answer
}

function pagesOf(site: Site): CorrectionsPage[] {
  const oldestFirst = site.edition.stories
    .flatMap(story => story.corrections.map(correction => ({ story, correction })))
    .sort((a, b) => compareInstants(a.correction.at, b.correction.at) || (a.story.slug < b.story.slug ? -1 : 1))
  return paginate(oldestFirst, site.pageSize).map(({ number, items, older, newer }) => ({
    ...(number !== undefined && { number }),
    entries: items.reverse(),
    ...(older !== undefined && { older: pathOf(older) }),
    ...(newer !== undefined && { newer: newer === 'first' ? pathOf() : pathOf(newer) }),
  }))
}

function pathOf(number?: number): string {
  return number === undefined ? 'corrections/' : `corrections/${number}/`
}

function row({ story, correction: { at, text } }: Entry, site: Site): Html {
  const note = text === undefined ? words.corrected : isolated(text, site.language, story.language)
  return html`<li><p>${storyLink(story, site)}<br>
<span class="dl-count">${showTime(at, timeZoneOf(story, site), site)}</span> ${note}</p></li>
`
}
