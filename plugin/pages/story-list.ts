import { isDay, type Story } from '../../src/index.ts'
import { isolated } from './direction.ts'
import { type Html, html, type Printable } from './html.ts'
import type { Site } from './page-type.ts'
import { remembered } from './remembered.ts'
import { showClock, showDate, timeZoneOf } from './times.ts'
import { words } from './words.ts'

/** The dense list that most pages consist of; below a day with the clock, elsewhere with the day. `hasColumn`: whether times have a column. */
export function storyList(
  stories: readonly Story[],
  when: 'clock' | 'day',
  site: Site,
  hasColumn = when === 'day' || isMostlyTimed(stories),
): Html {
  const rows = stories.map(story => {
    const time = when === 'clock' ? clockOf(story, site) : showDay(story, site)
    const cell = (hasColumn || time) && html`<span class="dl-when">${time}</span>`
    return hasColumn
      ? html`<li>${cell} ${restOfRow(story, site)}</li>\n`
      : html`<li>${restOfRow(story, site)}${cell && html` ${cell}`}</li>\n`
  })
  return html`<ol class="${hasColumn ? 'dl-list' : 'dl-list dl-untimed'}">
${rows}</ol>
`
}

/** Copy that knows only its day would leave a column empty. Lists of one page must agree, or their headlines stand at two edges. */
export function isMostlyTimed(stories: readonly Story[]): boolean {
  return stories.filter(({ published }) => !isDay(published)).length * 2 >= stories.length
}

/** Stories under the days they belong to; `level` is that of the days' headings. */
export function dayList(stories: readonly Story[], level: 2 | 3 | 4, site: Site): Html {
  const hasColumn = isMostlyTimed(stories)
  return html`${byDay(stories).map(
    ([day, ofDay]) => html`<h${level} class="dl-day">${showDate(day, 'weekday', site)}</h${level}>
${storyList(ofDay, 'clock', site, hasColumn)}`,
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
  return more === undefined ? plainLink(story, site) : linkWith(more, story, site)
}

const plainLink = remembered((story: Story, site) => linkWith(undefined, story, site))

function linkWith(more: Printable, story: Story, site: Site): Html {
  const headline = isolated(story.headline, site.language, story.language)
  return html`<a href="${site.href(`${story.slug}/`)}"${more}>${headline}</a>`
}

/** Where a story is from, in a word or two. */
export function placeOf(story: Story, site: Site): Printable {
  const name = story.dateline?.places[0]?.name
  return name && isolated(name, site.language)
}

/** What stands in a list behind the time. */
const restOfRow = remembered((story: Story, site) => {
  const place = placeOf(story, site)
  return html`<span class="dl-what">${story.held && html`<strong>${words.held[story.held.reason]}:</strong> `}${storyLink(story, site)}</span>${
    place && html` <span class="dl-where">${place}</span>`
  }`
})

function clockOf(story: Story, site: Site): Html | undefined {
  return showClock(story.published, timeZoneOf(story, site), site)
}

function showDay(story: Story, site: Site): Html {
  return showDate(story.day, 'shortDay', site)
}
