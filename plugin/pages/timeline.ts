import type { Month, Year } from '../../src/index.ts'
import { type Html, html } from './html.ts'
import type { PageType, Site } from './page-type.ts'
import { isMostlyTimed, storyList } from './story-list.ts'
import { dateText, showDate, showTime, storyCount } from './times.ts'
import { volumeBars, volumesOf } from './volume.ts'
import { words } from './words.ts'

/** So many of the newest stories are listed; of older months the timeline shows the numbers. */
const expanded = 100

/** The ledger of all stories: years, months and days, newest first. */
export const timeline: PageType<Year[]> = {
  name: 'timeline',
  items: site => [site.edition.timeline],
  path: () => 'timeline/',
  head: () => ({ title: words.timeline, description: words.allByDate }),
  content: (years, site) => html`<h1>${words.timeline}</h1>
<p class="dl-edition">${words.edition} ${showTime(site.edition.asOf, site.timeZone, site)}</p>
${years.length === 0 && html`<p>${words.noStories}</p>`}${volumeBars(volumesOf(years), site)}${ledger(years, site)}`,
}

function ledger(years: Year[], site: Site): Html {
  const slugs = years.flatMap(({ months }) => months.flatMap(({ days }) => days.flatMap(({ stories }) => stories)))
  const newest = new Set(slugs.slice(0, expanded))
  return html`<ol class="dl-ledger">
${years.map(
  ({ year, months }) => html`<li><h2 class="dl-section">${year}</h2>
<ol>
${months.map(month => monthEntry(month, newest, site))}</ol></li>
`,
)}</ol>
`
}

function monthEntry(month: Month, newest: ReadonlySet<string>, site: Site): Html {
  const href = site.href(monthPath(month.month))
  const count = size(month)
  const days = month.days
    .map(({ day, stories }) => ({ day, shown: stories.filter(slug => newest.has(slug)) }))
    .filter(({ shown }) => shown.length > 0)
  const shown = days.reduce((sum, day) => sum + day.shown.length, 0)
  const hasColumn = isMostlyTimed([...newest].flatMap(slug => site.story(slug) ?? []))
  const all = words.wholeMonth(storyCount(count, site), dateText(month.month, 'month', site))
  return html`<li><h3><a href="${href}">${showDate(month.month, 'monthName', site)}</a> <span class="dl-count">${storyCount(count, site)}</span></h3>
${shown > 0 && html`<ol>\n${days.map(each => dayEntry(each.day, each.shown, hasColumn, site))}</ol>\n`}${
  shown > 0 && shown < count && html`<p class="dl-more"><a href="${href}">${all}</a></p>\n`
}</li>
`
}

function dayEntry(day: string, slugs: readonly string[], hasColumn: boolean, site: Site): Html {
  const stories = slugs.flatMap(slug => site.story(slug) ?? [])
  return html`<li><h4>${showDate(day, 'dayOfMonth', site)}</h4>
${storyList(stories, 'clock', site, hasColumn)}</li>
`
}

/** Where all stories of a month are listed: `2023-01` → `timeline/2023/01/`. */
export function monthPath(month: string): string {
  return `timeline/${month.replace('-', '/')}/`
}

/** How many stories a month has. */
export function size(month: Month): number {
  return month.days.reduce((sum, day) => sum + day.stories.length, 0)
}
