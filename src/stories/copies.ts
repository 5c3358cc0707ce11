import type { Notice } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { type Dated, embargoEnd } from './dated.ts'
import { caution, isKill } from './order.ts'

/** Keeps one of the dispatches that are the same version of one guid: the most cautious, so that a second copy frees nothing. */
export function dropCopies(all: readonly Dated[]): { kept: Dated[]; notices: Notice[] } {
  const kept = new Map<string, Dated>()
  const notices: Notice[] = []
  for (const next of all) {
    const key = versionKey(next)
    const known = kept.get(key)
    if (!known) {
      kept.set(key, next)
      continue
    }
    const [winner, copy] = isMoreCautious(next, known) ? [next, known] : [known, next]
    kept.set(key, winner)
    const reason = `is the same version of the same dispatch as ${winner.dispatch.source.path}, which is used; one of the two can go`
    notices.push({ level: 'info', rule: 'stories/copy', reason, source: copy.dispatch.source })
  }
  return { kept: [...kept.values()], notices }
}

function versionKey({ dispatch, at }: Dated): string {
  const { update, take } = dispatch.signal
  return JSON.stringify([dispatch.guid, dispatch.version, at, update?.number, take?.number, isKill(dispatch)])
}

function isMoreCautious(a: Dated, b: Dated): boolean {
  const difference = caution(a.dispatch) - caution(b.dispatch)
  if (difference !== 0) return difference > 0
  const [left, right] = [a.dispatch.embargoed, b.dispatch.embargoed]
  if (!left || !right) return false
  const [until, other] = [embargoEnd(left), embargoEnd(right)]
  return other !== undefined && (until === undefined || compareInstants(until, other) > 0)
}
