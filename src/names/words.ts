import { fold } from '../markup/fold.ts'
import { familyNamesFirst } from './data/family-names.ts'
import { givenNames } from './data/given-names.ts'
import { notAfterNames, notInNames, placeOpeners } from './data/not-names.ts'
import {
  afterHead,
  articles,
  courtesy,
  crowned,
  heads,
  leaders,
  modifiers,
  particles,
  past,
  saying,
  titles,
} from './data/roles.ts'

export type Gender = 'm' | 'f' | 'any'

/** `title`: `Xi`; `caps`: `NATO`, `U.S.`; `initial`: `J`; `mark`: anything that is neither letter nor digit. */
export type Shape = 'title' | 'caps' | 'initial' | 'lower' | 'number' | 'mark'

/** All that is known of one word form, worked out once however often the word occurs. */
export interface Word {
  text: string
  /** Lower case, without accents and stops: what lists are looked up by. */
  norm: string
  /** `norm` in the singular, for comparing common words: `sanction`, `economy`. */
  stem: string
  shape: Shape
  latin: boolean
  given?: Gender
  /** A family name that may stand first. */
  family: boolean
  role?: 'head' | 'leader' | 'modifier'
  afterHead: boolean
  /** A role that may stand before a surname alone. */
  title: boolean
  past: boolean
  courtesy?: Gender
  crowned: boolean
  saying: boolean
  article: boolean
  particle: boolean
  /** Never a part of a name. */
  outside: boolean
  /** Makes the name before it an institution, a thing or a place. */
  institution: boolean
  placeOpener: boolean
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u).map(fold))
const byGender = (lists: Record<Gender, string>): ReadonlyMap<string, Gender> => {
  const map = new Map<string, Gender>()
  for (const gender of ['m', 'f', 'any'] as const) {
    for (const name of set(lists[gender])) map.set(name, map.has(name) ? 'any' : gender)
  }
  return map
}

const lists = {
  given: byGender(givenNames),
  courtesy: byGender(courtesy),
  family: set(familyNamesFirst),
  leaders: set(leaders),
  heads: set(heads),
  modifiers: set(modifiers),
  afterHead: set(afterHead),
  titles: set(titles),
  past: set(past),
  crowned: set(crowned),
  saying: set(saying),
  articles: set(articles),
  particles: set(particles),
  outside: set(notInNames),
  institutions: set(notAfterNames),
  placeOpeners: set(placeOpeners),
}

/** Enough for the words of tens of thousands of dispatches; a memo that grows past it starts anew. */
const memoLimit = 60_000
const memo = new Map<string, Word>()

/** What is known of a word form: a pure function of the text, remembered. */
export function wordOf(text: string): Word {
  const known = memo.get(text)
  if (known !== undefined) return known
  const word = describe(text)
  // Numbers are many and say nothing to a list.
  if (word.shape === 'number') return word
  if (memo.size >= memoLimit) memo.clear()
  if (text.length <= 64) memo.set(text, word)
  return word
}

const noWord: Word = {
  text: '',
  norm: '',
  stem: '',
  shape: 'number',
  latin: false,
  family: false,
  afterHead: false,
  title: false,
  past: false,
  crowned: false,
  saying: false,
  article: false,
  particle: false,
  outside: false,
  institution: false,
  placeOpener: false,
}

function describe(text: string): Word {
  const shape = shapeOf(text)
  if (shape === 'number') return { ...noWord, text, norm: text, stem: text, shape }
  const norm = shape === 'mark' ? text : fold(text)
  const role = roleOf(norm)
  const given = lists.given.get(norm)
  const courtesyOf = lists.courtesy.get(norm)
  return {
    text,
    norm,
    stem: stemOf(norm),
    shape,
    latin: /^\p{Script=Latin}/u.test(text),
    ...(given && { given }),
    family: lists.family.has(norm),
    ...(role && { role }),
    afterHead: lists.afterHead.has(norm),
    title: lists.titles.has(norm) || germanTitle.test(norm),
    past: lists.past.has(norm),
    ...(courtesyOf && { courtesy: courtesyOf }),
    crowned: lists.crowned.has(norm),
    saying: lists.saying.has(norm),
    article: lists.articles.has(norm),
    particle: lists.particles.has(norm),
    outside: lists.outside.has(norm),
    institution: lists.institutions.has(norm) || lists.institutions.has(norm.replace(/s$/u, '')),
    placeOpener: lists.placeOpeners.has(norm),
  }
}

/** The English plural taken off; rough, but the same for texts and lists. */
function stemOf(norm: string): string {
  if (norm.length < 4 || !norm.endsWith('s') || /(?:ss|us|is)$/u.test(norm)) return norm
  if (norm.endsWith('ies') && norm.length > 4) return `${norm.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|z)es$/u.test(norm) ? norm.slice(0, -2) : norm.slice(0, -1)
}

function shapeOf(text: string): Shape {
  if (/^\p{N}/u.test(text)) return 'number'
  if (!/^\p{L}/u.test(text)) return 'mark'
  if (!/^\p{Lu}/u.test(text)) return 'lower'
  if (/\p{Ll}/u.test(text)) return 'title'
  return /^\p{L}\p{M}*$/u.test(text) ? 'initial' : 'caps'
}

/** German joins roles to what they are of: `Bundesaußenministerin`, `Präsidenten`, `Regierungssprecher`; `administer` is no such word. */
const germanHead =
  /(?:(?<!ad)minister|prasident|sprecher|kanzler|burgermeister|sekretar|botschafter|kommissar|direktor|beauftragte|vorsitzende|prasidenten|.{3}(?:minister|kanzler|sprecher)s|(?:partei|fraktions|staats|regierungs|polizei|armee)chef)(?:in|r|n)?$/u
/** Those of a state, who have surnames after them alone: `Außenministerin Baerbock`. */
const germanTitle = /(?:(?<!ad)minister|prasident|kanzler|prasidenten)(?:in)?$/u

function roleOf(norm: string): Word['role'] {
  if (lists.leaders.has(norm)) return 'leader'
  if (lists.heads.has(norm) || germanHead.test(norm)) return 'head'
  return lists.modifiers.has(norm) ? 'modifier' : undefined
}
