import { houseStyleOf } from '../house-styles/index.ts'
import { cut } from '../markup/splice.ts'
import { readClock, readZone } from '../time/clock.ts'
import { findDates, nearestDay, type PrintedDate, readDate, writeDate } from '../time/dates.ts'
import { dayOf, inZone } from '../time/instant.ts'
import { isEmbargo, isNoEmbargo, isOrder, openingEmbargo } from './embargo-cues.ts'
import { atEdges, lineOf, type ReadLine, takeFromBody, takeFromHead } from './lines.ts'
import { type Draft, keep, note, type Step } from './step.ts'

const numericDay = /(?<![\d/.])(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>\d{4})(?![\d/])/u

/** `EMBARGOED UNTIL 00:01 GMT, 1 JANUARY 2099`: holds the story; one whose time cannot be read holds it until an editor says otherwise. */
export const readEmbargo: Step = draft => {
  const opened = openingLine(draft)
  const inHead = takeFromHead(opened, reader(isEmbargo, opened))
  return takeFromBody(inHead, atEdges(8, 12), reader(isOrder, inHead))
}

/** `(EMBARGOED FOR RELEASE AT 1130 GMT THURS MARCH 19) UK FEB ADJUSTED …`: the order in front of the copy. */
function openingLine(draft: Draft): Draft {
  const [first, ...others] = draft.body
  if (first?.type !== 'paragraph') return draft
  const order = openingEmbargo.exec(first.text.slice(0, 200))?.[0]
  if (!order || order.length >= first.text.length) return draft
  return { ...hold(draft, order.trim(), ''), body: [{ ...first, ...cut(first, order.length) }, ...others] }
}

function reader(isCue: (line: string) => boolean, { head, body }: Draft): ReadLine {
  return (line, draft) => {
    if (line.length < 100 && isNoEmbargo(line)) return keep(draft, 'other', line)
    if (!isCue(line)) return undefined
    const lines = [...head, ...body].map(lineOf)
    const below = lines[lines.indexOf(line) + 1] ?? ''
    return hold(draft, line, below.length < 90 ? below : '')
  }
}

/** The time may stand on the line below. */
function hold(draft: Draft, line: string, below: string): Draft {
  const kept = keep(draft, 'ednote', line)
  if (kept.embargoed) return kept
  const until = readUntil(line, draft) ?? readUntil(`${line} ${below}`, draft)
  if (!until) {
    const sidecar = draft.source.path.replace(/\.[^./]*$/u, '').concat('.yaml')
    const reason = `an embargo line whose time cannot be read: held until \`embargoed: 2023-01-06T00:01:00Z\`, with the right time, stands in ${sidecar}`
    return note({ ...kept, pubStatus: 'withheld' }, 'warning', 'embargo-unreadable', reason)
  }
  const embargoed = { ...kept, embargoed: until, inferred: [...kept.inferred, 'embargoed'] }
  return note(embargoed, 'info', 'embargo-line', `held until ${until}, as a line of the copy says`)
}

/** The instant the line names. Without a zone: the agency's, else the latest reading there is (UTC−12). Without a time: the day's end. */
function readUntil(line: string, draft: Draft): string | undefined {
  const zone = readZone(line) ?? houseStyleOf(draft.provider)?.timeZone ?? 'Etc/GMT+12'
  const date = readDay(line, draft.received ?? draft.versionCreated ?? draft.dateline?.date, zone)
  if (!date) return undefined
  const { hour, minute } = readClock(line) ?? { hour: 23, minute: 59 }
  return inZone(`${date}T${two(hour)}:${two(minute)}`, zone)
}

function readDay(line: string, near: string | undefined, zone: string): string | undefined {
  const numeric = numericDay.exec(line)?.groups
  if (numeric) return latest(numeric)
  const printed = findDates(line)[0]?.date
  if (!printed) return undefined
  if (printed.year !== undefined) return writeDate(printed)
  return near && upcoming(printed, dayOf(near, zone))
}

/** `08/09/2026` is two days; the later one is safe. */
function latest({ first, second, year }: Record<string, string | undefined>): string | undefined {
  const read = (month = '', day = '') => readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const days = [read(second, first), read(first, second)].map(date => date && writeDate(date))
  return days
    .filter(date => date !== undefined)
    .sort()
    .at(-1)
}

/** A weekday alone is the next one, not the nearest. */
function upcoming(printed: PrintedDate, near: string): string | undefined {
  const date = nearestDay(printed, near)
  if (!date || printed.day !== undefined || date >= near) return date
  return new Date(Date.parse(date) + 7 * 86_400_000).toISOString().slice(0, 10)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
