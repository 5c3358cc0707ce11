import { type Word, wordOf } from './words.ts'

export interface Token {
  word: Word
  start: number
  end: number
}

/** A text with its tokens; every reader of `names` and `subjects` works on the same ones. */
export interface Tokens {
  id: string
  text: string
  tokens: readonly Token[]
  /** Most words are in capitals, as in old headlines: capitals then say nothing. */
  shouted: boolean
}

/** `U.S.` · `O'Brien`, `Côte d'Ivoire` · the `'s` of a genitive · `1,200` · any other sign alone. Hyphens part words: `China-Russia` is three tokens. */
const token =
  /(?:\p{Lu}\.){2,8}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]+)*|['’]s(?!\p{L})|\p{N}+(?:[.,]\p{N}+)*|[^\s]/uy

/**
 * How a language is cut: into `words`; into words without what is `elided` before them (`l’`, `d’`, `qu’`); into `letters`, where no spaces part words.
 */
export type Cut = 'words' | 'elided' | 'letters'

const cuts: Readonly<Record<string, Cut>> = {
  fr: 'elided',
  zh: 'letters',
  ja: 'letters',
  th: 'letters',
  lo: 'letters',
  km: 'letters',
  my: 'letters',
}

/** How to cut a text in that language, a BCP 47 tag. */
export function cutOf(language: string): Cut {
  return cuts[language.slice(0, 2)] ?? 'words'
}

/** `l’Ukraine`, `d’après`, `D’après`, `jusqu’en`, but `D’Angelo`. */
const elision = /(?:[cdjlmnst]|[lL]|(?:jusqu|lorsqu|puisqu|quoiqu|[qQ]u))['’](?=\p{L})|[CDJMNST]['’](?=\p{Ll})/uy

/** Cuts a text into words, numbers and signs, once for all who read it. */
export function tokenise(id: string, text: string, cut: Cut = 'words'): Tokens {
  const tokens: Token[] = []
  let words = 0
  let capitals = 0
  for (let start = 0; start < text.length; start++) {
    if (isSpace(text, start)) continue
    const end = (cut !== 'words' && partEnd(text, start, cut)) || (plainWordEnd(text, start) ?? tokenEnd(text, start))
    const word = wordOf(text.slice(start, end))
    if (word.shape === 'caps') capitals++
    if (word.shape === 'title' || word.shape === 'lower') words++
    tokens.push({ word, start, end })
    start = end - 1
  }
  return { id, text, tokens, shouted: capitals > words && capitals >= 3 }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < ascii ? code === 0x20 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(at))
}

function tokenEnd(text: string, start: number): number {
  token.lastIndex = start
  return start + (token.exec(text)?.[0].length ?? 1)
}

/** `中`, but `NATO` and `2023` whole. */
const letters = /(?:\p{Script=Latin}|\p{M}|\p{N})+|\p{L}\p{M}*|[^\s]/uy

/** Where a letter or an elision that begins here ends; 0 for other tokens. */
function partEnd(text: string, start: number, cut: Cut): number {
  if (cut === 'letters') {
    letters.lastIndex = start
    return start + (letters.exec(text)?.[0].length ?? 1)
  }
  elision.lastIndex = start
  const found = elision.exec(text)?.[0].length ?? 0
  return found && start + found
}

const ascii = 128
/** Of ASCII: 1 for letters, 2 for what ends a word of letters for sure; stops, digits and apostrophes need the pattern. */
const kinds = Uint8Array.from({ length: ascii }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[a-z]/iu.test(sign) ? 1 : /[.'\d]/u.test(sign) ? 0 : 2
})

/** The end of a word of ASCII letters, as nine in ten are: found several times faster than by the pattern, and the same. */
function plainWordEnd(text: string, start: number): number | undefined {
  let end = start
  while (end < text.length && kinds[text.charCodeAt(end)] === 1) end++
  if (end === start) return undefined
  if (end === text.length || kinds[text.charCodeAt(end)] === 2) return end
  // `end of the line.`, but not `U.`
  return text.charCodeAt(end) === stop && end > start + 1 ? end : undefined
}
const stop = 0x2e

/** No space between the two tokens: `Ki-moon`, `Xi-Putin`. */
export function isGlued(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start
}

/** Whether a sentence, a quotation or the text begins at this token: its capital then says nothing. */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before) return true
  if (before.word.norm === '.') return !isAbbreviation(tokens[at - 2])
  return opening.has(before.word.norm)
}

const opening = new Set(['!', '?', ':', ';', '“', '"', '„', '«', '»', '‘', '(', '—', '–', '•', '*'])
const abbreviations = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj hon rev st jr sr'.split(' '),
)

/** Whether a stop after this token is more likely its own than the sentence's. */
export function isAbbreviation(before: Token | undefined): boolean {
  if (!before) return false
  return before.word.shape === 'initial' || (before.word.shape === 'title' && abbreviations.has(before.word.norm))
}
