import type { Held, Instant } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { type Dated, embargoEnd, expiryOf } from './dated.ts'
import type { Family } from './families.ts'
import { outlives } from './order.ts'
import { endOfArchive } from './rights.ts'

/** What of a family is public at one instant, and what is kept back and why. */
export interface Release {
  /** Oldest first. */
  released: Dated[]
  held: Held[]
  /** What was public when the first kill came; empty when none did. */
  killed: Dated[]
  /** When the current version expires, still to come. */
  expires?: Instant
}

type Hold = Pick<Held, 'reason' | 'until'>

/** Decides what of a family is public at an instant. In doubt a dispatch is held. */
export function release(family: Family, asOf: Instant): Release {
  const isAlive = (member: Dated) => family.kills.every(kill => outlives(member, kill))
  const taken = family.members.filter(member => !isAlive(member))
  const alive = decide(family.members.filter(isAlive), asOf)
  const [kill] = family.kills
  if (!kill) return { ...alive, killed: [] }

  const firstKill = kill.at && compareInstants(kill.at, asOf) < 0 ? kill.at : asOf
  return {
    ...alive,
    held: [...taken.map(({ dispatch }): Held => ({ dispatch, reason: 'killed' })), ...alive.held],
    killed: decide(taken, firstKill).released,
  }
}

/** Whether a dispatch continues the one before it. */
export function isAdd({ dispatch }: Dated): boolean {
  return (dispatch.signal.take?.number ?? 1) > 1
}

function decide(members: readonly Dated[], asOf: Instant): Omit<Release, 'killed'> {
  const released: Dated[] = []
  const held: Held[] = []
  const lastWithheld = members.findLastIndex(({ dispatch }) => dispatch.pubStatus === 'withheld')
  let main: Hold | undefined
  members.forEach((member, index) => {
    // "Withheld until further notice" is said of the story: earlier versions go with it, a later one lifts it.
    const own: Hold | undefined = index <= lastWithheld ? { reason: 'withheld' } : holdOf(member, asOf)
    // A take is no more public than the beginning that it continues.
    const hold = own ?? (isAdd(member) ? main : undefined)
    if (!isAdd(member) && hold?.reason !== 'advisory') main = hold
    if (hold) held.push({ dispatch: member.dispatch, ...hold })
    else released.push(member)
  })

  const expires = expiryOfStory(released)
  if (!expires) return { released, held }
  if (compareInstants(expires, asOf) > 0) return { released, held, expires }
  // An expired version does not give way to the one it replaced.
  return { released: [], held: [...held, ...released.map(({ dispatch }): Held => ({ dispatch, reason: 'expired' }))] }
}

function holdOf({ dispatch, at, rights }: Dated, asOf: Instant): Hold | undefined {
  if (dispatch.signal.advisory) return { reason: 'advisory' }
  if (rights?.publish === false) return { reason: 'rights' }
  if (dispatch.embargoed) {
    const until = embargoEnd(dispatch.embargoed)
    if (!until) return { reason: 'embargoed' }
    if (compareInstants(until, asOf) > 0) return { reason: 'embargoed', until }
  }
  return at ? undefined : { reason: 'undated' }
}

function expiryOfStory(released: readonly Dated[]): Instant | undefined {
  const current = released.findLast(member => !isAdd(member)) ?? released[0]
  if (!current) return undefined
  const { dispatch, at, rights } = current
  const ends = [dispatch.expires && expiryOf(dispatch.expires), endOfArchive(at, rights?.archiveDays)]
  return ends.flatMap(end => end || []).sort(compareInstants)[0]
}
