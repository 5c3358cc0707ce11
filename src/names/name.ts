import { offices } from './data/not-names.ts'
import { isGlued, type Token } from './tokens.ts'
import type { Word } from './words.ts'

/** One part of a name: `Xi`, `Ki-moon`, `J.`, `von der`, `III`. */
export interface Part {
  kind: 'name' | 'initial' | 'particle' | 'suffix'
  /** The word the part is looked up by. */
  word: Word
  from: number
  /** Exclusive, in tokens. */
  to: number
}

/** Capitalised words that stand together as a name does; whether they are a person is for others to say. */
export interface NameRun {
  from: number
  to: number
  parts: readonly [Part, ...Part[]]
}

const longest = 7
const suffix = /^(?:jr|sr|ii|iii|iv|vi|vii|viii|xiv|xvi|xxiii)$/u
const hyphens = new Set(['-', '‐', '‑'])

/**
 * Reads `Luiz Inacio Lula da Silva`, `J.K. Rowling`, `Ursula von der Leyen`, `Ban Ki-moon`, `Abdel Fattah al-Sisi`, `Robert F. Kennedy Jr.`
 * from a token on; ends before a role (`Boeing | Chief Executive`), a sign or a word no name has.
 */
export function readName(tokens: readonly Token[], at: number): NameRun | undefined {
  const parts: Part[] = []
  let next = at
  while (parts.length < longest) {
    const part = readPart(tokens, next, parts)
    if (!part) break
    parts.push(part)
    next = part.to
  }
  while (parts.at(-1)?.kind === 'particle' || (parts.length > 1 && parts.at(-1)?.kind === 'initial')) parts.pop()
  const [first, ...rest] = parts
  if (!first || !parts.some(part => part.kind === 'name')) return undefined
  return { from: at, to: (rest.at(-1) ?? first).to, parts: [first, ...rest] }
}

function readPart(tokens: readonly Token[], at: number, before: readonly Part[]): Part | undefined {
  const token = tokens[at]
  if (!token?.word.latin) return undefined
  const { word } = token
  if (before.length > 0 && suffix.test(word.norm) && word.shape !== 'lower') {
    const stop = tokens[at + 1]?.word.norm === '.' && word.shape === 'title' ? 1 : 0
    return { kind: 'suffix', word, from: at, to: at + 1 + stop }
  }
  if (before.at(-1)?.kind === 'suffix') return undefined
  if (word.particle && word.shape === 'lower') return before.length > 0 ? readParticle(tokens, at, word) : undefined
  if (word.shape === 'initial') {
    const stop = tokens[at + 1]?.word.norm === '.' ? 1 : 0
    return { kind: 'initial', word, from: at, to: at + 1 + stop }
  }
  if (word.shape === 'caps')
    return word.text.includes('.') ? { kind: 'initial', word, from: at, to: at + 1 } : undefined
  if (word.shape !== 'title' || isOutside(tokens, at, before)) return undefined
  if (before.length === 0 && isOffice(word)) return undefined
  if (word.role && before.length > 0 && (!before[0]?.word.given || startsAnother(tokens, at))) return undefined
  return { kind: 'name', word, from: at, to: throughHyphens(tokens, at) }
}

const officeWords = new Set(offices.trim().split(/\s+/u))

/** `Minister of Energy Alick Buchanan-Smith`: the name does not begin with what he is minister of. */
export function isOffice({ norm, given }: Word): boolean {
  return !given && officeWords.has(norm)
}

/** `Theresa May` is a name, `May` alone is not; in `Marine Le Pen` an article is part of one. */
function isOutside(tokens: readonly Token[], at: number, before: readonly Part[]): boolean {
  const word = tokens[at]?.word
  if (!word?.outside) return false
  if (before[0]?.word.given === undefined) return true
  const next = tokens[at + 1]?.word
  return !(word.norm === 'may' || (namedArticles.has(word.norm) && next?.shape === 'title' && !next.outside))
}

const namedArticles = new Set(['le', 'la', 'du'])

/** A role amid capitals opens the next name (`Tesla | President Robyn Denholm`); after a given name it is a surname (`John Major`). */
function startsAnother(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next || next.word.outside || suffix.test(next.word.norm)) return false
  return next.word.shape === 'title' || next.word.shape === 'initial'
}

/** `da` Silva, `al-` Sisi: only when a capital follows, maybe after a second particle. */
function readParticle(tokens: readonly Token[], at: number, word: Word): Part | undefined {
  let next = at + 1
  if (tokens[next]?.word.particle && tokens[next]?.word.shape === 'lower') next++
  if (hyphens.has(tokens[next]?.word.norm ?? '') && isGlued(tokens[next - 1], tokens[next])) next++
  const name = tokens[next]
  if (name?.word.shape !== 'title' || name.word.outside) return undefined
  return { kind: 'particle', word, from: at, to: next }
}

/** `Jean-Pierre`, `Ki-moon`, `Ocasio-Cortez`. */
function throughHyphens(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end - at < 9 && hyphens.has(tokens[end]?.word.norm ?? '')) {
    const [hyphen, next] = [tokens[end], tokens[end + 1]]
    if (!isGlued(tokens[end - 1], hyphen) || !isGlued(hyphen, next)) break
    if (!next || (next.word.shape !== 'title' && next.word.shape !== 'lower')) break
    end += 2
  }
  return end
}

/** The name as it is printed, without the stop that ends the sentence. */
export function printed(text: string, tokens: readonly Token[], from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first && last ? text.slice(first.start, last.end).replace(/\s+/gu, ' ') : ''
}

/**
 * Which tokens are the surname: the first part of a Chinese, Korean or Vietnamese name, else the last with its particles:
 * `Xi` of `Xi Jinping`, `von der Leyen` of `Ursula von der Leyen`. `word` is its principal word.
 */
export function surnameOf(run: NameRun): { from: number; to: number; word: Word } {
  const at = familyFirst(run) ? 0 : run.parts.findLastIndex(part => part.kind === 'name')
  const part = run.parts[at] ?? run.parts[0]
  const before = run.parts[at - 1]
  return { from: before?.kind === 'particle' ? before.from : part.from, to: part.to, word: part.word }
}

/** Syllables as Chinese, Korean and Vietnamese names are romanised; `Kardashian` and `Harvey` have others. */
const syllables = /^(?:[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouyv]{1,4}(?:ng|nh|ch|[nkmlptrch])?){1,3}$/u

/** Whether the family name stands first, as in `Xi Jinping`, `Yoon Suk Yeol`, `Moon Jae-in`. */
export function familyFirst(run: NameRun): boolean {
  const [first, ...rest] = run.parts
  if (!first?.word.family || rest.length === 0 || rest.length > 3) return false
  if (rest.some(part => part.kind !== 'name' || !syllables.test(part.word.norm))) return false
  const hyphened = first.to - first.from === 1 && rest.some(part => part.to - part.from > 1)
  // `Kim` and `Lee` are given names as well: then only a form that no western surname has will do.
  if (first.word.given) return hyphened || (rest.length === 2 && rest.every(part => part.word.norm.length <= 5))
  return hyphened || rest.every(part => part.word.norm.length <= 8 && !part.word.given)
}
