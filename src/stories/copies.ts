import type { Dispatch, Notice } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { type Dated, embargoEnd, guidsOf } from './dated.ts'
import { hasOwnGuid } from './guids.ts'
import { caution, isKill } from './order.ts'

/** Keeps one of the dispatches that are the same version of one guid, or without guids the same to the word: the most cautious, so that a second copy frees nothing. */
export function dropCopies(all: readonly Dated[]): { kept: Dated[]; notices: Notice[] } {
  const kept = new Map<string, Dated>()
  const notices: Notice[] = []
  const keys = keysOf(all)
  for (const [index, next] of all.entries()) {
    const key = keys[index] ?? ''
    const known = kept.get(key)
    if (!known) {
      kept.set(key, next)
      continue
    }
    const [winner, copy] = isMoreCautious(next, known) ? [next, known] : [known, next]
    const copies = [...guidsOf(winner), ...guidsOf(copy)].filter(guid => guid !== winner.dispatch.guid)
    kept.set(key, copies.length > 0 ? { ...winner, copies } : winner)
    const reason = `is the same version of the same dispatch as ${winner.dispatch.source.path}, which is used; one of the two can go`
    notices.push({ level: 'info', rule: 'stories/copy', reason, source: copy.dispatch.source })
  }
  return { kept: [...kept.values()], notices }
}

/** What is the same for two copies, and for nothing else. */
function keysOf(all: readonly Dated[]): string[] {
  const shapes = all.map(({ dispatch }) => (hasOwnGuid(dispatch) ? '' : shapeOf(dispatch)))
  const seen = new Set<string>()
  const twice = new Set(shapes.filter(shape => seen.has(shape) || !seen.add(shape)))
  return all.map(({ dispatch, at }, index) => {
    const { update, take } = dispatch.signal
    const shape = shapes[index]
    // The words are compared only where much else is the same: most of an archive's text is never touched.
    const content = shape && twice.has(shape) ? contentOf(dispatch) : undefined
    // A guid may be shared by a version and the kill of it; of two files with the same words, one taken away by an editor takes the other along.
    const id = content ?? `${dispatch.guid} ${isKill(dispatch)}`
    return [id, dispatch.version, at, update?.number, take?.number].join('\n')
  })
}

function shapeOf({ provider, headline, body }: Dispatch): string {
  const length = body.reduce((total, block) => total + ('text' in block ? block.text.length : 1), 0)
  return `${provider} ${headline} ${length}`
}

/** Where an editor tells two copies apart by slugline or slug, they are two. */
function contentOf({ provider, slugline, slug, headline, dateline, body }: Dispatch): string | undefined {
  const text = body.map(block => ('text' in block ? block.text : JSON.stringify(block))).join('\n')
  return text ? JSON.stringify([provider, slugline, slug, headline, dateline?.text, text]) : undefined
}

function isMoreCautious(a: Dated, b: Dated): boolean {
  const difference = caution(a.dispatch) - caution(b.dispatch)
  if (difference !== 0) return difference > 0
  const [left, right] = [a.dispatch.embargoed, b.dispatch.embargoed]
  if (!left || !right) return false
  const [until, other] = [embargoEnd(left), embargoEnd(right)]
  return other !== undefined && (until === undefined || compareInstants(until, other) > 0)
}
