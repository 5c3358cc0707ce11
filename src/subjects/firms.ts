import { firmWords } from '../names/data/not-names.ts'
import type { Token, Tokens } from '../names/tokens.ts'
import { isCapital } from './crf/copy.ts'

/** The firms of one story, which look like persons where their legal form is left out. */
export interface Firms {
  /** Whether the tokens `from` to `to` (exclusive) name one. */
  has(text: Tokens, from: number, to: number): boolean
}

const trades = new Set(firmWords.trim().split(/\s+/u))
const legalForms = new Set('inc corp co ltd plc llc lp spa ag nv gmbh bhd pty'.split(' '))
/** In words. */
const longestFirm = 8

/** What a story writes with a legal form, `Kidder Peabody and Co`, `E.F. Hutton Group Inc`: each of two words or more is the firm again without it. */
export function firmsIn(texts: readonly Tokens[]): Firms {
  const firms = new Set<string>()
  for (const text of texts) {
    const { tokens } = text
    for (let form = 2; form < tokens.length; form++) {
      const word = tokens[form]?.word
      if (!word || !legalForms.has(word.norm) || word.shape === 'lower') continue
      let from = form
      while (from > 0 && form - from < longestFirm && isPartOfFirm(tokens, from - 1)) from--
      for (let to = from + 2; to <= form; to++) firms.add(keyOf(text, from, to))
    }
  }
  return {
    has: (text, from, to) =>
      to - from > 1 && (firms.has(keyOf(text, from, to)) || trades.has(text.tokens[to - 1]?.word.norm ?? '')),
  }
}

function isPartOfFirm(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word
  if (!word) return false
  if (isCapital(word)) return !word.outside && (!word.role || word.role === 'modifier')
  if (word.norm === '.') return tokens[at - 1]?.word.shape === 'initial'
  // Only before `Co` does `and` surely join no two names.
  return word.norm === '&' || (word.norm === 'and' && tokens[at + 1]?.word.norm === 'co')
}

/** The words of a name as they are compared: `e f hutton`. */
export function keyOf(text: Tokens | undefined, from: number, to: number): string {
  let key = ''
  for (let at = from; at < to; at++) {
    const word = text?.tokens[at]?.word
    if (word && word.shape !== 'mark') key += (key ? ' ' : '') + word.norm
  }
  return key
}
