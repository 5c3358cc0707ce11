import { monthOf, weekdayOf } from './calendar.ts'

/** What a dateline prints of its date; anything can be missing. */
export interface PrintedDate {
  year?: number
  month?: number
  day?: number
  /** 1 Monday to 7 Sunday. */
  weekday?: number
}

/** A date in a text; without `date` it names a day that does not exist. */
export interface FoundDate {
  start: number
  end: number
  date?: PrintedDate
}

const digit = '[0-9٠-٩۰-۹０-９]'
const iso = String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`
const dotted = String.raw`(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)`
const eastern = `(?:${digit}{4}[年년] ?)?${digit}{1,2}[月월] ?${digit}{1,2}[日일]`
const ordinal = '(?:st|nd|rd|th|er|º|ª)?'
/** Old typewriters had the letter l for the figure one, hurried fingers have the letter O for zero. */
const day = `${digit}{1,2}|l[0-9]?|[0-9][lO]`

const numbers = new RegExp(
  `(?<whole>${iso}|${dotted}|${eastern})|${String.raw`(?<![\p{L}\p{N}]|\p{N}[.,:/-])`}(?<day>${day})${ordinal}${String.raw`(?![\p{L}\p{N}]|[.:/-]\p{N}|,\p{N}{1,3}(?!\p{N}))`}`,
  'gu',
)
const wordBefore =
  /(?<![\p{L}\p{M}])(?:(?<=(?:^|[,.(،])\s{0,3})(?<weekday>\p{L}{2,14})[.,]{0,2}\s{1,3})?(?<month>\p{L}{2,12})\.?,?\s{0,3}$/u
const weekdayBefore = /(?<=(?:^|[,.(،])\s{0,3})(?<weekday>\p{L}{2,14})[.,]{0,2}\s{1,3}$/u
const wordAfter = /^\.?\s{0,2}(?:de\s)?(?<month>[\p{L}\p{M}]{2,12})(?<second> [\p{L}\p{M}]{2,12})?/u
const yearAfter = /^,{0,2}\s{0,2}(?:del?\s)?(?<year>(?:19|20)\d{2})(?!\d)/u
const figures = new RegExp(`${digit}+`, 'gu')
const weekdayAlone = /(?:^|[,(،]\s{0,3})(?<word>\p{L}{3,14})(?![\p{L}\p{M}])/gu

/**
 * The printed dates of a text, in order: `Jan 2`, `Jan. 2, 2023`, `2 January 2023`, `11. Januar 2023`, `23 de mayo de 2023`, `2023-01-02`,
 * `21.12.2001`, `1月4日`, `Mon., Jan 2`; a weekday only behind a comma or at the start, `SANTO DOMINGO` is no Sunday. A stop at the end is left out.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(numbers)) {
    const from = found.at(-1)?.end ?? 0
    if (match.index < from) continue
    const next = match.groups?.whole
      ? { start: match.index, end: match.index + match[0].length, ...checked(inNumbers(match[0])) }
      : (withMonthBefore(text, match, from) ?? withMonthAfter(text, match, from))
    if (next) found.push(next)
  }
  return found.length > 0 ? found : weekdaysAlone(text)
}

/** Reads a printed date of any of the languages; undefined for a day or month that does not exist. */
export function readDate(printed: string): PrintedDate | undefined {
  const [found] = findDates(printed)
  if (found) return found.date
  const alone = /^\s*(?<day>\d{1,2})\s*$/u.exec(printed)?.groups?.day
  return alone === undefined ? undefined : checked({ day: Number(alone) }).date
}

/** `Mon., Jan 2, 2023`, `April, 13`, `Apri l7`. */
function withMonthBefore(text: string, match: RegExpExecArray, from: number): FoundDate | undefined {
  const offset = Math.max(from, match.index - 32)
  const before = wordBefore.exec(text.slice(offset, match.index))
  const word = before?.groups?.month
  if (!before || !word) return undefined
  const printed = match.groups?.day ?? ''
  const slipped = /^l\d/u.test(printed) ? monthOf(`${word}l`) : undefined
  const month = slipped ?? monthOf(word)
  if (month === undefined) return undefined
  const weekday = weekdayOf(before.groups?.weekday ?? '')
  const start = offset + before.index + (weekday ? 0 : before[0].lastIndexOf(word))
  const day = inFigures(slipped ? printed.slice(1) : printed)
  return withYear(text, start, match.index + match[0].length, { month, day, ...(weekday && { weekday }) })
}

/** `2 January 2023`, `Lunes, 23 de mayo de 2023`, `11. Jänner`. */
function withMonthAfter(text: string, match: RegExpExecArray, from: number): FoundDate | undefined {
  const end = match.index + match[0].length
  const after = wordAfter.exec(text.slice(end, end + 32))
  const word = after?.groups?.month
  if (!after || !word) return undefined
  const second = after.groups?.second ?? ''
  const ofTwo = second && monthOf(word + second)
  const month = ofTwo || monthOf(word)
  if (!month) return undefined
  const offset = Math.max(from, match.index - 20)
  const before = weekdayBefore.exec(text.slice(offset, match.index))
  const weekday = weekdayOf(before?.groups?.weekday ?? '')
  const start = before && weekday ? offset + before.index : match.index
  const length = after[0].length - (ofTwo ? 0 : second.length)
  const day = inFigures(match.groups?.day ?? '')
  return withYear(text, start, end + length, { month, day, ...(weekday && { weekday }) })
}

function withYear(text: string, start: number, end: number, date: PrintedDate): FoundDate {
  const after = yearAfter.exec(text.slice(end, end + 16))
  if (!after) return { start, end, ...checked(date) }
  return { start, end: end + after[0].length, ...checked({ ...date, year: Number(after.groups?.year) }) }
}

function weekdaysAlone(text: string): FoundDate[] {
  return [...text.matchAll(weekdayAlone)].flatMap(match => {
    const word = match.groups?.word ?? ''
    const weekday = weekdayOf(word)
    const end = match.index + match[0].length
    return weekday ? [{ start: end - word.length, end, date: { weekday } }] : []
  })
}

/** `2023-01-02`, `21.12.2001`, `2023年1月4日`. */
function inNumbers(printed: string): PrintedDate {
  const parts = [...printed.matchAll(figures)].map(([part]) => inFigures(part))
  const [day, month, year] = printed.includes('.') ? parts : parts.reverse()
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  }
}

/** The number that figures of any script stand for, mistyped ones among them. */
function inFigures(printed: string): number {
  const ascii = printed.replace(/[٠-٩۰-۹０-９]/gu, figure => String((figure.codePointAt(0) ?? 0) & 0xf))
  return Number(ascii.replace('l', '1').replace('O', '0'))
}

/** `2023-01-02`; `--01-02` without a year, `---02` for a day alone (as XML Schema writes them); undefined for less. */
export function writeDate({ year, month: number, day }: PrintedDate): string | undefined {
  if (day === undefined) return undefined
  if (number === undefined) return `---${two(day)}`
  return `${year === undefined ? '-' : year}-${two(number)}-${two(day)}`
}

/** The day nearest to `near` (`2023-01-04`) that fits what is printed; undefined when nothing narrows it down to a day. */
export function nearestDay(date: PrintedDate, near: string): string | undefined {
  if (date.year !== undefined && date.month !== undefined && date.day !== undefined) return writeDate(date)
  const start = Date.parse(`${near.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(start) || (date.day === undefined && date.weekday === undefined)) return undefined
  const reach = date.day === undefined ? 3 : date.month === undefined ? 31 : 366
  for (let distance = 0; distance <= reach; distance++) {
    for (const sign of [-1, 1]) {
      const candidate = new Date(start + sign * distance * 86_400_000)
      if (fits(date, candidate)) return candidate.toISOString().slice(0, 10)
    }
  }
  return undefined
}

function fits(date: PrintedDate, candidate: Date): boolean {
  if (date.day === undefined) return (candidate.getUTCDay() || 7) === date.weekday
  if (date.day !== candidate.getUTCDate()) return false
  return date.month === undefined || date.month === candidate.getUTCMonth() + 1
}

/** Nothing for month 13 and the 31st of February. */
function checked(date: PrintedDate): { date?: PrintedDate } {
  const { year = 2024, month, day = 1 } = date
  if (month !== undefined && (month < 1 || month > 12)) return {}
  const days = month === undefined ? 31 : new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= days ? { date } : {}
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

const inPath = /(?<!\d)(?<year>(?:19|20)\d{2})[-_/.]?(?<month>0[1-9]|1[0-2])[-_/.]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u

/** The day a path names, `2023-01-08-brasilia.txt` or `2023/01/08/0412.xml`: when its dispatch came. */
export function dayInPath(path: string): string | undefined {
  const groups = inPath.exec(path)?.groups
  if (!groups) return undefined
  const { date } = checked({ year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) })
  return date && writeDate(date)
}
