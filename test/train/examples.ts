import { type Tokens, tokenise } from '../../src/names/tokens.ts'
import { readCopy } from '../../src/subjects/crf/copy.ts'
import { openWords, readSegment, type Sink } from '../../src/subjects/crf/features.ts'
import { labelOf, nameTypes } from '../../src/subjects/crf/labels.ts'
import type { Lexicon } from '../../src/subjects/crf/lexicon.ts'
import { segmentsOf } from '../../src/subjects/crf/segments.ts'
import type { GoldStory, GoldText } from './story.ts'

/** A segment to learn from: the features of each of its tokens, as rows of the weights, and the right label. */
export interface Example {
  features: Int32Array[]
  labels: Uint8Array
}

export interface Examples {
  examples: Example[]
  /** The feature of each row. */
  rows: Int32Array
}

/** Reads stories just as the tagger reads dispatches, so that it learns from what it will see. */
export function examplesOf(stories: readonly GoldStory[], lexicon: Lexicon): Examples {
  const rowOf = new Map<number, number>()
  const words = openWords()
  const examples: Example[] = []
  for (const story of stories) {
    const texts = story.map(({ text }, at) => tokenise(String(at), text))
    const copy = readCopy(texts, lexicon.isPlace)
    for (const [number, line] of copy.lines.entries()) {
      const segments = segmentsOf(line)
      const classes = lexicon.classesOf(line, segments)
      const labels = labelsOf(texts[number], story[number])
      for (const segment of segments) {
        const lists: number[][] = []
        let current: number[] = []
        const sink: Sink = {
          next() {
            current = []
            lists.push(current)
          },
          word: (features, slot) => current.push(...(features.slots[slot] ?? [])),
          add: feature => current.push(feature),
        }
        readSegment(copy, number, classes, segment, words, sink)
        const features = lists.map(list =>
          Int32Array.from(list, feature => {
            const row = rowOf.get(feature) ?? rowOf.size
            rowOf.set(feature, row)
            return row
          }),
        )
        examples.push({ features, labels: complete(labels.subarray(segment.from, segment.to)) })
      }
    }
  }
  return { examples, rows: Int32Array.from(rowOf.keys()) }
}

/** The label of each token of a text. */
export function labelsOf(text: Tokens | undefined, gold: GoldText | undefined): Uint8Array {
  const labels = new Uint8Array(text?.tokens.length ?? 0)
  for (const { start, end, type } of gold?.names ?? []) {
    const inside: number[] = []
    for (const [at, token] of (text?.tokens ?? []).entries())
      if (token.start >= start && token.end <= end) inside.push(at)
    // The stop of `Inc.` belongs to no name.
    if (inside.length > 1 && text?.tokens[inside.at(-1) ?? 0]?.word.norm === '.') inside.pop()
    const [first, last] = [inside[0], inside.at(-1)]
    if (first === undefined || last === undefined) continue
    for (let at = first; at <= last; at++) {
      const part = first === last ? 'whole' : at === first ? 'begin' : at === last ? 'end' : 'inside'
      labels[at] = labelOf(nameTypes.indexOf(type), part)
    }
  }
  return labels
}

/** A name that the segment holds only a part of is none. */
function complete(labels: Uint8Array): Uint8Array {
  const whole = labels.slice()
  let open = -1
  for (const [at, label] of whole.entries()) {
    const part = label === 0 ? 0 : ((label - 1) % 4) + 1
    if (part === 1) {
      if (open >= 0) whole.fill(0, open, at)
      open = at
    } else if (open < 0 && (part === 2 || part === 3)) whole[at] = 0
    else if (part === 3) open = -1
    else if (part === 0 || part === 4) {
      if (open >= 0) whole.fill(0, open, at)
      open = -1
    }
  }
  if (open >= 0) whole.fill(0, open)
  return whole
}
