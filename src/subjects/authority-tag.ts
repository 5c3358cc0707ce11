import { fold } from '../markup/fold.ts'
import type { Block, Dispatch, Mark, Qcode, Quote, Subject } from '../model/index.ts'
import type { Tokens } from '../names/tokens.ts'
import { type Authority, type AuthorityIndex, type Entry, indexAuthority } from './authority.ts'
import { type FindEntries, type Match, openPhrases } from './authority-phrases.ts'
import { isInside, overlapping } from './ranges.ts'
import { type Change, recoded } from './recode.ts'
import { count, isAbout, noWeight, reasonFor, type Weight } from './salience.ts'
import { type ReadText, textsOf, withMarks } from './texts.ts'

/** Lays the editor's word over what the tagger found in one dispatch. */
export type ApplyAuthority = (dispatch: Dispatch) => Dispatch

/**
 * What a list of the editor's says of subjects, in this order: a code of the wire stays, with the editor's name for it; then an entry gives code, name
 * and kind to what model and gazetteer found under one of its names, and finds its names where they found none; what is never to be tagged goes.
 */
export function openAuthority(authority: Authority): ApplyAuthority {
  const index = indexAuthority(authority)
  const isEmpty = authority.entries.length + authority.never.length + authority.neverCodes.length === 0
  if (isEmpty) return dispatch => dispatch
  const find = openPhrases(authority, index)
  return dispatch => named(settled(dispatch, index), index, find)
}

/** Renames what is tagged already, and drops what is never to be. */
function settled(dispatch: Dispatch, index: AuthorityIndex): Dispatch {
  const changes = new Map<Qcode, Change | undefined>()
  const ofWire = new Map<Entry, Qcode>()
  for (const subject of dispatch.subjects) {
    const entry = subject.origin === 'wire' ? index.find(subject) : undefined
    if (entry && !ofWire.has(entry)) ofWire.set(entry, subject.qcode)
  }
  for (const subject of dispatch.subjects) {
    const isText = subject.origin === 'text'
    const entry = isText ? (index.find(subject) ?? index.named(subject.name)) : index.find(subject)
    if (subject.origin === 'wire') {
      if (entry) changes.set(subject.qcode, { qcode: subject.qcode, name: entry.name })
    } else if (isText && index.isNever(subject)) {
      changes.set(subject.qcode, undefined)
    } else if (entry) {
      changes.set(subject.qcode, { ...identity(entry), qcode: ofWire.get(entry) ?? entry.qcode })
    }
  }
  return recoded(dispatch, changes)
}

function identity({ qcode, name, kind }: Entry): Pick<Subject, 'qcode' | 'name' | 'kind' | 'origin' | 'confidence'> {
  return { qcode, name, kind, origin: 'editor', confidence: 1 }
}

/** Finds the names of entries in the text, marks them and weighs them. */
function named(dispatch: Dispatch, index: AuthorityIndex, find: FindEntries): Dispatch {
  const removed = new Set(dispatch.subjectsRemoved)
  const codes = new Map<Entry, Qcode>()
  for (const subject of dispatch.subjects) {
    const entry = index.find(subject)
    if (entry && !codes.has(entry)) codes.set(entry, subject.qcode)
  }
  const others = othersNames(dispatch, index)
  const weights = new Map<Entry, Weight>()
  const marks = new Map<Block, Mark[]>()
  for (const text of textsOf(dispatch)) {
    const own = marksOf(text.block)
    const matches = find(text.tokens).filter(match => {
      const around = overlapping(own, match)
      const code = codes.get(match.entry) ?? match.entry.qcode
      if (removed.has(code) || (match.isLone && isInOthersName(text.tokens, match, others))) return false
      // Of two names that overlap the longer is meant.
      return !around.some(mark => isInside(match, mark) && mark.qcode !== code)
    })
    for (const { entry, start, end } of matches) {
      const qcode = codes.get(entry) ?? entry.qcode
      codes.set(entry, qcode)
      countIn(weights, entry, text)
      const around = overlapping(own, { start, end })
      if (text.block && !around.some(mark => mark.start <= start && end <= mark.end && mark.qcode === qcode))
        put(marks, text.block, { type: 'subject', start, end, qcode })
    }
    const entries = new Map([...codes].map(([entry, code]) => [code, entry]))
    for (const mark of own) {
      const entry = entries.get(mark.qcode)
      if (entry && overlapping(matches, mark).length === 0) countIn(weights, entry, text)
    }
  }
  if (weights.size === 0) return dispatch
  return {
    ...dispatch,
    subjects: withEntries(dispatch.subjects, weights, codes),
    body: withMarks(without(dispatch.body, marks), marks),
    quotes: dispatch.quotes.map(quote => withSpeaker(quote, index, codes)),
  }
}

function withSpeaker(quote: Quote, index: AuthorityIndex, codes: ReadonlyMap<Entry, Qcode>): Quote {
  const { speaker } = quote
  const entry = speaker && !speaker.qcode ? index.named(speaker.name) : undefined
  const qcode = entry && codes.get(entry)
  return speaker && qcode ? { ...quote, speaker: { ...speaker, qcode } } : quote
}

type SubjectMark = Extract<Mark, { type: 'subject' }>

function marksOf(block: Block | undefined): SubjectMark[] {
  if (block?.type !== 'paragraph' && block?.type !== 'crosshead') return []
  return block.marks.filter(mark => mark.type === 'subject').sort((a, b) => a.start - b.start)
}

function countIn(weights: Map<Entry, Weight>, entry: Entry, { zone }: ReadText): void {
  const weight = weights.get(entry) ?? noWeight()
  weights.set(entry, weight)
  count(weight, zone)
}

function put(marks: Map<Block, Mark[]>, block: Block, mark: Mark): void {
  const list = marks.get(block)
  if (list) list.push(mark)
  else marks.set(block, [mark])
}

/** Whole names of people who have no entry, in folded words. */
function othersNames({ subjects }: Dispatch, index: AuthorityIndex): string[][] {
  return subjects
    .filter(subject => subject.kind === 'person' && !index.find(subject))
    .map(({ name }) => fold(name).split(' '))
    .filter(words => words.length > 1)
}

/** `Mark Roe`, who is in the story too, in a headline, which has no marks. */
function isInOthersName({ tokens }: Tokens, { at = 0 }: Match, others: readonly (readonly string[])[]): boolean {
  const norm = tokens[at]?.word.norm
  return others.some(words =>
    words.some((word, place) => {
      if (word !== norm) return false
      return words.every((each, other) => tokens[at - place + other]?.word.norm === each)
    }),
  )
}

/** The blocks without the marks that new ones overlap: what these are of is what the editor says. */
function without(blocks: readonly Block[], marks: Map<Block, Mark[]>): Block[] {
  return blocks.map(block => {
    const next = withoutIn(block, marks)
    const added = marks.get(block)
    if (added && next !== block) marks.set(next, added)
    return next
  })
}

function withoutIn(block: Block, marks: Map<Block, Mark[]>): Block {
  if (block.type === 'blockquote') return { ...block, blocks: without(block.blocks, marks) }
  if (block.type === 'list') return { ...block, items: block.items.map(item => without(item, marks)) }
  const added = marks.get(block)
  if (!added || (block.type !== 'paragraph' && block.type !== 'crosshead')) return block
  const kept = block.marks.filter(mark => mark.type !== 'subject' || overlapping(added, mark).length === 0)
  return { ...block, marks: kept }
}

function withEntries(
  subjects: readonly Subject[],
  weights: ReadonlyMap<Entry, Weight>,
  codes: ReadonlyMap<Entry, Qcode>,
): Subject[] {
  const all = new Map(subjects.map(subject => [subject.qcode, subject]))
  for (const [entry, weight] of weights) {
    const qcode = codes.get(entry) ?? entry.qcode
    const known = all.get(qcode)
    if (known?.origin === 'wire') continue
    const isAboutIt = known?.relevance === 'about' || isAbout(weight)
    all.set(qcode, {
      ...known,
      ...identity(entry),
      qcode,
      relevance: isAboutIt ? 'about' : 'mentioned',
      reason: `editors’ list: ${reasonFor(weight)}`,
    })
  }
  return [...all.values()]
}
