import { fold } from '../markup/fold.ts'
import type { Notice } from '../model/index.ts'
import { type Dated, guidsOf } from './dated.ts'
import { doubts, nearNotices } from './doubts.ts'
import { Groups } from './groups.ts'
import { hasOwnGuid } from './guids.ts'
import { nearDuplicates } from './near.ts'
import { compareVersions, isKill, settleClocks } from './order.ts'
import { bareSlugline } from './sluglines.ts'

/** All dispatches on one event. */
export interface Family {
  /** Oldest first, kills apart; at least one. */
  members: Dated[]
  /** The kills that name it, oldest first. */
  kills: Dated[]
}

/** What names a story by slugline finds it on the day it says, or was sent, and on this many before. */
const reach = 2

/** Sorts dispatches into families: by guid, or where the wire gave none by slugline, provider and day, or at last by nearly the same words. `strays` are kills that found no story. */
export function findFamilies(all: readonly Dated[]): { families: Family[]; strays: Dated[]; notices: Notice[] } {
  const copy = all.filter(({ dispatch }) => !isKill(dispatch))
  const sluglines = groupBy(copy, item => bareSlugline(item.dispatch.slugline ?? ''))
  const groups = new Groups()
  for (const item of copy) groups.join(keysOf(item))
  for (const item of copy) joinNamed(item, sluglines, groups)
  // Kills too: a file that an editor takes away takes those of nearly the same words along.
  const near = nearDuplicates(all).filter(pair => joinNear(pair, groups))

  const byRoot = new Map<string, Family>()
  for (const item of copy) {
    const root = groups.rootOf(guidKey(item.dispatch.guid))
    const family = byRoot.get(root)
    if (family) family.members.push(item)
    else byRoot.set(root, { members: [item], kills: [] })
  }

  const strays: Dated[] = []
  for (const kill of all.filter(({ dispatch }) => isKill(dispatch))) {
    const roots = new Set(rootsKilledBy(kill, sluglines, groups, root => byRoot.has(root)))
    for (const root of roots) byRoot.get(root)?.kills.push(kill)
    if (roots.size === 0) strays.push(kill)
  }

  const families = [...byRoot.values()]
  for (const family of families) {
    family.members = settleClocks(family.members.sort(compareVersions))
    family.kills.sort(compareVersions)
  }
  return { families, strays, notices: [...families.flatMap(({ members }) => doubts(members)), ...nearNotices(near)] }
}

function guidKey(guid: string): string {
  return `guid ${guid}`
}

function keysOf(item: Dated): string[] {
  const { dispatch, day } = item
  const keys = guidsOf(item).map(guidKey)
  const words = bareSlugline(dispatch.slugline ?? '')
  if (words && day && !hasOwnGuid(dispatch)) keys.push(`slugline ${words} ${fold(dispatch.provider ?? '')} ${day}`)
  return keys
}

/** A kill takes what has its own guid and what it names; a slugline, its own included, only where it names no guid that is known. */
function rootsKilledBy(
  kill: Dated,
  sluglines: Sluglines,
  groups: Groups,
  isFamily: (root: string) => boolean,
): string[] {
  const { dispatch } = kill
  const { guid, slugline } = dispatch.signal.of ?? {}
  const namesOther = guid !== undefined || slugline !== undefined
  const keys = namesOther ? [guidKey(dispatch.guid), ...(guid ? [guidKey(guid)] : [])] : keysOf(kill)
  const roots = keys.map(key => groups.rootOf(key)).filter(isFamily)

  const isTargetKnown = guid !== undefined && isFamily(groups.rootOf(guidKey(guid)))
  const namesSlugline = namesOther ? slugline !== undefined : !hasOwnGuid(dispatch)
  if (isTargetKnown || !namesSlugline) return roots
  return [...roots, ...namedBySlugline(kill, sluglines).map(named => groups.rootOf(guidKey(named.dispatch.guid)))]
}

/** A version that names what it replaces joins it; by slugline only where that is one story. */
function joinNamed(item: Dated, sluglines: Sluglines, groups: Groups): void {
  const { guid, signal } = item.dispatch
  if (signal.of?.guid) groups.join([guidKey(guid), guidKey(signal.of.guid)])
  if (!signal.of?.slugline) return
  const named = namedBySlugline(item, sluglines).map(({ dispatch }) => guidKey(dispatch.guid))
  const [only, ...others] = new Set(named.map(key => groups.rootOf(key)))
  if (only && others.length === 0) groups.join([guidKey(guid), only])
}

/** Whether the two were not one story before. */
function joinNear([a, b]: [Dated, Dated], groups: Groups): boolean {
  const keys = [guidKey(a.dispatch.guid), guidKey(b.dispatch.guid)]
  const isNew = new Set(keys.map(key => groups.rootOf(key))).size > 1
  groups.join(keys)
  return isNew
}

type Sluglines = ReadonlyMap<string, readonly Dated[]>

/** The dispatches of another's slugline: the newest within reach of the day it names or was sent; without either the newest of all. */
function namedBySlugline({ dispatch, sent, day }: Dated, sluglines: Sluglines): Dated[] {
  const { of } = dispatch.signal
  const words = bareSlugline(of?.slugline ?? dispatch.slugline ?? '')
  if (!words) return []
  const provider = fold(dispatch.provider ?? '')
  const found = (sluglines.get(words) ?? []).filter(
    other =>
      other.dispatch !== dispatch &&
      (!provider || !other.dispatch.provider || fold(other.dispatch.provider) === provider),
  )
  const latest = of?.day ?? (sent && day)
  const near = found.filter(other => !latest || !other.day || isWithinReach(other.day, latest))
  const newest = near.reduce((best, other) => (other.day && other.day > best ? other.day : best), '')
  return near.filter(other => !other.day || other.day === newest)
}

function isWithinReach(day: string, latest: string): boolean {
  const days = (Date.parse(latest) - Date.parse(day)) / 86_400_000
  return days >= 0 && days <= reach
}

function groupBy(items: readonly Dated[], keyOf: (item: Dated) => string): Map<string, Dated[]> {
  const groups = new Map<string, Dated[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
