import { fold, slugify } from '../markup/fold.ts'
import { splice } from '../markup/splice.ts'
import type { Dispatch, Subject, Text } from '../model/index.ts'

/** Whose name is replaced by what, throughout the archive: `{ 'Jane Roe': 'a witness' }`. */
export type Pseudonyms = Readonly<Record<string, string>>

/** Fields that are no copy: they hold a machine's words, and what points at them must go on doing so. */
const notCopy: ReadonlySet<string> = new Set(['guid', 'version', 'path', 'format', 'type', 'href', 'blocks'])

/**
 * Replaces people's names by pseudonyms in every text of every dispatch, marks and codes included. The surname alone goes
 * where the dispatch has the whole name or is tagged with the person; another's whole name with that surname stays.
 * Addresses on the web that hold the name go, and pictures at such addresses.
 */
export function withPseudonyms(dispatches: readonly Dispatch[], pseudonyms: Pseudonyms): Dispatch[] {
  return dispatches.map(dispatch => withoutNames(dispatch, pseudonyms, dispatch.subjects))
}

/** The same in anything else that is plain data, such as what editors write. */
export function withoutNames<T>(value: T, pseudonyms: Pseudonyms, subjects: readonly Subject[] = []): T {
  return Object.entries(pseudonyms).reduce(
    (next, [name, pseudonym]) => withPseudonym(next, name, pseudonym, subjects),
    value,
  )
}

/** Whether an address holds the whole name of somebody whose name is replaced: for once it must not stay. */
export function namesSomebody(slug: string, pseudonyms: Pseudonyms): boolean {
  const parts = `-${slug.replaceAll('/', '-')}-`
  return Object.keys(pseudonyms).some(name => parts.includes(`-${slugify(name)}-`))
}

function withPseudonym<T>(whole: T, name: string, pseudonym: string, subjects: readonly Subject[]): T {
  const json = JSON.stringify(whole)
  const surname = name.trim().split(/\s+/u).at(-1) ?? name
  if (!json.toLowerCase().includes(surname.toLowerCase())) return whole

  const isPerson = (text: string) => wholeWords(wholeName(name)).test(text)
  const people = subjects.filter(({ kind }) => kind === 'person')
  const own = people.filter(subject => isPerson(subject.name))
  // JSON writes a line break as two letters.
  if (own.length === 0 && !isNamedIn(json, name) && !isPerson(json.replaceAll('\\n', ' '))) return whole

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
    if (Array.isArray(value)) return value.filter(item => !pointsNowhere(item))
    if (isLinkNaming(value, name)) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'href'))
    // Text goes with its marks, and so one level up.
    if (hasText(value)) {
      const { text, marks } = edit({ text: value.text, marks: value.marks ?? [] })
      return value.marks ? { ...value, text, marks } : { ...value, text }
    }
    if (typeof value !== 'string' || key === 'text' || notCopy.has(key)) return value
    return edit({ text: value, marks: [] }).text
  })
}

/** A link or a picture that lost its address, which named the person. */
function pointsNowhere(item: unknown): boolean {
  if (!isRecord(item) || (item.type !== 'link' && item.type !== 'media')) return false
  return isRecord(item.media) ? item.media.href === undefined : item.href === undefined
}

function isLinkNaming(value: unknown, name: string): value is Record<string, unknown> {
  return isRecord(value) && typeof value.href === 'string' && isNamedIn(value.href, name)
}

/** Whether the name stands in an address, with whatever between its words: `jane_roe`, `Jane%20Roe`. */
function isNamedIn(text: string, name: string): boolean {
  return ` ${fold(text.replaceAll(/%20|[+.]/gu, ' '))} `.includes(` ${fold(name)} `)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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
