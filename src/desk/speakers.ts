import { findPeople, type Person } from '../names/people.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import type { Span } from './quote-spans.ts'

/** A paragraph that quotes may stand in. */
export interface Paragraph {
  id: string
  text: string
}

/** Someone named at a place in a paragraph. */
export interface Naming {
  start: number
  end: number
  name: string
  gender?: 'm' | 'f'
}

/** Who can speak in a dispatch: its people with their mentions, and names that only stand beside a verb of saying. */
export interface Cast {
  /** In the order of the paragraph. */
  named(block: string): readonly Naming[]
  /** The fullest form of a name that the copy prints: `Castro` → `Daiana Castro`. */
  fullName(printed: string): string
  /** The one person whose role is named: `portavoz` → Gero Furchheim. */
  byRole(phrase: string): string | undefined
}

/** Reads the people of the paragraphs. Who is named inside a quotation does not attribute it: those are left out. */
export function readCast(
  paragraphs: readonly Paragraph[],
  spans: readonly Span[],
  gazetteer: Gazetteer,
  language: string,
): Cast {
  const text = paragraphs
    .map(paragraph => paragraph.text)
    .join('\n')
    .slice(0, 60_000)
  // A person known by a surname alone (`Senator Baucus`) may be printed in full where no title stands.
  const people = findPeople(paragraphs, gazetteer, language).map(person => ({
    ...person,
    name: fullNameIn(text, person.name),
  }))
  const mentions = outside(spans, mentionsByBlock(people, paragraphs))
  const names = new Map<string, string>()
  return {
    named: block => mentions.get(block) ?? [],
    fullName(printed) {
      const known =
        names.get(printed) ?? people.find(person => person.surname === printed)?.name ?? fullNameIn(text, printed)
      names.set(printed, known)
      return known
    },
    byRole: phrase => holderOf(phrase, people, text),
  }
}

function outside(spans: readonly Span[], mentions: Map<string, Naming[]>): Map<string, Naming[]> {
  for (const { block, start, end } of spans.flatMap(span => span.parts)) {
    const named = mentions.get(block)
    if (named)
      mentions.set(
        block,
        named.filter(each => each.end <= start || each.start >= end),
      )
  }
  return mentions
}

function mentionsByBlock(people: readonly Person[], paragraphs: readonly Paragraph[]): Map<string, Naming[]> {
  const found = new Map<string, Naming[]>()
  for (const { name, gender, mentions } of people) {
    for (const { block, start, end } of mentions) {
      const list = found.get(block) ?? []
      list.push({ start, end, name, ...(gender && { gender }) })
      found.set(block, list)
    }
  }
  addSurnames(found, people, paragraphs)
  for (const list of found.values()) list.sort((a, b) => a.start - b.start)
  return found
}

/** A dispatch that names more is a list of names. */
const mostPeople = 100

/** Surnames that stand alone and are one person's only, wherever `findPeople` was not sure that the person is meant. */
function addSurnames(found: Map<string, Naming[]>, people: readonly Person[], paragraphs: readonly Paragraph[]): void {
  for (const { name, surname, gender } of people.slice(0, mostPeople)) {
    if (surname.length < 3 || people.some(other => other.name !== name && other.name.split(' ').includes(surname)))
      continue
    for (const { id, text } of paragraphs) {
      const list = found.get(id) ?? []
      for (let start = text.indexOf(surname); start >= 0; start = text.indexOf(surname, start + surname.length)) {
        const end = start + surname.length
        if (list.some(each => each.start < end && each.end > start) || !standsAlone(text, start, end)) continue
        list.push({ start, end, name, ...(gender && { gender }) })
      }
      if (list.length > 0) found.set(id, list)
    }
  }
}

/** No part of a longer name or word. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/(?:[\p{L}-]|\p{Lu}[\p{Ll}.]{1,20} )$/u.test(text.slice(Math.max(0, start - 22), start)) &&
    !/^(?:[\p{L}-]| \p{Lu})/u.test(text.slice(end, end + 2))
  )
}

/** The first place where one to three capitalised words stand in front of a name. */
function fullNameIn(text: string, printed: string): string {
  if (printed.includes(' ')) return printed
  let at = text.indexOf(printed)
  for (let tries = 0; at >= 0 && tries < 20; tries++, at = text.indexOf(printed, at + printed.length)) {
    const before = text.slice(Math.max(0, at - 40), at)
    const given = /(?:(?<=[^.!?\s“"„«] |“|"|\n)|^)(?<given>(?:\p{Lu}[\p{Ll}\p{M}'’-]{1,20} |\p{Lu}\. ){1,2})$/u.exec(
      before,
    )?.groups?.given
    const isWhole = !/[\p{L}-]/u.test(text[at + printed.length] ?? ' ')
    if (given && isWhole && !titles.test(given)) return given + printed
  }
  return printed
}

const titles =
  /(?:^| )(?:The|Mr|Mrs|Ms|Dr|President|Minister|Senator|Sen|Rep|Gov|Governor|Secretary|Chancellor|King|Queen|Prince|Princess|Pope|General|Coach|Judge|Herr|Frau|Präsident|Señor|Señora|But|And|In|On|At|When|While|As) $/u

/** A definite phrase whose principal word introduces one person: `el portavoz de la empresa alemana, Gero Furchheim`. */
function holderOf(phrase: string, people: readonly Person[], text: string): string | undefined {
  if (/(?:^|\s)(?:former|ex|früher\p{L}{0,2}|ehemalig\p{L}{0,2}|ancien(?:ne)?|entonces|anterior)\s/iu.test(phrase))
    return undefined
  if (/^(?:an?|one|some|ein|eine|un|una|une|uno|um|uma) /iu.test(phrase)) return undefined
  const head = /(?:^| )(?<head>\p{L}{4,20})(?= (?:de|of|del|des|du|der|for|von|da|do|di)\b|$)/u.exec(phrase)?.groups
    ?.head
  if (!head) return undefined
  const holders = people.filter(person => person.role?.toLowerCase().split(' ').includes(head.toLowerCase()))
  if (holders.length > 0) return holders.length === 1 ? holders[0]?.name : undefined
  const apposition = new RegExp(
    String.raw`(?<![\p{L}-])${head} (?:[\p{L}'’.-]{1,20} ){0,6}[\p{L}'’.-]{1,20}, (?<name>(?:\p{Lu}[\p{L}'’-]{1,20}(?: |(?=[,.;]))){2,4})(?=[,.;])`,
    'u',
  )
  return apposition.exec(text)?.groups?.name?.trim()
}
