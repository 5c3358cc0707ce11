import { followers, labelCount, labelOf, type NameType, nameTypes, partOf, typeOf } from './labels.ts'

/** A name in a segment, in its tokens. */
export interface Decoded {
  from: number
  to: number
  type: NameType
  /** How likely the model holds just this name to be: 0 to 1. */
  probability: number
}

export interface Decoder {
  /**
   * The likeliest labels of a segment (Viterbi), as names with their probability (forward and backward). `scores` has a row of labels for each of
   * `length` tokens, as natural logarithms; before and after the segment all is outside. In time linear in `length`.
   */
  decode(scores: Float64Array, length: number): Decoded[]
}

/** Every pair of labels that may follow each other. */
const pairs = followers.flatMap((list, from) => list.map(to => [from, to] as const))
const arcFrom = Uint8Array.from(pairs, ([from]) => from)
const arcTo = Uint8Array.from(pairs, ([, to]) => to)
const opening = followers[0] ?? []
/** Labels after which a name is over, and so a segment may be. */
const closing = followers.flatMap((list, from) => (list.includes(0) ? [from] : []))
const wholes = nameTypes.map((_, type) => labelOf(type, 'whole'))
const none: Decoded[] = []

/** Keeps its working memory from one segment to the next. */
export function openDecoder(transitions: Float32Array): Decoder {
  const logs = Float64Array.from(pairs, ([from, to]) => transitions[from * labelCount + to] ?? 0)
  const factors = logs.map(Math.exp)
  const into = Float64Array.from({ length: labelCount }, (_, label) => transitions[label] ?? 0)
  const outOf = Float64Array.from({ length: labelCount }, (_, label) => transitions[label * labelCount] ?? 0)
  const best = new Float64Array(labelCount)
  const next = new Float64Array(labelCount)
  let room = 0
  let back = new Uint8Array(0)
  let labels = new Uint8Array(0)
  let worth = new Float64Array(0)
  let ahead = new Float64Array(0)
  let behind = new Float64Array(0)
  let scale = new Float64Array(0)

  const makeRoom = (length: number) => {
    if (length <= room) return
    room = Math.max(length, 64)
    back = new Uint8Array(room * labelCount)
    labels = new Uint8Array(room)
    worth = new Float64Array(room * labelCount)
    ahead = new Float64Array(room * labelCount)
    behind = new Float64Array(room * labelCount)
    scale = new Float64Array(room)
  }

  /** A token between two outside is one of four things. */
  const decodeOne = (scores: Float64Array): Decoded[] => {
    const outside = (into[0] ?? 0) + (scores[0] ?? 0) + (outOf[0] ?? 0)
    let [top, highest] = [-1, outside]
    for (const [type, label] of wholes.entries()) {
      const score = (into[label] ?? 0) + (scores[label] ?? 0) + (outOf[label] ?? 0)
      if (score > highest) [top, highest] = [type, score]
    }
    const type = nameTypes[top]
    if (!type) return none
    let sum = Math.exp(outside - highest)
    for (const label of wholes)
      sum += Math.exp((into[label] ?? 0) + (scores[label] ?? 0) + (outOf[label] ?? 0) - highest)
    return [{ from: 0, to: 1, type, probability: 1 / sum }]
  }

  /** Fills `labels`; says whether there is a name at all. */
  const findLikeliest = (scores: Float64Array, length: number): boolean => {
    best.fill(-Infinity)
    for (const label of opening) best[label] = (into[label] ?? 0) + (scores[label] ?? 0)
    for (let at = 1; at < length; at++) {
      next.fill(-Infinity)
      const row = at * labelCount
      for (let arc = 0; arc < arcTo.length; arc++) {
        const to = arcTo[arc] ?? 0
        const score = (best[arcFrom[arc] ?? 0] ?? 0) + (logs[arc] ?? 0)
        if (score <= (next[to] ?? 0)) continue
        next[to] = score
        back[row + to] = arcFrom[arc] ?? 0
      }
      for (let label = 0; label < labelCount; label++) best[label] = (next[label] ?? 0) + (scores[row + label] ?? 0)
    }
    let last = 0
    let highest = -Infinity
    for (const label of closing) {
      const score = (best[label] ?? 0) + (outOf[label] ?? 0)
      if (score > highest) {
        highest = score
        last = label
      }
    }
    let named = false
    for (let at = length - 1; at >= 0; at--) {
      labels[at] = last
      named ||= last !== 0
      last = back[at * labelCount + last] ?? 0
    }
    return named
  }

  /** Sums over all ways to label the segment; as shares of each token's whole, so that nothing grows too large. */
  const sumUp = (scores: Float64Array, length: number) => {
    const size = length * labelCount
    ahead.fill(0, 0, size)
    behind.fill(0, 0, size)
    for (const label of opening) ahead[label] = Math.exp(into[label] ?? 0)
    for (let at = 0; at < length; at++) {
      const row = at * labelCount
      let top = -Infinity
      for (let label = 0; label < labelCount; label++) top = Math.max(top, scores[row + label] ?? 0)
      for (let arc = 0; at > 0 && arc < arcTo.length; arc++) {
        const to = row + (arcTo[arc] ?? 0)
        ahead[to] = (ahead[to] ?? 0) + (ahead[row - labelCount + (arcFrom[arc] ?? 0)] ?? 0) * (factors[arc] ?? 0)
      }
      let sum = 0
      for (let label = row; label < row + labelCount; label++) {
        worth[label] = Math.exp((scores[label] ?? 0) - top)
        ahead[label] = (ahead[label] ?? 0) * (worth[label] ?? 0)
        sum += ahead[label] ?? 0
      }
      scale[at] = sum
      for (let label = row; label < row + labelCount; label++) ahead[label] = (ahead[label] ?? 0) / sum
    }
    const end = size - labelCount
    let whole = 0
    for (const label of closing) whole += (ahead[end + label] ?? 0) * Math.exp(outOf[label] ?? 0)
    for (const label of closing) behind[end + label] = Math.exp(outOf[label] ?? 0) / whole
    for (let row = end - labelCount; row >= 0; row -= labelCount) {
      const share = scale[row / labelCount + 1] ?? 1
      for (let arc = 0; arc < arcTo.length; arc++) {
        const [from, to] = [row + (arcFrom[arc] ?? 0), row + labelCount + (arcTo[arc] ?? 0)]
        behind[from] = (behind[from] ?? 0) + ((factors[arc] ?? 0) * (worth[to] ?? 0) * (behind[to] ?? 0)) / share
      }
    }
  }

  /** That the tokens have just these labels, whatever the others have. */
  const chanceOf = (from: number, to: number): number => {
    let chance = ahead[from * labelCount + (labels[from] ?? 0)] ?? 0
    for (let at = from + 1; at < to; at++) {
      const [before, label] = [labels[at - 1] ?? 0, labels[at] ?? 0]
      const step = Math.exp(transitions[before * labelCount + label] ?? 0)
      chance *= (step * (worth[at * labelCount + label] ?? 0)) / (scale[at] ?? 1)
    }
    return Math.min(1, chance * (behind[(to - 1) * labelCount + (labels[to - 1] ?? 0)] ?? 0))
  }

  return {
    decode(scores, length) {
      if (length === 1) return decodeOne(scores)
      makeRoom(length)
      if (!findLikeliest(scores, length)) return none
      sumUp(scores, length)
      const names: Decoded[] = []
      let begun = 0
      for (let at = 0; at < length; at++) {
        const label = labels[at] ?? 0
        const part = partOf(label)
        if (part === 'begin') begun = at
        const type = nameTypes[typeOf(label)]
        if (!type || (part !== 'whole' && part !== 'end')) continue
        const from = part === 'whole' ? at : begun
        names.push({ from, to: at + 1, type, probability: chanceOf(from, at + 1) })
      }
      return names
    },
  }
}
