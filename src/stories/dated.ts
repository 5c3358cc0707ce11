import type { Dispatch, Instant } from '../model/index.ts'
import { dayOf, isDay, isInstant } from '../time/instant.ts'

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
}

/** Works out the times of a dispatch. Received counts by its day alone: the hour is that of a disk, not of the wire. */
export function dated(dispatch: Dispatch, timeZone: string): Dated {
  const zone = dispatch.dateline?.places[0]?.timeZone ?? timeZone
  const unreadable: string[] = []
  const read = (name: string, instant: Instant | undefined) => {
    if (!instant || isInstant(instant)) return instant || undefined
    unreadable.push(name)
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
