import { opensSentence } from '../../names/tokens.ts'
import type { Word } from '../../names/words.ts'
import { type Copy, isCapital, type Line } from './copy.ts'
import { hashOf, mix } from './hash.ts'
import type { Segment } from './segments.ts'

/** What of a word form can tell of a name, wherever it stands: as numbers that weights are looked up by. */
export interface WordFeatures {
  /** Where the word stands: itself, before, after, two before, two after. */
  slots: readonly Int32Array[]
  norm: number
  /** Its letters' cases, repetitions once: `Xx`, `X`, `x`, `0`. */
  shape: number
  /** What weights make of all slots, a row of labels each: room for those who add up, who may then empty `slots`. */
  sums?: Int16Array
}

/** Takes what is known of one token. */
export interface Sink {
  /** Another token begins. */
  next(index: number): void
  word(features: WordFeatures, slot: number): void
  add(feature: number): void
}

/** The classes of known names that cover each token of a line: `B`, `I`, `L` or `U` mixed with the class; see `Lexicon`. */
export type Classes = readonly (readonly number[] | undefined)[]

/** Sides of a token. */
const slot = { here: 0, before: 1, after: 2, before2: 3, after2: 4 }
const edge = { start: hashOf('<S>'), end: hashOf('</S>') }

/** Numbers of the kinds of features; a new kind gets a new number, as weights are stored by them. */
const kind = {
  word: 1,
  norm: 2,
  shape: 3,
  flag: 4,
  prefix: 10,
  suffix: 20,
  pairBefore: 30,
  pairAfter: 31,
  shapes: [32, 33, 34, 35, 36] as const,
  normShape: [37, 38, 39] as const,
  first: 40,
  firstShape: 41,
  shouted: 42,
  recased: 43,
  known: 45,
  knownShape: 46,
  knownBefore: 47,
  knownAfter: 48,
  knownFirst: 49,
  low: 50,
  mid: 51,
  only: 52,
  elsewhereBefore: 53,
  elsewhereAfter: 54,
  elsewhereCapital: 55,
  runLast: 56,
  runFirst: 57,
  runBefore: 58,
  runAfter: 59,
  runShape: 60,
  elsewhereRun: 61,
  slot: 100,
}

const affix = 5

function wordFeatures(word: Word): WordFeatures {
  const { text, norm } = word
  const normHash = hashOf(digitsAlike(norm))
  const shape = hashOf(shapeOf(text, true))
  const flags = flagsOf(word).map(flag => mix(kind.flag, flag))
  const own = [
    mix(kind.word, hashOf(text)),
    mix(kind.norm, normHash),
    mix(kind.shape, hashOf(shapeOf(text, false).slice(0, 12))),
    mix(kind.shape, shape),
    ...flags,
  ]
  if (word.shape !== 'mark') {
    for (let length = 1; length <= affix && length <= text.length; length++) {
      own.push(
        mix(kind.prefix + length, hashOf(text.slice(0, length))),
        mix(kind.suffix + length, hashOf(text.slice(-length))),
      )
    }
  }
  const beside = (at: number) => [normHash, shape, ...flags].map(feature => mix(kind.slot + at, feature))
  const slots = [
    own,
    beside(slot.before),
    beside(slot.after),
    [mix(kind.slot + slot.before2, normHash)],
    [mix(kind.slot + slot.after2, normHash)],
  ]
  return { slots: slots.map(each => Int32Array.from(each)), norm: normHash, shape }
}

function digitsAlike(text: string): string {
  return text.replace(/\d/gu, '0')
}

/** `Xxxx`, `X.X.`, `00`; with `short` each kind of letter once: `Xx`. */
function shapeOf(text: string, short: boolean): string {
  let shape = ''
  for (const letter of text) {
    const is = /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\p{N}/u.test(letter) ? '0' : letter
    if (!short || !shape.endsWith(is)) shape += is
  }
  return shape
}

function flagsOf(word: Word): number[] {
  const flags: number[] = []
  const booleans = [
    word.family,
    word.afterHead,
    word.title,
    word.crowned,
    word.saying,
    word.particle,
    word.outside,
    word.institution,
    word.placeOpener,
  ]
  for (const [at, flag] of booleans.entries()) if (flag) flags.push(at + 1)
  if (word.given) flags.push(20, 20 + 'mf'.indexOf(word.given) + 2)
  if (word.courtesy) flags.push(25)
  if (word.role) flags.push(30 + ['head', 'leader', 'modifier'].indexOf(word.role))
  return flags
}

/** The features of words, worked out once for each form. */
export interface Words {
  /** Of numbers, which are as many as there are, only what numbers of that form have in common: good for what stands beside a word. */
  of(word: Word): WordFeatures
  /** All of it, of a number too. */
  exactly(word: Word): WordFeatures
  /** What stands before the first and after the last word of a text. */
  start: WordFeatures
  end: WordFeatures
}

/** Word forms of some tens of thousands of dispatches; the memo starts anew when it is full. */
const remembered = 40_000

export function openWords(): Words {
  const memo = new Map<Word | string, WordFeatures>()
  const of = (word: Word): WordFeatures => {
    const key = word.shape === 'number' ? digitsAlike(word.norm) : word
    const known = memo.get(key)
    if (known) return known
    if (memo.size >= remembered) memo.clear()
    const features = wordFeatures(word)
    memo.set(key, features)
    return features
  }
  return {
    of,
    exactly: word => (word.shape === 'number' ? wordFeatures(word) : of(word)),
    start: outside(edge.start),
    end: outside(edge.end),
  }
}

function outside(hash: number): WordFeatures {
  const beside = (at: number) => Int32Array.of(mix(kind.slot + at, hash))
  const nothing = new Int32Array(0)
  const slots = [nothing, beside(slot.before), beside(slot.after), nothing, nothing]
  return { slots, norm: hash, shape: hash }
}

/** Gives each token of a segment to a sink, with all that speaks for or against a name there. */
export function readSegment(
  copy: Copy,
  number: number,
  classes: Classes,
  { from, to }: Segment,
  known: Words,
  sink: Sink,
): void {
  const line = copy.lines[number]
  if (!line) return
  const { tokens, words, shouted } = line
  let before2 = featuresAt(words, from - 2, known)
  let before = featuresAt(words, from - 1, known)
  let own = featuresAt(words, from, known)
  let after = featuresAt(words, from + 1, known)
  const runBefore = before.norm
  const runAfter = featuresAt(words, to, known).norm
  const runFirst = own.norm
  const runLast = featuresAt(words, to - 1, known).norm

  for (let index = from; index < to; index++) {
    const word = words[index]
    if (!word) continue
    if (word.shape === 'number') own = known.exactly(word)
    const after2 = featuresAt(words, index + 2, known)
    sink.next(index - from)
    sink.word(own, slot.here)
    sink.word(before, slot.before)
    sink.word(after, slot.after)
    sink.word(before2, slot.before2)
    sink.word(after2, slot.after2)

    const { norm, shape } = own
    sink.add(mix(kind.pairBefore, mix(before.norm, norm)))
    sink.add(mix(kind.pairAfter, mix(norm, after.norm)))
    const shapesBefore = mix(before.shape, shape)
    const shapesAfter = mix(shape, after.shape)
    sink.add(mix(kind.shapes[0], shapesBefore))
    sink.add(mix(kind.shapes[1], shapesAfter))
    sink.add(mix(kind.shapes[2], mix(shapesBefore, after.shape)))
    sink.add(mix(kind.shapes[3], mix(before2.shape, shapesBefore)))
    sink.add(mix(kind.shapes[4], mix(shapesAfter, after2.shape)))
    const normBefore = mix(before.norm, shape)
    sink.add(mix(kind.normShape[0], normBefore))
    sink.add(mix(kind.normShape[1], mix(shape, after.norm)))
    sink.add(mix(kind.normShape[2], mix(normBefore, after.norm)))

    const opens = opensSentence(tokens, index)
    if (opens) {
      sink.add(kind.first)
      sink.add(mix(kind.firstShape, shape))
    }
    if (shouted) {
      sink.add(kind.shouted)
      sink.add(mix(kind.shouted, shape))
    } else if (word !== tokens[index]?.word) sink.add(kind.recased)

    readClasses(classes, index, shape, opens || shouted, sink)

    const behind = Math.min(to - 1 - index, 3)
    const ahead = Math.min(index - from, 3)
    if (to - from > 1) {
      sink.add(mix(kind.runLast, mix(runLast, behind)))
      sink.add(mix(kind.runFirst, mix(runFirst, ahead)))
    }
    sink.add(mix(kind.runBefore, mix(runBefore, ahead)))
    sink.add(mix(kind.runAfter, mix(runAfter, behind)))
    sink.add(mix(kind.runShape, Math.min(to - from, 5) * 16 + behind * 4 + ahead))
    readEvidence(copy, number, index, word, opens || shouted, known, sink)

    before2 = before
    before = own
    own = after
    after = after2
  }
}

function featuresAt(words: readonly Word[], at: number, known: Words): WordFeatures {
  const word = words[at]
  return word ? known.of(word) : at < 0 ? known.start : known.end
}

function readClasses(classes: Classes, index: number, shape: number, doubtful: boolean, sink: Sink): void {
  const [here, before, after] = [classes[index], classes[index - 1], classes[index + 1]]
  if (here) {
    for (const known of here) {
      sink.add(mix(kind.known, known))
      sink.add(mix(kind.knownShape, mix(known, shape)))
      if (doubtful) sink.add(mix(kind.knownFirst, known))
    }
  }
  if (before) for (const known of before) sink.add(mix(kind.knownBefore, known))
  if (after) for (const known of after) sink.add(mix(kind.knownAfter, known))
}

/** What the other places tell where the word stands. */
function readEvidence(
  { lines, evidence }: Copy,
  number: number,
  index: number,
  word: Word,
  doubtful: boolean,
  known: Words,
  sink: Sink,
): void {
  const told = isCapital(word) ? evidence.get(word.norm) : undefined
  if (!told) return
  if (told.low > 0) sink.add(kind.low)
  if (told.mid > (doubtful ? 0 : 1)) sink.add(kind.mid)
  if (told.low + told.mid === 0) sink.add(kind.only)
  if (told.places.length < 2) return
  const seen: number[] = []
  for (const [other, at] of told.places) {
    const line = lines[other]
    if (!line || (other === number && at === index)) continue
    const [before, after] = [line.words[at - 1], line.words[at + 1]]
    see(mix(kind.elsewhereBefore, before ? known.of(before).norm : edge.start), seen)
    see(mix(kind.elsewhereAfter, after ? known.of(after).norm : edge.end), seen)
    if (line.shouted) continue
    if (before && isCapital(before)) addRun(line, at, -1, seen)
    if (after && isCapital(after)) addRun(line, at, 1, seen)
  }
  for (const feature of seen) sink.add(feature)
}

/** Elsewhere a capital stands beside it; a given name before it or a word of institutions after it says more. */
function addRun({ words }: Line, at: number, step: -1 | 1, seen: number[]): void {
  see(mix(kind.elsewhereCapital, step), seen)
  for (let other = at + step, left = 3; left > 0; other += step, left--) {
    const word = words[other]
    if (!word || !isCapital(word)) return
    if (word.given) see(mix(kind.elsewhereRun, 10 + step), seen)
    if (word.institution) see(mix(kind.elsewhereRun, 20 + step), seen)
    if (word.role) see(mix(kind.elsewhereRun, 30 + step), seen)
    if (word.courtesy) see(mix(kind.elsewhereRun, 40 + step), seen)
  }
}

/** Each feature once; there are so few that looking through them is quicker than a set. */
function see(feature: number, seen: number[]): void {
  if (!seen.includes(feature)) seen.push(feature)
}
