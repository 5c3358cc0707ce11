import { findDates, readDate, writeDate } from '../time/dates.ts'
import { inZone } from '../time/instant.ts'
import { isEmbargo } from './embargo-cues.ts'
import { atEdges, lineOf, takeFromBody } from './lines.ts'
import { keep, type Step } from './step.ts'

/** When a message was sent, as a line of its own says. */
interface Stamp {
  example: string
  pattern: RegExp
}

const time = String.raw`(?<hour>[01]\d|2[0-3]):?(?<minute>[0-5]\d)(?::\d{2})?`
const zone = String.raw` ?(?<utc>GMT|UTC|Z)?`
const stamp = (example: string, pattern: string): Stamp => ({ example, pattern: new RegExp(`^${pattern}$`, 'u') })

const stamps: readonly Stamp[] = [
  stamp(
    'AP-WF-11-13-13 1509GMT',
    String.raw`[A-Z]{2,4}-[A-Z]{2}-(?<month>\d\d)-(?<day>\d\d)-(?<year>\d\d) ${time}${zone}`,
  ),
  stamp(
    'dpa 212322 GMT Nov 18',
    String.raw`(?:[\p{L}]{2,5} )?(?<day>\d\d)${time}${zone} (?<name>\p{L}{3,4})\.? (?<year>\d\d)`,
  ),
  stamp(
    'APW19980807.0261 NEWS STORY 08/07/1998 06:18:00',
    String.raw`[A-Z]{3}\d{8}\.\d{4} .{0,20}\b(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4}) ${time}${zone}`,
  ),
  stamp('1998-10-25 21:00', String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[ T]${time}${zone}`),
]
/** `For Immediate Release: February 2, 2006` */
const releaseLine =
  /^\W{0,3}(?:For immediate release|(?:Press|News|Media) release|Pressemitteilung|Communiqué de presse|Comunicado de prensa)\b[ :–—-]{0,4}(?<rest>.{0,60}?)\W{0,3}$/iu

/** A stamp is a short line. */
const longest = 90

/** When the dispatch was sent: time stamps and date lines at its top and foot; a dateline without a year needs them. */
export const readStamps: Step = draft => {
  const isAtEdge = atEdges(10, 8)
  const isThere = (index: number, length: number) =>
    isAtEdge(index, length) &&
    lineOf(draft.body[index]).length <= longest &&
    // A day below an embargo line is when it ends.
    !isEmbargo(lineOf(draft.body[index - 1]))
  return takeFromBody(draft, isThere, (line, next) => {
    const sent = sentAt(line)
    if (sent === undefined) return undefined
    const kept = keep(next, 'other', line)
    if (!sent || next.versionCreated) return kept
    return { ...kept, versionCreated: sent, inferred: [...kept.inferred, 'versionCreated'] }
  })
}

/** The instant or day a line gives; empty for a release line without one, undefined for any other line. */
function sentAt(line: string): string | undefined {
  const release = releaseLine.exec(line)?.groups?.rest
  if (release !== undefined) return release ? dayOfLine(release) : ''
  if (!/\d\d/u.test(line)) return undefined
  for (const { pattern } of stamps) {
    const groups = pattern.exec(line)?.groups
    const instant = groups && instantOf(groups)
    if (instant) return instant
  }
  return dayOfLine(line)
}

/** `April 8, 2005`, `Thursday, 5 January 2023`: a line that is a day and nothing else. */
function dayOfLine(line: string): string | undefined {
  if (line.length > 40 || !/\d{4}/u.test(line)) return undefined
  const [found] = findDates(line)
  const isWhole = found && !/[\p{L}\p{N}]/u.test(line.slice(0, found.start) + line.slice(found.end))
  return isWhole && found.date?.year !== undefined ? writeDate(found.date) : undefined
}

function instantOf({
  year = '',
  month,
  name,
  day,
  hour,
  minute,
  utc,
}: Record<string, string | undefined>): string | undefined {
  // Two digits: this century up to 50.
  const whole = year.length === 4 ? year : `${Number(year) > 50 ? '19' : '20'}${year}`
  const printed = readDate(name ? `${day} ${name} ${whole}` : `${whole}-${month}-${day}`)
  const date = printed && writeDate(printed)
  if (!date || date.startsWith('-')) return undefined
  const local = `${date}T${hour}:${minute}`
  return utc ? inZone(local, 'UTC') : local
}
