import { fold } from '../markup/fold.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { readName } from './name.ts'
import type { Draft, Mention } from './person.ts'
import { isPlaceName } from './place-name.ts'
import { countryOf, type Role, readRole } from './role.ts'
import { isGlued, opensSentence, type Token, type Tokens } from './tokens.ts'
import type { Word } from './words.ts'

/** Adds to each person where the texts name them: whole, by surname, by role. A surname that two people share is left out. */
export function findMentions(texts: readonly Tokens[], drafts: readonly Draft[], gazetteer: Gazetteer): void {
  const index = indexOf(drafts)
  chooseSurnames(texts, drafts, index)
  for (const text of texts) {
    let at = 0
    while (at < text.tokens.length) at = mentionAt(text, at, index, gazetteer)
  }
}

interface Index {
  /** Whole names by their first two words, longest first. */
  names: Map<string, Draft[]>
  /** By first word of the surname. */
  surnames: Map<string, Draft[]>
  holders: readonly Draft[]
}

function indexOf(drafts: readonly Draft[]): Index {
  const index: Index = { names: new Map(), surnames: new Map(), holders: drafts.filter(draft => draft.roleHead) }
  const longestFirst = drafts.filter(draft => !draft.lone).sort((a, b) => b.words.length - a.words.length)
  for (const draft of longestFirst) put(index.names, draft.words.slice(0, 2).join(' '), draft)
  for (const draft of drafts) put(index.surnames, draft.surnameWords[0] ?? '', draft)
  return index
}

function put(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key)
  if (list) list.push(draft)
  else map.set(key, [draft])
}

/**
 * A text that never uses the last name alone may use another: `Lula` for Luiz Inacio Lula da Silva, `Phuc` for Nguyen Xuan Phuc.
 * Given names do not count: they may be anybody's.
 */
function chooseSurnames(texts: readonly Tokens[], drafts: readonly Draft[], index: Index): void {
  const long = drafts.filter(draft => draft.words.length > 2)
  if (long.length === 0) return
  const others = new Map<string, Draft[]>()
  for (const draft of long) {
    for (const word of draft.words) {
      if (word.length > 2 && !draft.surnameWords.includes(word) && !index.surnames.has(word)) put(others, word, draft)
    }
  }
  const used = new Set<Draft>()
  const instead = new Map<Draft, string>()
  for (const { tokens } of texts) {
    for (const [at, { word }] of tokens.entries()) {
      for (const draft of index.surnames.get(word.norm)?.slice(0, crowd) ?? []) {
        const end = at + draft.surnameWords.length
        if (matches(tokens, at, draft.surnameWords) && standsAlone(tokens, at, end)) used.add(draft)
      }
      const [draft, ambiguous] = others.get(word.norm) ?? []
      if (!draft || ambiguous || word.given || word.shape !== 'title') continue
      if (!instead.has(draft) && standsAlone(tokens, at, at + 1)) instead.set(draft, word.text)
    }
  }
  for (const [draft, surname] of instead) {
    if (used.has(draft)) continue
    draft.person.surname = surname
    draft.surnameWords = [fold(surname)]
    put(index.surnames, draft.surnameWords[0] ?? '', draft)
  }
}

/** A surname that so many share tells nobody. */
const crowd = 8

function mentionAt(text: Tokens, at: number, index: Index, gazetteer: Gazetteer): number {
  const { tokens } = text
  const word = tokens[at]?.word
  if (!word) return at + 1
  if (word.article && word.shape !== 'initial') return roleAt(text, at, index, gazetteer)
  const named = nameAt(tokens, at, index)
  if (named) return add(named, text, at, at + named.words.length, 'full')
  const sharing = index.surnames.get(word.norm)
  if (!sharing || sharing.length > crowd || text.shouted) return at + 1
  const fitting = sharing.filter(draft => matches(tokens, at, draft.surnameWords))
  const first = fitting[0]
  if (!first) return at + 1
  const end = at + first.surnameWords.length
  if (!tokens.slice(at, end).some(token => token.word.shape === 'title')) return at + 1
  if (!standsAlone(tokens, at, end) || !isMeant(tokens, at, end, gazetteer)) return at + 1
  const draft = fitting.length === 1 ? first : byTitle(tokens, at, fitting)
  if (!draft) return end
  if (acts(tokens, at, end)) draft.acts = true
  return add(draft, text, at, end, 'surname')
}

function nameAt(tokens: readonly Token[], at: number, { names }: Index): Draft | undefined {
  const [first, second] = [tokens[at]?.word, tokens[at + 1]?.word]
  if (!first || !second || (first.shape !== 'title' && first.shape !== 'initial' && first.shape !== 'caps'))
    return undefined
  if (names.size === 0) return undefined
  return names.get(`${first.norm} ${second.norm}`)?.find(draft => matches(tokens, at, draft.words))
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens[at + i]?.word.norm === word)
}

function add(draft: Draft, { id, text, tokens }: Tokens, from: number, to: number, kind: Mention['kind']): number {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  draft.person.mentions.push({ block: id, start, end, text: text.slice(start, end), kind })
  return to
}

/** No part of another name: `Lyudmila Putin`, `Putin Square`; a title, a sign or a hyphen beside it is no harm. */
export function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]
  if (next && (next.word.shape === 'title' || next.word.norm === '&') && !next.word.outside) {
    if (!next.word.role && !next.word.courtesy) return false
  }
  const before = tokens[from - 1]
  if (!before) return true
  if (before.word.shape === 'mark') return before.word.norm !== '&'
  if (before.word.shape === 'initial') return false
  if (before.word.shape !== 'title') return true
  if (before.word.role || before.word.courtesy || before.word.outside || before.word.afterHead) return true
  return opensSentence(tokens, from - 1) && !before.word.given && !before.word.family
}

/** A surname that is also a place, a month or a word wants a title before it or a verb of speech after it. */
function isMeant(tokens: readonly Token[], from: number, to: number, gazetteer: Gazetteer): boolean {
  const word = tokens[from]?.word
  if (!word) return false
  const doubtful = word.outside || (to - from === 1 && isPlaceName(word.text, gazetteer))
  if (!doubtful) return true
  return acts(tokens, from, to)
}

/** A verb of speech after the surname or a title before it. */
function acts(tokens: readonly Token[], from: number, to: number): boolean {
  const before = titleBefore(tokens, from)
  return tokens[to]?.word.saying === true || before?.role !== undefined || before?.courtesy !== undefined
}

/** The word before, over the stop of `Mr.`. */
function titleBefore(tokens: readonly Token[], at: number): Word | undefined {
  return tokens[at - 1]?.word.norm === '.' ? tokens[at - 2]?.word : tokens[at - 1]?.word
}

/** Of those who share a surname, the one whose title stands before it: `President Biden`, `Mrs Biden`. */
function byTitle(tokens: readonly Token[], at: number, sharing: readonly Draft[]): Draft | undefined {
  const before = titleBefore(tokens, at)
  if (!before) return undefined
  const fitting = sharing.filter(({ roleHead, person }) =>
    before.role ? roleHead?.endsWith(before.norm) : before.courtesy !== undefined && before.courtesy === person.gender,
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** `the Russian leader`, `the prime minister`: the one person in the text whose role that is. */
function roleAt(text: Tokens, at: number, index: Index, gazetteer: Gazetteer): number {
  const { tokens } = text
  const from = at + 1
  for (let start = from; start <= from + 2; start++) {
    const word = tokens[start]?.word
    if (!word || word.shape === 'mark') break
    const role = word.role && readRole(tokens, start)
    if (!role) continue
    const draft = holderOf(tokens, role, start > from, index, gazetteer)
    return draft && !describes(draft, text, at) ? add(draft, text, from, role.to, 'role') : from
  }
  return from
}

/** `Lula, 77, the president, …`: the role belongs to the name just before it and names nobody again. */
function describes({ person }: Draft, { id, tokens }: Tokens, article: number): boolean {
  const last = person.mentions.at(-1)
  return last?.block === id && (tokens[article]?.start ?? 0) - last.end <= ', 77, '.length
}

function holderOf(
  tokens: readonly Token[],
  role: Role,
  described: boolean,
  { holders }: Index,
  gazetteer: Gazetteer,
): Draft | undefined {
  if (role.past || isFollowedByName(tokens, role.to)) return undefined
  const country = countryOf(tokens, role, gazetteer)
  // `the company president` and `the president of the club` are of nobody's country.
  if (!country && (described || tokens[role.to]?.word.norm === 'of')) return undefined
  const anyLeader = role.head === 'leader'
  if (anyLeader && !country) return undefined
  const fitting = holders.filter(draft => {
    if (draft.past || (country && draft.person.country !== country)) return false
    return anyLeader ? draft.leads : draft.roleHead === role.head
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** A name after the role introduces, it does not point back. */
function isFollowedByName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  if (next?.word.norm === ',') {
    const after = tokens[at + 1]?.word
    return after?.given !== undefined && after.shape === 'title'
  }
  if (isGlued(tokens[at - 1], next)) return false
  return next?.word.shape === 'title' && readName(tokens, at) !== undefined
}
