import { fold, slugify } from '../markup/fold.ts'
import { isQcode } from '../markup/qcode.ts'
import type { Qcode } from '../model/index.ts'
import { type Office, officesOf } from './offices.ts'
import { type Phrase, type PhraseTable, phraseTable } from './phrases.ts'

/** Somebody of `people-of-record.txt`. */
export interface OfRecord {
  qcode: Qcode
  name: string
  /** By language, where the name is written otherwise there. */
  names: ReadonlyMap<string, string>
  terms: Term[]
}

export interface Term {
  /** As it is told: `Prime Minister`. */
  role: string
  offices: ReadonlySet<Office>
  /** The country or bodies that the office is of: `country:GB`. */
  of: readonly Qcode[]
  from: string
  /** The last day; of an office still held the day on which the list was checked. */
  to: string
  /** Nobody knows yet how long it lasts. */
  open: boolean
}

/** A surname, and whether it tells by itself who is meant in a story about the country or body. */
export interface Surname {
  person: OfRecord
  telling: boolean
}

export interface PeopleOfRecord {
  /** By a whole name in any spelling. */
  whole(name: string): OfRecord | undefined
  surnames: PhraseTable<Surname>
  /** By the last word of a whole name, folded. */
  called(surname: string): readonly OfRecord[]
}

/** Reads `people-of-record.txt`; its head says how it is written. */
export function readPeopleOfRecord(text: string): PeopleOfRecord {
  const people = new Map<string, OfRecord>()
  const whole = new Map<string, OfRecord>()
  const surnames: Phrase<Surname>[] = []
  let checked = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || !line.includes('|')) continue
    const [name = '', spellings = '', roles = '', of = '', from = '', to = ''] = line
      .split('|')
      .map(cell => cell.trim())
    if (name === 'checked') {
      checked = spellings
      continue
    }
    const person = people.get(name) ?? personOf(name, spellings)
    if (!people.has(name)) {
      people.set(name, person)
      for (const spelling of [name, ...listed(spellings)]) {
        const phrase = plain(spelling)
        if (isSurname(phrase, spelling, name)) {
          surnames.push({ phrase, value: { person, telling: spelling.endsWith('*') } })
        } else whole.set(fold(phrase), person)
      }
    }
    person.terms.push({
      role: listed(roles)[0] ?? '',
      offices: new Set(listed(roles).flatMap(officesOf)),
      of: of.split(' ').map((code): Qcode => (isQcode(code) ? code : `country:${code}`)),
      from,
      to: to || checked,
      open: to === '',
    })
  }
  const bySurname = new Map<string, OfRecord[]>()
  for (const { phrase, value } of surnames) {
    const word = fold(phrase).split(' ').at(-1) ?? ''
    bySurname.set(word, [...(bySurname.get(word) ?? []), value.person])
  }
  return {
    whole: name => whole.get(fold(name)),
    surnames: phraseTable(surnames),
    called: surname => bySurname.get(surname) ?? [],
  }
}

/** The office that somebody held on a day, and whether it is known that they still did. */
export function termOn({ terms }: OfRecord, day: string): { term: Term; known: boolean } | undefined {
  const term = terms.find(({ from, to, open }) => from <= day && (day <= to || open))
  return term && { term, known: day <= term.to }
}

function personOf(name: string, spellings: string): OfRecord {
  const names = listed(spellings).flatMap((spelling): [string, string][] => {
    return spelling.endsWith(')') ? [[spelling.slice(spelling.lastIndexOf('(') + 1, -1), plain(spelling)]] : []
  })
  return { qcode: `person:${slugify(name)}`, name, names: new Map(names), terms: [] }
}

/** Without star or language. */
function plain(spelling: string): string {
  if (spelling.endsWith(')')) return spelling.slice(0, spelling.lastIndexOf(' ('))
  return spelling.endsWith('*') ? spelling.slice(0, -1) : spelling
}

/** `Xi`, `López Obrador*`; whole names have more words than that, and no star. */
function isSurname(phrase: string, spelling: string, name: string): boolean {
  return phrase !== name && (spelling.endsWith('*') || !phrase.includes(' '))
}

function listed(cell: string): string[] {
  return cell.split(';').flatMap(each => each.trim() || [])
}
