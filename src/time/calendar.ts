import { fold } from '../markup/fold.ts'

/** Languages whose months agencies print; Croatian is left out, its `listopad` is October where Polish has November. */
const languages = 'en es de fr it pt nl da sv nb fi pl cs ro hu ca id ms tr ru uk bg el ar ar-SY fa he'.split(' ')

/** Short forms that agencies print and no calendar lists. */
const houseForms: readonly Named[] = [
  ['jän', 1],
  ['jänner', 1],
  ['gen', 1],
  ['feber', 2],
  ['fev', 2],
  ['mrz', 3],
  ['mac', 3],
  ['juil', 7],
  ['ogos', 8],
  ['sep', 9],
  ['sept', 9],
  ['setiembre', 9],
  ['фев', 2],
  ['июн', 6],
  ['июл', 7],
  ['сен', 9],
  ['ноя', 11],
]

const twelveMonths = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15))
/** From a Monday. */
const sevenDays = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day))

/** A name as printed and the month or weekday it stands for; Monday is 1. */
type Named = readonly [name: string, number: number]

/** All month names, both the bare one and the one that stands beside a day: `январь`, `января`. */
export const months: readonly Named[] = [
  ...languages.flatMap(locale =>
    (['long', 'short'] as const).flatMap(month => [
      ...numbered(formatted(locale, { month }, twelveMonths)),
      ...numbered(formatted(locale, { month, day: 'numeric' }, twelveMonths)),
    ]),
  ),
  ...houseForms,
].filter(([name]) => /^[^\d]{2,}$/u.test(name))

export const weekdays: readonly Named[] = [
  ...languages.flatMap(locale => numbered(formatted(locale, { weekday: 'long' }, sevenDays))),
  ...numbered(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']),
]

const monthByName = new Map(months.map(([name, month]) => [fold(name), month]))
const weekdayByName = new Map(weekdays.map(([name, weekday]) => [fold(name), weekday]))
const english = formatted('en', { month: 'long' }, twelveMonths)

/** The month a word names in any of the languages, whatever its case, accents and stop; in English also with one slip of the fingers. */
export function monthOf(word: string): number | undefined {
  return monthByName.get(fold(word)) ?? mistypedMonth(word)
}

/** The weekday a word names, 1 for Monday to 7. */
export function weekdayOf(word: string): number | undefined {
  return weekdayByName.get(fold(word))
}

/** `Narch`, `Mach`, `Marchg`, `Macrh`: an English name with one letter wrong, missing, too many, or two swapped; short names are too near to other words. */
function mistypedMonth(word: string): number | undefined {
  if (!/^[A-Z][A-Za-z]{3,9}$/u.test(word)) return undefined
  const typed = word.toLowerCase()
  const index = english.findIndex(name => name.length > 4 && isOneSlip(typed, name.toLowerCase()))
  return index < 0 ? undefined : index + 1
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return Math.max(left.length, right.length) === 1 || (left.length === 2 && left === `${right[1]}${right[0]}`)
}

/** The month or weekday of each time, as the language writes it; straight from `Intl`, which starts three times faster than luxon here. */
function formatted(locale: string, options: Intl.DateTimeFormatOptions, times: readonly number[]): string[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
  const part = options.month ? 'month' : 'weekday'
  return times.map(time => format.formatToParts(time).find(({ type }) => type === part)?.value ?? '')
}

function numbered(names: readonly string[]): Named[] {
  return names.map((name, index) => [name.replace(/\.$/u, ''), index + 1])
}
