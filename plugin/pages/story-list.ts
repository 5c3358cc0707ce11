import type { Story } from '../../src/index.ts'
import { isolated } from './direction.ts'
import { type Html, html, type Printable } from './html.ts'
import type { Site } from './page-type.ts'
import { dateText, showClock, showDate, timeZoneOf } from './times.ts'
import { words } from './words.ts'

/** The dense list that most pages consist of; below a day with the clock, elsewhere with the day. */
export function storyList(stories: readonly Story[], when: 'clock' | 'day', site: Site): Html {
  const rows = stories.map(story => ({ story, time: when === 'clock' ? clockOf(story, site) : showDay(story, site) }))
  // Copy that knows only its day would leave a column empty.
  const isTimed = rows.some(({ time }) => time !== undefined)
  return html`<ol class="${isTimed ? 'dl-list' : 'dl-list dl-untimed'}">
${rows.map(({ story, time }) => storyRow(story, isTimed && html`<span class="dl-when">${time}</span> `, site))}</ol>
`
}

/** Stories under the days they belong to; `level` is that of the days' headings. */
export function dayList(stories: readonly Story[], level: 2 | 3 | 4, site: Site): Html {
  return html`${byDay(stories).map(
    ([day, ofDay]) => html`<h${level} class="dl-day">${showDate(day, 'weekday', site)}</h${level}>
${storyList(ofDay, 'clock', site)}`,
  )}`
}

/** Stories with their days, both in the order they come in. */
export function byDay(stories: readonly Story[]): [string, Story[]][] {
  const days = new Map<string, Story[]>()
  for (const story of stories) {
    const ofDay = days.get(story.day)
    if (ofDay) ofDay.push(story)
    else days.set(story.day, [story])
  }
  return [...days]
}

/** A story's headline, linked. */
export function storyLink(story: Story, site: Site, more?: Printable): Html {
  const headline = isolated(story.headline, site.language, story.language)
  return html`<a href="${site.href(`${story.slug}/`)}"${more}>${headline}</a>`
}

/** Where a story is from, in a word or two. */
export function placeOf(story: Story, site: Site): Printable {
  const name = story.dateline?.places[0]?.name
  return name && isolated(name, site.language)
}

function storyRow(story: Story, when: Printable, site: Site): Html {
  const place = placeOf(story, site)
  return html`<li>${when}<span class="dl-what">${story.held && html`<strong>${words.held[story.held.reason]}:</strong> `}${storyLink(story, site)}</span>${
    place && html` <span class="dl-where">${place}</span>`
  }</li>
`
}

function clockOf(story: Story, site: Site): Html | undefined {
  return showClock(story.published, timeZoneOf(story, site), site)
}

function showDay(story: Story, site: Site): Html {
  return html`<time datetime="${story.day}">${dateText(story.day, 'shortDay', site)}</time>`
}
