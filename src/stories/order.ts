import type { Dispatch } from '../model/index.ts'
import { compareInstants, isDay } from '../time/instant.ts'
import type { Dated } from './dated.ts'

/** Clocks of one agency may be this far apart. */
const skew = 5 * 60_000

/** Longer "numbers" are hashes: they tell versions apart but not which came first. */
const counted = /^\d{1,6}$/u

/** Whether the dispatch takes its story down. */
export function isKill({ pubStatus, signal }: Dispatch): boolean {
  return pubStatus === 'canceled' || signal.kill !== undefined
}

/** Orders the dispatches of one story, oldest first: by time, then by what numbers them; at last the more cautious one is the newer. */
export function compareVersions(a: Dated, b: Dated): number {
  return (
    compareInstants(a.at ?? '1400-01-01', b.at ?? '1400-01-01') ||
    (versionNumber(a) ?? 0) - (versionNumber(b) ?? 0) ||
    (a.dispatch.signal.update?.number ?? 0) - (b.dispatch.signal.update?.number ?? 0) ||
    (a.dispatch.signal.take?.number ?? 0) - (b.dispatch.signal.take?.number ?? 0) ||
    Number(a.dispatch.signal.correction !== undefined) - Number(b.dispatch.signal.correction !== undefined) ||
    caution(a.dispatch) - caution(b.dispatch) ||
    compareSources(a, b)
  )
}

/**
 * Puts versions of one guid in order of their numbers where their clocks are so near that the numbers know better. By neighbours, again
 * and again: a comparison that allows for clocks is no order, and sorting by it would depend on where it began.
 */
export function settleClocks(sorted: readonly Dated[]): Dated[] {
  const members = [...sorted]
  for (let round = 1; round < members.length; round++) {
    let isSettled = true
    for (let at = 1; at < members.length; at++) {
      const [before, after] = [members[at - 1], members[at]]
      if (!before || !after || !isClockWrong(before, after)) continue
      members[at - 1] = after
      members[at] = before
      isSettled = false
    }
    if (isSettled) break
  }
  return members
}

function isClockWrong(before: Dated, after: Dated): boolean {
  const [first, second] = [versionNumber(before), versionNumber(after)]
  if (before.dispatch.guid !== after.dispatch.guid || first === undefined || second === undefined) return false
  if (!before.sent || !after.sent || isDay(before.sent) || isDay(after.sent)) return false
  return first > second && compareInstants(after.sent, before.sent) <= skew
}

/** Orders dispatches by where they were found: the same for every order of arrival. */
export function compareSources(a: Dated, b: Dated): number {
  const [left, right] = [a.dispatch, b.dispatch]
  return (
    compareText(left.source.path, right.source.path) ||
    left.source.index - right.source.index ||
    compareText(left.guid, right.guid) ||
    compareText(left.version ?? '', right.version ?? '') ||
    caution(left) - caution(right)
  )
}

/**
 * Whether a version was sent after a kill and so stands: by number where both count, else by time. In doubt the kill is final:
 * a version that only its receipt dates never outlives one, for a fresh copy of the folder is received anew.
 */
export function outlives(version: Dated, kill: Dated): boolean {
  const { sent } = version
  const gap = sent && kill.at ? compareInstants(sent, kill.at) : undefined
  const [number, killed] = [versionNumber(version), versionNumber(kill)]
  if (number !== undefined && killed !== undefined && version.dispatch.guid === kill.dispatch.guid)
    return number > killed && (gap === undefined || gap >= -skew)
  if (!sent || !kill.at || gap === undefined) return false
  if (isDay(sent) || isDay(kill.at)) return sent.slice(0, 10) > kill.at.slice(0, 10)
  return gap > 0
}

/** How much a dispatch keeps back: of two copies of one version the more cautious counts. */
export function caution(dispatch: Dispatch): number {
  if (isKill(dispatch)) return 3
  if (dispatch.pubStatus === 'withheld') return 2
  return dispatch.embargoed ? 1 : 0
}

/** By code units: the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The number of a version, where numbers are counted and not drawn. */
export function versionNumber({ dispatch }: Dated): number | undefined {
  return dispatch.version !== undefined && counted.test(dispatch.version) ? Number(dispatch.version) : undefined
}
