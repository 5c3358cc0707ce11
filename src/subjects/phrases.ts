import { type Cut, type Token, tokenise } from '../names/tokens.ts'

/** A phrase of a list and what it stands for. */
export interface Phrase<T> {
  phrase: string
  value: T
}

interface Entry<T> extends Phrase<T> {
  /** Folded words and their singulars; a sign is a word too. */
  norms: readonly string[]
  stems: readonly string[]
}

/** All phrases of all lists by their first word, so that a text is walked once whatever there is to find in it. */
export interface PhraseTable<T> {
  /** Phrases that may begin at this token, longest first. */
  at(token: Token | undefined): readonly Entry<T>[]
}

const none: readonly never[] = []

export function phraseTable<T>(phrases: Iterable<Phrase<T>>, cut?: Cut): PhraseTable<T> {
  const table = new Map<string, Entry<T>[]>()
  for (const { phrase, value } of phrases) {
    const words = tokenise('', phrase, cut).tokens.map(token => token.word)
    const entry = { phrase, value, norms: words.map(word => word.norm), stems: words.map(word => word.stem) }
    const first = entry.stems[0] ?? ''
    const list = table.get(first)
    if (list) list.push(entry)
    else table.set(first, [entry])
  }
  for (const list of table.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  return { at: token => (token && table.get(token.word.stem)) ?? none }
}

/** Whether the words stand there: as they are for names, in the singular for common words. */
export function stands(tokens: readonly Token[], at: number, words: readonly string[], form: 'norm' | 'stem'): boolean {
  for (let i = 0; i < words.length; i++) {
    if (tokens[at + i]?.word[form] !== words[i]) return false
  }
  return true
}
