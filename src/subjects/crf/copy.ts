import { opensSentence, type Token, type Tokens } from '../../names/tokens.ts'
import { type Word, wordOf } from '../../names/words.ts'

/** A text as the model reads it. */
export interface Line {
  tokens: readonly Token[]
  /** The tokens' words, `BEIJING` and headlines in capitals in their usual case. */
  words: Word[]
  /** Capitals say nothing here. */
  shouted: boolean
}

/** What the whole copy tells of a capitalised word. */
export interface Evidence {
  /** Times in small letters, and with a capital where no sentence begins. */
  low: number
  mid: number
  /** Where it stands: line and token, the first few. */
  places: [line: number, at: number][]
}

export interface Copy {
  lines: Line[]
  /** By `norm`, of words that stand somewhere with a capital. */
  evidence: Map<string, Evidence>
}

/** A word that occurs more often than this tells nothing new. */
const enough = 7

/** Prepares all texts of a story together: each tells something about the words of the others. `isPlace`: a name of a country or a great city. */
export function readCopy(texts: readonly Tokens[], isPlace: (word: Word) => boolean): Copy {
  const lines = texts.map(
    (text): Line => ({
      tokens: text.tokens,
      shouted: text.shouted || isTitled(text.tokens),
      words: text.tokens.map(token => token.word),
    }),
  )
  const forms = lines.some(line => line.shouted) ? usualForms(lines) : undefined
  const evidence: Copy['evidence'] = new Map()
  for (const [number, { tokens, words, shouted }] of lines.entries()) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (!word || !isCapital(word)) continue
      if (word.shape === 'caps' && word.text.length > 3)
        words[at] = shouted ? usual(word, forms) : unshouted(word, isPlace)
      else if (shouted && word.shape === 'caps') words[at] = forms?.get(word.norm) ?? word
      const here = words[at] ?? word
      if (!isCapital(here)) continue
      const known = evidence.get(here.norm) ?? { low: 0, mid: 0, places: [] }
      if (known.places.length === 0) evidence.set(here.norm, known)
      if (known.places.length < enough) known.places.push([number, at])
      if (!shouted && !opensSentence(tokens, at)) known.mid++
    }
  }
  for (const { words, shouted } of lines) {
    if (shouted) continue
    for (const word of words) {
      const known = word.shape === 'lower' ? evidence.get(word.norm) : undefined
      if (known) known.low++
    }
  }
  return { lines, evidence }
}

export function isCapital({ shape, latin }: Word): boolean {
  return latin && (shape === 'title' || shape === 'caps' || shape === 'initial')
}

/** How the words are written where not all is in capitals; a form amid a sentence goes before one at its beginning. */
function usualForms(lines: readonly Line[]): Map<string, Word> {
  const forms = new Map<string, Word>()
  for (const { tokens, words, shouted } of lines) {
    if (shouted) continue
    for (const [at, word] of words.entries()) {
      if (!forms.has(word.norm) || !opensSentence(tokens, at)) forms.set(word.norm, word)
    }
  }
  return forms
}

/** As the rest of the copy writes it; what only stands here in capitals is taken for a name, if it is no acronym. */
function usual(word: Word, forms: ReadonlyMap<string, Word> | undefined): Word {
  if (word.shape !== 'caps' && word.shape !== 'title') return word
  const form = forms?.get(word.norm)
  if (form) return form
  return word.shape === 'caps' && word.text.length > 3 ? wordOf(capitalised(word.text)) : word
}

/** `Xi, Putin Hold Virtual Meeting`: a headline whose every longer word has a capital. */
function isTitled(tokens: readonly Token[]): boolean {
  if (tokens.length > 30) return false
  let capitals = 0
  for (const { word } of tokens) {
    if (word.shape === 'lower' && word.text.length > 4) return false
    if (word.shape === 'title') capitals++
  }
  return capitals > 4 && capitals * 2 > tokens.length
}

function unshouted(word: Word, isPlace: (word: Word) => boolean): Word {
  const title = wordOf(capitalised(word.text))
  return isPlace(title) ? title : word
}

function capitalised(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase()
}
