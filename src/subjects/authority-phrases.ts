import { type Cut, isGlued, type Token, type Tokens, tokenise } from '../names/tokens.ts'
import type { Authority, AuthorityIndex, Entry } from './authority.ts'

/** Where a text names an entry. */
export interface Match {
  entry: Entry
  /** In UTF-16 code units. */
  start: number
  end: number
  /** The token it begins at; none in a script that puts no spaces between words. */
  at?: number
  /** Whether one word alone stands for a person: it may be somebody else's surname. */
  isLone: boolean
}

/** Finds the names and aliases of entries in a text, the longest first, none over another. */
export type FindEntries = (text: Tokens) => Match[]

interface Named {
  entry: Entry
  text: string
}

interface Phrase extends Named {
  words: string[]
}

/** Scripts that put no spaces between words: there a name is looked for letter by letter. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

export function openPhrases({ entries }: Authority, index: AuthorityIndex): FindEntries {
  const byFirst = new Map<string, Phrase[]>()
  const letters: Phrase[] = []
  for (const entry of entries) {
    for (const text of new Set([entry.name, ...entry.aliases])) {
      if (index.named(text) !== entry) continue
      if (unspaced.test(text)) letters.push({ entry, text, words: [] })
      else
        for (const phrase of cutBothWays(entry, text)) {
          const first = phrase.words[0] ?? ''
          byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
        }
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  letters.sort((a, b) => b.text.length - a.text.length)
  return text => {
    const byLetters = letterMatches(text.text, letters)
    const byWords = wordMatches(text, byFirst)
    return byLetters.length === 0 ? byWords : apart([...byWords, ...byLetters])
  }
}

/** `Côte d’Ivoire` as an English and as a French text is cut. */
function cutBothWays(entry: Entry, text: string): Phrase[] {
  const cuts: Cut[] = /['’]/u.test(text) ? ['words', 'elided'] : ['words']
  return cuts.map(cut => ({ entry, text, words: tokenise('', text, cut).tokens.map(({ word }) => word.norm) }))
}

function wordMatches(text: Tokens, byFirst: ReadonlyMap<string, readonly Phrase[]>): Match[] {
  const { tokens } = text
  const found: Match[] = []
  for (let at = 0; at < tokens.length; at++) {
    const phrase = byFirst.get(tokens[at]?.word.norm ?? '')?.find(each => stands(text, at, each))
    if (!phrase) continue
    const { entry, words } = phrase
    const last = at + words.length - 1
    const isLone = entry.kind === 'person' && words.length === 1
    if (isLone && isOthersSurname(tokens, at, entry)) continue
    found.push({ entry, start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0, at, isLone })
    at = last
  }
  return found
}

/**
 * Whether the phrase stands there as such a name is written: one word exactly so (`WHO`, not `Who`), or in a text of capitals, when it is no
 * everyday word; several words in whatever case, but a name with a capital. What the editor writes small is no name: `sanctions`.
 */
function stands({ tokens, shouted }: Tokens, at: number, { text, words }: Phrase): boolean {
  if (words.some((word, place) => tokens[at + place]?.word.norm !== word)) return false
  const first = tokens[at]?.word
  if (/^\p{Ll}/u.test(text)) return true
  if (words.length > 1) return first?.shape !== 'lower' || first.text.charAt(0) === text.charAt(0)
  if (first?.text.replaceAll('.', '') === text.replaceAll('.', '')) return !shouted || text !== text.toUpperCase()
  return shouted && text.length > 3 && first?.shape === 'caps' && !first.outside
}

/** `Mark Roe`, where the entry is Jane's: a given name that is not hers. */
function isOthersSurname(tokens: readonly Token[], at: number, { name }: Entry): boolean {
  const before = tokens[at - 1]
  if (!before || isGlued(before, tokens[at]) || before.word.shape !== 'title' || !before.word.given) return false
  return !name.includes(before.word.text)
}

/** In order of place; of two that overlap the one that begins first, then the longer. */
function apart(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter(match => {
    const isFree = match.start >= end
    if (isFree) end = match.end
    return isFree
  })
}

/** All of them, over each other too. */
function letterMatches(text: string, phrases: readonly Named[]): Match[] {
  const found: Match[] = []
  for (const { entry, text: phrase } of phrases) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
      found.push({ entry, start, end: start + phrase.length, isLone: false })
    }
  }
  return found
}
