import { followers, labelCount } from '../../src/subjects/crf/labels.ts'
import type { Example } from './examples.ts'

export interface Learned {
  /** A row of labels for each feature. */
  weights: Float32Array
  transitions: Float32Array
}

export interface LearnOptions {
  seed: number
  epochs: number
  /** Share of features left out by chance each time, so that none is relied upon alone. */
  dropout: number
  rate: number
  decay: number
}

const arcs = Int32Array.from(followers.flatMap((list, from) => list.flatMap(to => [from, to])))
const opening = followers[0] ?? []
const closing = followers.flatMap((list, from) => (list.includes(0) ? [from] : []))

/** Trains the conditional random field by stochastic gradient with a rate of its own for each weight (AdaGrad). The same seed gives the same weights. */
export function learn(examples: readonly Example[], rows: number, options: LearnOptions): Learned {
  const size = rows * labelCount
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1)
  const transitions = new Float32Array(labelCount * labelCount)
  const transitionSquares = new Float32Array(transitions.length).fill(1)
  const random = generator(options.seed)
  const order = examples.map((_, at) => at)
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 1)
  const field = new Field(longest)

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]
      if (!example) continue
      const features = example.features.map(list => list.filter(() => random() >= options.dropout))
      field.measure(features, weights, transitions)
      const { labels } = example
      for (const [at, list] of features.entries()) {
        for (let label = 0; label < labelCount; label++) {
          const slope = field.chance(at, label) - (labels[at] === label ? 1 : 0)
          if (slope < 1e-5 && slope > -1e-5) continue
          for (const row of list) {
            const place = row * labelCount + label
            const weight = weights[place] ?? 0
            const step = slope + options.decay * weight
            const square = (squares[place] ?? 0) + step * step
            squares[place] = square
            weights[place] = weight - (options.rate * step) / Math.sqrt(square)
          }
        }
      }
      field.transitionSlopes(labels, (place, slope) => {
        const square = (transitionSquares[place] ?? 0) + slope * slope
        transitionSquares[place] = square
        transitions[place] = (transitions[place] ?? 0) - (options.rate * slope) / Math.sqrt(square)
      })
    }
  }
  return { weights, transitions }
}

/** The chances of labels and of pairs of labels in one segment, by forward and backward sums. */
class Field {
  readonly #factors: Float64Array
  readonly #ahead: Float64Array
  readonly #behind: Float64Array
  readonly #scale: Float64Array
  readonly #arcs = new Float64Array(labelCount * labelCount)
  readonly #slopes = new Float64Array(labelCount * labelCount)
  #length = 0

  constructor(longest: number) {
    this.#factors = new Float64Array(longest * labelCount)
    this.#ahead = new Float64Array(longest * labelCount)
    this.#behind = new Float64Array(longest * labelCount)
    this.#scale = new Float64Array(longest)
  }

  measure(features: readonly Int32Array[], weights: Float32Array, transitions: Float32Array): void {
    const [factors, ahead, behind, scale, pairs] = [this.#factors, this.#ahead, this.#behind, this.#scale, this.#arcs]
    const length = features.length
    this.#length = length
    factors.fill(0, 0, length * labelCount)
    ahead.fill(0, 0, length * labelCount)
    behind.fill(0, 0, length * labelCount)
    for (let arc = 0; arc < arcs.length; arc += 2) {
      const at = (arcs[arc] ?? 0) * labelCount + (arcs[arc + 1] ?? 0)
      pairs[at] = Math.exp(transitions[at] ?? 0)
    }
    for (const [at, list] of features.entries()) {
      const row = at * labelCount
      for (const feature of list) {
        const from = feature * labelCount
        for (let label = 0; label < labelCount; label++)
          factors[row + label] = (factors[row + label] ?? 0) + (weights[from + label] ?? 0)
      }
      let top = -Infinity
      for (let label = 0; label < labelCount; label++) top = Math.max(top, factors[row + label] ?? 0)
      for (let label = 0; label < labelCount; label++)
        factors[row + label] = Math.exp((factors[row + label] ?? 0) - top)
    }
    for (const label of opening) ahead[label] = pairs[label] ?? 0
    for (let at = 0; at < length; at++) {
      const row = at * labelCount
      if (at > 0) {
        for (let arc = 0; arc < arcs.length; arc += 2) {
          const [from, to] = [arcs[arc] ?? 0, arcs[arc + 1] ?? 0]
          ahead[row + to] =
            (ahead[row + to] ?? 0) + (ahead[row - labelCount + from] ?? 0) * (pairs[from * labelCount + to] ?? 0)
        }
      }
      let sum = 0
      for (let label = 0; label < labelCount; label++) {
        ahead[row + label] = (ahead[row + label] ?? 0) * (factors[row + label] ?? 0)
        sum += ahead[row + label] ?? 0
      }
      scale[at] = sum
      for (let label = 0; label < labelCount; label++) ahead[row + label] = (ahead[row + label] ?? 0) / sum
    }
    const end = (length - 1) * labelCount
    let whole = 0
    for (const label of closing) whole += (ahead[end + label] ?? 0) * (pairs[label * labelCount] ?? 0)
    for (const label of closing) behind[end + label] = (pairs[label * labelCount] ?? 0) / whole
    for (let at = length - 2; at >= 0; at--) {
      const row = at * labelCount
      const after = row + labelCount
      for (let arc = 0; arc < arcs.length; arc += 2) {
        const [from, to] = [arcs[arc] ?? 0, arcs[arc + 1] ?? 0]
        const share = (pairs[from * labelCount + to] ?? 0) * (factors[after + to] ?? 0) * (behind[after + to] ?? 0)
        behind[row + from] = (behind[row + from] ?? 0) + share / (scale[at + 1] ?? 1)
      }
    }
  }

  chance(at: number, label: number): number {
    const place = at * labelCount + label
    return (this.#ahead[place] ?? 0) * (this.#behind[place] ?? 0)
  }

  /** Expected less actual times of each pair of labels; before and after the segment all is outside. */
  transitionSlopes(labels: Uint8Array, take: (place: number, slope: number) => void): void {
    const slopes = this.#slopes.fill(0)
    const last = this.#length - 1
    for (const label of opening) slopes[label] = (slopes[label] ?? 0) + this.chance(0, label)
    for (const label of closing)
      slopes[label * labelCount] = (slopes[label * labelCount] ?? 0) + this.chance(last, label)
    for (let at = 1; at <= last; at++) {
      const row = at * labelCount
      for (let arc = 0; arc < arcs.length; arc += 2) {
        const [from, to] = [arcs[arc] ?? 0, arcs[arc + 1] ?? 0]
        const place = from * labelCount + to
        const share =
          (this.#ahead[row - labelCount + from] ?? 0) *
          (this.#arcs[place] ?? 0) *
          (this.#factors[row + to] ?? 0) *
          (this.#behind[row + to] ?? 0)
        slopes[place] = (slopes[place] ?? 0) + share / (this.#scale[at] ?? 1)
      }
    }
    let before = 0
    for (const label of [...labels, 0]) {
      slopes[before * labelCount + label] = (slopes[before * labelCount + label] ?? 0) - 1
      before = label
    }
    for (let arc = 0; arc < arcs.length; arc += 2) {
      const place = (arcs[arc] ?? 0) * labelCount + (arcs[arc + 1] ?? 0)
      const slope = slopes[place] ?? 0
      if (slope !== 0) take(place, slope)
    }
  }
}

/** A linear congruential generator: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
}
