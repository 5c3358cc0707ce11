import type { Instant, Story } from '../../src/index.ts'
import { isDay } from '../../src/index.ts'
import { type Html, html } from './html.ts'
import type { Site } from './page-type.ts'
import { remembered } from './remembered.ts'
import { words } from './words.ts'

const shapes = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dayOfMonth: { weekday: 'long', day: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  clock: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type Shape = keyof typeof shapes

/** A time with its zone: `<time …>2 January 2023, 17:05 UTC+8</time>`; of a bare day only the day. */
export function showTime(instant: Instant, timeZone: string, site: Site): Html {
  const day = showDay(instant, timeZone, site)
  if (isDay(instant) || Number.isNaN(Date.parse(instant))) return stamp(instant, day)
  return stamp(instant, html`${day}, ${clock(instant, timeZone, site)}`)
}

/** A time of a day that stands above it: `<time …>17:05 UTC+8</time>`; of a bare day nothing. */
export function showClock(instant: Instant, timeZone: string, site: Site): Html | undefined {
  if (isDay(instant) || Number.isNaN(Date.parse(instant))) return undefined
  return stamp(instant, clock(instant, timeZone, site))
}

/** `<time …>2 January 2023</time>`, or in another shape; takes days, months (`2023-01`) and instants. */
export function showDate(date: string, shape: Shape, site: Site): Html {
  return dates[shape].markup(date, site)
}

/** The same without markup. */
export function dateText(date: string, shape: Shape, site: Site): string {
  return dates[shape].text(date, site)
}

/** Days are written again and again on list pages, and `Intl` is slow. */
const dates = {
  day: writersOf('day'),
  shortDay: writersOf('shortDay'),
  weekday: writersOf('weekday'),
  dayOfMonth: writersOf('dayOfMonth'),
  month: writersOf('month'),
  monthName: writersOf('monthName'),
  clock: writersOf('clock'),
} satisfies Record<Shape, unknown>

function writersOf(shape: Shape) {
  const text = remembered((date: string, site) => writeDay(date, shape, site))
  return { text, markup: remembered((date: string, site) => stamp(date, text(date, site))) }
}

function writeDay(date: string, shape: Shape, site: Site): string {
  const noon = Date.parse(`${date.length === 7 ? `${date}-01` : date.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(noon) ? date : formatter(shape, site.language, 'UTC').format(noon)
}

/** An instant without markup: `2 January 2023, 17:05 UTC+8`. */
export function timeText(instant: Instant, timeZone: string, site: Site): string {
  const day = showDay(instant, timeZone, site)
  if (isDay(instant) || Number.isNaN(Date.parse(instant))) return day
  const { time, zone } = clockParts(instant, timeZone, site)
  return `${day}, ${time} ${zone}`
}

/** Where the clock that a story's times are read on stands: at its dateline, else at the site. */
export function timeZoneOf(story: Story, site: Site): string {
  return story.dateline?.places[0]?.timeZone ?? site.timeZone
}

/** A number in the site's language: `12,345`. */
export function number(value: number, site: Site): string {
  let format = numbers.get(site.language)
  if (!format) {
    format = new Intl.NumberFormat(locale(site.language))
    numbers.set(site.language, format)
  }
  return format.format(value)
}

/** `1 story`, `1,200 stories`. */
export function storyCount(count: number, site: Site): string {
  return words.stories(number(count, site), count === 1)
}

function stamp(datetime: string, content: Html | string): Html {
  return html`<time datetime="${datetime}">${content}</time>`
}

function clock(instant: Instant, timeZone: string, site: Site): Html {
  const { time, zone } = clockParts(instant, timeZone, site)
  return html`${time} <span class="dl-zone">${zone}</span>`
}

/** Without an offset the zone is unknown: the clock is shown as it was sent and says so. */
function clockParts(instant: Instant, timeZone: string, site: Site): { time: string; zone: string } {
  const isKnown = hasOffset(instant)
  const moment = Date.parse(isKnown ? instant : `${instant}Z`)
  const parts = formatter('clock', site.language, isKnown ? timeZone : 'UTC').formatToParts(moment)
  let [time, zone] = ['', '']
  for (const { type, value } of parts) {
    if (type === 'timeZoneName') zone = value
    else time += value
  }
  const name = zone.replace(/^GMT(?=[+-])/u, 'UTC').replace('-', '−')
  return { time: time.trim(), zone: isKnown ? name : words.localTime }
}

function showDay(instant: Instant, timeZone: string, site: Site): string {
  if (isDay(instant) || !hasOffset(instant)) return dateText(instant, 'day', site)
  const moment = Date.parse(instant)
  return Number.isNaN(moment) ? instant : formatter('day', site.language, timeZone).format(moment)
}

function hasOffset(instant: Instant): boolean {
  return /(?:Z|[+-]\d{2}:?\d{2})$/u.test(instant) && instant.includes('T')
}

/** Making a formatter costs a thousand times what using it does: each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

function formatter(shape: Shape, language: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${shape} ${timeZone} ${language}`
  const known = formatters.get(key)
  if (known) return known
  const made = makeFormatter(shape, language, timeZone)
  formatters.set(key, made)
  return made
}

function makeFormatter(shape: Shape, language: string, timeZone: string): Intl.DateTimeFormat {
  const options = { ...shapes[shape], calendar: 'gregory' }
  try {
    return new Intl.DateTimeFormat(locale(language), { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' })
  }
}

/** Plain `en` is read as British: day before month, 24 hours, as wires write. */
function locale(language: string): string {
  if (language === 'en') return 'en-GB'
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
