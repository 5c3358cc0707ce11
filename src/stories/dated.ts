import type { Dispatch, Instant, RightsRule } from '../model/index.ts'
import { dayOf, isDay, isInstant } from '../time/instant.ts'
import { type Rights, rightsIn, withoutMedia } from './rights.ts'

/** A dispatch with the times it is ordered and filed by; none when nothing says when it was sent. */
export interface Dated {
  dispatch: Dispatch
  /** The fields whose time no dispatch can have: month 13, the year 1, free text. */
  unreadable: string[]
  /** When this version was sent, as the wire says. */
  sent?: Instant
  /** `sent`, else the day it was received. */
  at?: Instant
  /** When the first version was sent, as far as this dispatch knows. */
  first?: Instant
  /** The day it stands under: of the dateline, else of `first`, at the place. */
  day?: string
  /** What may be done with it; without rules everything. */
  rights?: Rights
  /** Guids of copies under other names, which stand for it too. */
  copies?: string[]
}

/** All guids it is known by. */
export function guidsOf({ dispatch, copies = [] }: Dated): string[] {
  return [dispatch.guid, ...copies]
}

/** A dispatch with the times it is ordered by and the rights in it; what may not be shown of it is gone. */
export function prepared(dispatch: Dispatch, timeZone: string, rules: readonly RightsRule[]): Dated {
  const rights = rightsIn(dispatch, rules)
  return { ...dated(rights.media === false ? withoutMedia(dispatch) : dispatch, timeZone), rights }
}

/** Works out the times of a dispatch. Received counts by its day alone: the hour is that of a disk, not of the wire. */
export function dated(dispatch: Dispatch, timeZone: string): Dated {
  const zone = dispatch.dateline?.places[0]?.timeZone ?? timeZone
  const unreadable: string[] = []
  const read = (name: string, instant: Instant | undefined) => {
    if (!instant || isInstant(instant)) return instant || undefined
    if (!isYearless(instant)) unreadable.push(name)
    return undefined
  }
  const created = read('firstCreated', dispatch.firstCreated)
  const version = read('versionCreated', dispatch.versionCreated)
  const line = read('dateline.date', dispatch.dateline?.date)
  const received = read('received', dispatch.received)
  read('embargoed', dispatch.embargoed)
  read('expires', dispatch.expires)

  const sent = version ?? created ?? line
  const at = sent ?? (received && dayOf(received, zone))
  const first = created ?? at
  const day = line ?? first
  return {
    dispatch,
    unreadable,
    ...(sent && { sent }),
    ...(at && first && day && { at, first, day: dayOf(day, zone) }),
  }
}

/** `--01-05`: the desk has said already that the year is missing. */
function isYearless(instant: Instant): boolean {
  return instant.startsWith('--')
}

/** When an embargo is surely over: without a zone the last one on Earth counts. Undefined when unreadable. */
export function embargoEnd(embargoed: Instant): Instant | undefined {
  return inZoneOf(embargoed, 'T00:00:00', '-12:00')
}

/** When copy may have expired: without a zone the first one on Earth counts; a bare day is the last good one. */
export function expiryOf(expires: Instant): Instant | undefined {
  return inZoneOf(expires, 'T23:59:59', '+14:00')
}

function inZoneOf(instant: Instant, time: string, zone: string): Instant | undefined {
  if (!isInstant(instant)) return undefined
  if (isDay(instant)) return instant + time + zone
  return /(?:Z|[+-]\d{2}(?::?\d{2})?)$/u.test(instant.slice(10)) ? instant : instant + zone
}
