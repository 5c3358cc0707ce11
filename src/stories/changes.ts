import type { Block, Change } from '../model/index.ts'

/** Words kept on each side of a change, so that it can be read. */
const context = 6
/** Versions further apart are another text: a list of all their words would explain nothing, and take long. */
const mostEdits = 400

/** What was added and removed between two versions of a text, with a few words around; nothing when they are the same or have little in common. */
export function changesBetween(before: readonly Block[], after: readonly Block[]): Change[] | undefined {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const trace = shortestEdit(old.slice(start, old.length - end), now.slice(start, now.length - end))
  if (!trace || trace.length === 0) return undefined
  const kept = (words: readonly string[]): Edit[] => words.map(word => ({ kind: 'kept', word }))
  return readable([...kept(old.slice(0, start)), ...trace, ...kept(old.slice(old.length - end))])
}

interface Edit {
  kind: Change['kind']
  word: string
}

function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block =>
    block.type === 'paragraph' || block.type === 'crosshead' ? block.text.split(/\s+/u).filter(Boolean) : [],
  )
}

/** Myers, An O(ND) Difference Algorithm (1986): the fewest words taken out and put in. Undefined when they are too many. */
function shortestEdit(old: readonly string[], now: readonly string[]): Edit[] | undefined {
  const most = Math.min(old.length + now.length, mostEdits)
  const offset = most + 1
  const reach = new Int32Array(2 * most + 3)
  const rounds: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    rounds.push(reach.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = nextStart(reach, offset, diagonal, edits)
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++
      reach[offset + diagonal] = x
      if (x >= old.length && x - diagonal >= now.length) return wayBack(rounds, offset, old, now)
    }
  }
  return undefined
}

/** From the diagonal that got further: one word put in, or one taken out. */
function nextStart(reach: Int32Array, offset: number, diagonal: number, edits: number): number {
  const [below, above] = [reach[offset + diagonal - 1] ?? 0, reach[offset + diagonal + 1] ?? 0]
  return diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1
}

function wayBack(
  rounds: readonly Int32Array[],
  offset: number,
  old: readonly string[],
  now: readonly string[],
): Edit[] {
  const edits: Edit[] = []
  let [x, y] = [old.length, now.length]
  for (let round = rounds.length - 1; round >= 0; round--) {
    const reach = rounds[round] ?? new Int32Array()
    const diagonal = x - y
    const [below, above] = [reach[offset + diagonal - 1] ?? 0, reach[offset + diagonal + 1] ?? 0]
    const isAdded = diagonal === -round || (diagonal !== round && below < above)
    const from = isAdded ? diagonal + 1 : diagonal - 1
    const [toX, toY] = round === 0 ? [0, 0] : [reach[offset + from] ?? 0, (reach[offset + from] ?? 0) - from]
    while (x > toX && y > toY) {
      edits.push({ kind: 'kept', word: old[--x] ?? '' })
      y--
    }
    if (round === 0) break
    if (isAdded) edits.push({ kind: 'added', word: now[--y] ?? '' })
    else edits.push({ kind: 'removed', word: old[--x] ?? '' })
  }
  return edits.reverse()
}

/** Runs of words of one kind, long unchanged ones cut down to what stands beside a change. */
function readable(edits: readonly Edit[]): Change[] {
  const runs: { kind: Change['kind']; words: string[] }[] = []
  for (const { kind, word } of edits) {
    const last = runs.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else runs.push({ kind, words: [word] })
  }
  return runs.map(({ kind, words }, index) => {
    const [isFirst, isLast] = [index === 0, index === runs.length - 1]
    const most = isFirst || isLast ? context : 2 * context
    if (kind !== 'kept' || words.length <= most + 1) return { kind, text: words.join(' ') }
    const head = isFirst ? [] : words.slice(0, context)
    const tail = isLast ? [] : words.slice(-context)
    return { kind, text: [...head, '…', ...tail].join(' ') }
  })
}
