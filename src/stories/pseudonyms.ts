import { slugify } from '../markup/fold.ts'
import { splice } from '../markup/splice.ts'
import type { Dispatch, Text } from '../model/index.ts'

/** Whose name is replaced by what, throughout the archive: `{ 'Jane Roe': 'a witness' }`. */
export type Pseudonyms = Readonly<Record<string, string>>

/** Fields that are no copy: they hold a machine's words, and what points at them must go on doing so. */
const notCopy: ReadonlySet<string> = new Set(['guid', 'version', 'path', 'format', 'id', 'type', 'href', 'blocks'])

/**
 * Replaces people's names by pseudonyms in every text of every dispatch, marks and codes included. The surname alone goes
 * where the dispatch has the whole name or is tagged with the person; another's whole name with that surname stays.
 */
export function withPseudonyms(dispatches: readonly Dispatch[], pseudonyms: Pseudonyms): Dispatch[] {
  const people = Object.entries(pseudonyms)
  return dispatches.map(dispatch =>
    people.reduce((next, [name, pseudonym]) => withPseudonym(next, name, pseudonym), dispatch),
  )
}

/** Whether an address holds the whole name of somebody whose name is replaced: for once it must not stay. */
export function namesSomebody(slug: string, pseudonyms: Pseudonyms): boolean {
  const parts = `-${slug.replaceAll('/', '-')}-`
  return Object.keys(pseudonyms).some(name => parts.includes(`-${slugify(name)}-`))
}

function withPseudonym(dispatch: Dispatch, name: string, pseudonym: string): Dispatch {
  const json = JSON.stringify(dispatch)
  const surname = name.trim().split(/\s+/u).at(-1) ?? name
  if (!json.toLowerCase().includes(surname.toLowerCase())) return dispatch

  const isPerson = (text: string) => wholeWords(wholeName(name)).test(text)
  const people = dispatch.subjects.filter(({ kind }) => kind === 'person')
  const own = people.filter(subject => isPerson(subject.name))
  // JSON writes a line break as two letters.
  if (own.length === 0 && !isPerson(json.replaceAll('\\n', ' '))) return dispatch

  const others = people.filter(subject => !isPerson(subject.name) && subject.name.trim().includes(' '))
  const isOther = (text: string) => others.some(subject => wholeWords(wholeName(subject.name)).test(text))
  const pattern = wholeWords(
    [...others.map(subject => wholeName(subject.name)), wholeName(name), cases(surname)].join('|'),
  )
  const edit = (source: Text): Text =>
    [...source.text.matchAll(pattern)]
      .filter(([match]) => !isOther(match))
      .reverse()
      .reduce((next, match) => splice(next, match.index, match.index + match[0].length, pseudonym), source)
  const codes = new Set<unknown>([...own.map(({ qcode }) => qcode), `person:${slugify(name)}`])

  return JSON.parse(json, (key, value: unknown) => {
    if (codes.has(value)) return `person:${slugify(pseudonym)}`
    // Text goes with its marks, and so one level up.
    if (hasText(value)) {
      const { text, marks } = edit({ text: value.text, marks: value.marks ?? [] })
      return value.marks ? { ...value, text, marks } : { ...value, text }
    }
    if (typeof value !== 'string' || key === 'text' || notCopy.has(key)) return value
    return edit({ text: value, marks: [] }).text
  })
}

function hasText(value: unknown): value is { text: string; marks?: Text['marks'] } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}

/** `Jane Roe`, `JANE A. ROE`, `jane-roe`; a line may break inside. */
function wholeName(name: string): string {
  const words = name.trim().split(/\s+/u)
  return words.map(cases).join('[\\s-]+(?:\\p{Lu}\\.\\s+){0,2}')
}

/** As it is written, in capitals and in small letters alone: `roe` in a sentence is a fish, and goes with the rest rather than stays. */
function cases(word: string): string {
  const written = [word, word.toUpperCase(), word.toLowerCase()]
  return `(?:${written.map(text => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('|')})`
}

function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu')
}
