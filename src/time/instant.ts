import { DateTime, IANAZone } from 'luxon'
import type { Instant } from '../model/index.ts'

const day = /^\d{4}-\d{2}-\d{2}$/u
const offset = /(?:Z|[+-]\d{2}:?\d{2})$/u

/**
 * Orders two instants in time: negative when `a` is earlier, 0 when they are the same moment.
 * A bare day counts as noon in UTC, an instant without offset as UTC: neither can be known better.
 */
export function compareInstants(a: Instant, b: Instant): number {
  return a === b ? 0 : toMillis(a) - toMillis(b)
}

/** Milliseconds since 1970; `NaN` for what is no instant. */
export function toMillis(instant: Instant): number {
  if (day.test(instant)) return Date.parse(`${instant}T12:00:00Z`)
  return Date.parse(instant.includes('T') && !offset.test(instant) ? `${instant}Z` : instant)
}

const iso =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u

/** Whether the text is an ISO 8601 day or time that exists, in a year a dispatch can have (1400 to 2200). */
export function isInstant(text: string): boolean {
  const parts = iso.exec(text)?.groups
  if (!parts) return false
  const [year, month, date] = [Number(parts.year), Number(parts.month), Number(parts.day)]
  if (year < 1400 || year > 2200 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return false
  return Number(parts.hour ?? 0) < 24 && Number(parts.minute ?? 0) < 60 && Number(parts.second ?? 0) < 60
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether only the day is known. */
export function isDay(instant: Instant): boolean {
  return day.test(instant)
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The day of an instant in a zone, `2023-01-02`; a bare day, and a time without offset, keep the day they name. */
export function dayOf(instant: Instant, timeZone = 'UTC'): string {
  if (day.test(instant) || !offset.test(instant)) return instant.slice(0, 10)
  const time = new Date(toMillis(instant))
  if (Number.isNaN(time.getTime())) return instant.slice(0, 10)
  if (timeZone === 'UTC') return time.toISOString().slice(0, 10)
  let format = dayFormats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv', { timeZone }) // Swedish dates are ISO's
    dayFormats.set(timeZone, format)
  }
  return format.format(time)
}

/** A local time (`2023-01-02T09:30`) in a zone, as an instant with offset; undefined when there is no such time. */
export function inZone(local: string, timeZone: string): Instant | undefined {
  const time = DateTime.fromISO(local, { zone: timeZone })
  return time.isValid ? (time.toISO({ suppressMilliseconds: true }) ?? undefined) : undefined
}

/** Whether the runtime knows the IANA zone. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name)
}
