import { fold } from '../markup/fold.ts'
import type { Dispatch, Notice } from '../model/index.ts'
import type { Dated } from './dated.ts'
import { hasOwnGuid } from './guids.ts'
import { isKill, versionNumber } from './order.ts'
import { hasVersionWords } from './sluglines.ts'

/** What is doubtful about dispatches that are told as one story, oldest first: an editor may know better. */
export function doubts(members: readonly Dated[]): Notice[] {
  if (members.length < 2) return []
  return [...oneSlugline(members), ...oneGuid(members), ...outOfOrder(members), ...circle(members)]
}

/** Dispatches that only their words join may be two stories after all. */
export function nearNotices(pairs: readonly [Dated, Dated][]): Notice[] {
  return pairs
    .filter(pair => !pair.some(({ dispatch }) => isMarkedVersion(dispatch) || isKill(dispatch)))
    .map(([known, { dispatch }]) => ({
      level: 'info',
      rule: 'stories/near-duplicate',
      reason: `is told as one story with ${known.dispatch.source.path}: nearly the same words, same agency and day; if they are two, give each a slugline or slug of its own`,
      source: dispatch.source,
    }))
}

/** Two first versions under one slugline may be two stories: say so, for one of them is not shown. */
function oneSlugline(members: readonly Dated[]): Notice[] {
  const firsts = members.filter(
    ({ dispatch }) => dispatch.slugline && !hasOwnGuid(dispatch) && !isMarkedVersion(dispatch),
  )
  const [oldest, ...others] = firsts
  if (!oldest) return []
  return others.map(({ dispatch }) => ({
    level: 'info',
    rule: 'stories/same-slugline',
    reason: `is told as one story with ${oldest.dispatch.source.path}: same slugline, agency and day; if they are two, give one another slugline`,
    source: dispatch.source,
  }))
}

function isMarkedVersion({ signal, slugline }: Dispatch): boolean {
  return Object.keys(signal).length > 0 || hasVersionWords(slugline ?? '')
}

/** Two agencies may number their dispatches alike. Told apart, a kill of one version could leave the other standing: so they stay one story. */
function oneGuid(members: readonly Dated[]): Notice[] {
  const owners = new Map<string, Dispatch>()
  const notices: Notice[] = []
  for (const { dispatch } of members) {
    if (!dispatch.provider || !hasOwnGuid(dispatch)) continue
    const owner = owners.get(dispatch.guid)
    if (!owner) owners.set(dispatch.guid, dispatch)
    else if (fold(owner.provider ?? '') !== fold(dispatch.provider)) {
      const reason = `has the guid of ${owner.source.path}, which is another agency's; the two are told as one story: if they are two, take one out`
      notices.push({ level: 'warning', rule: 'stories/guid-shared', reason, source: dispatch.source })
    }
  }
  return notices
}

function outOfOrder(members: readonly Dated[]): Notice[] {
  const newest = new Map<string, Dated>()
  const notices: Notice[] = []
  for (const member of members) {
    const { guid, source } = member.dispatch
    const before = newest.get(guid)
    newest.set(guid, member)
    const [number, last] = [versionNumber(member), before && versionNumber(before)]
    if (!before || number === undefined || last === undefined || number >= last) continue
    const reason = `has a lower version number than ${before.dispatch.source.path}, which was sent before it; the one sent last is told`
    notices.push({ level: 'info', rule: 'stories/version-order', reason, source })
  }
  return notices
}

/** Versions that say they replace each other in a circle: one of them names the wrong one. */
function circle(members: readonly Dated[]): Notice[] {
  const replaces = new Map<string, Dispatch>()
  for (const { dispatch } of members) if (dispatch.signal.of?.guid) replaces.set(dispatch.guid, dispatch)
  for (const [start, dispatch] of replaces) {
    const seen = new Set([start])
    let at = dispatch.signal.of?.guid
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = replaces.get(at)?.signal.of?.guid
    }
    if (at !== start || seen.size < 2) continue
    const reason =
      'replaces a dispatch that in turn replaces this one; they are told as one story, by the time they were sent'
    return [{ level: 'info', rule: 'stories/circle', reason, source: dispatch.source }]
  }
  return []
}
