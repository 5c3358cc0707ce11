import type { Tokens } from '../../names/tokens.ts'
import { type Copy, readCopy } from './copy.ts'
import { type Decoded, openDecoder } from './decode.ts'
import { type Classes, openWords, readSegment, type Sink, type WordFeatures } from './features.ts'
import { labelCount, type NameType } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Weights } from './weights.ts'

/** A name that the model reads in a text. */
export interface ModelName {
  /** Which of the texts. */
  text: number
  /** Tokens, `to` exclusive. */
  from: number
  to: number
  type: NameType
  /** 0 to 1. */
  probability: number
}

export interface NameModel {
  /** The names of persons, places and organisations in the texts of one story, in order. English only. */
  find(texts: readonly Tokens[]): ModelName[]
}

/** The name tagger: a conditional random field over the segments where capitals stand. */
export function openNameModel(weights: Weights, lexicon: Lexicon): NameModel {
  const scorer = openScorer(weights)
  return {
    find(texts) {
      const copy = readCopy(texts, lexicon.isPlace)
      const names: ModelName[] = []
      for (const [text, line] of copy.lines.entries()) {
        const segments = segmentsOf(line)
        if (segments.length === 0) continue
        const classes = lexicon.classesOf(line, segments)
        for (const segment of segments) {
          for (const name of scorer.read(copy, text, classes, segment)) {
            names.push({ ...name, text, from: segment.from + name.from, to: segment.from + name.to })
          }
        }
      }
      return names
    },
  }
}

export interface Scorer {
  /** What speaks for each label of each token of a segment, a row a token; good until the next call. */
  score(copy: Copy, line: number, classes: Classes, segment: Segment): Float64Array
  read(copy: Copy, line: number, classes: Classes, segment: Segment): Decoded[]
}

/** Adds up the weights of all that speaks for each label of each token, and decodes. */
export function openScorer(weights: Weights): Scorer {
  const decoder = openDecoder(weights.transitions)
  const words = openWords()
  let sums = new Int32Array(64 * labelCount)
  let scores = new Float64Array(64 * labelCount)
  let row = 0

  // One small array a word, and none of its features kept: what is looked at again and again must fit into the processor's cache.
  const sumOf = (features: WordFeatures): Int16Array => {
    const sum = new Int32Array(features.slots.length * labelCount)
    for (const [slot, list] of features.slots.entries()) {
      for (const feature of list) weights.add(feature, sum, slot * labelCount)
    }
    features.sums = Int16Array.from(sum)
    features.slots = []
    return features.sums
  }
  const sink: Sink = {
    next(index) {
      row = index * labelCount
    },
    word(features, slot) {
      const sum = features.sums ?? sumOf(features)
      for (let label = 0, from = slot * labelCount; label < labelCount; label++) {
        sums[row + label] = (sums[row + label] ?? 0) + (sum[from + label] ?? 0)
      }
    },
    add(feature) {
      weights.add(feature, sums, row)
    },
  }

  const score: Scorer['score'] = (copy, line, classes, segment) => {
    const size = (segment.to - segment.from) * labelCount
    if (sums.length < size) {
      sums = new Int32Array(size)
      scores = new Float64Array(size)
    }
    sums.fill(0, 0, size)
    readSegment(copy, line, classes, segment, words, sink)
    for (let at = 0; at < size; at++) scores[at] = (sums[at] ?? 0) * weights.scale
    return scores
  }
  return {
    score,
    read: (copy, line, classes, segment) =>
      decoder.decode(score(copy, line, classes, segment), segment.to - segment.from),
  }
}
