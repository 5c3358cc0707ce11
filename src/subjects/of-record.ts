import { fold } from '../markup/fold.ts'
import type { Dispatch, Qcode } from '../model/index.ts'
import { standsAlone } from '../names/mentions.ts'
import type { Mention, Person } from '../names/people.ts'
import type { Token, Tokens } from '../names/tokens.ts'
import { wordOf } from '../names/words.ts'
import { countriesOf, officesOf } from './offices.ts'
import { type OfRecord, type PeopleOfRecord, type Surname, type Term, termOn } from './people-of-record.ts'
import { stands } from './phrases.ts'
import type { ReadText } from './texts.ts'

/** A person of a dispatch; `qcode` where a list knows who it is. */
export interface KnownPerson extends Person {
  qcode?: Qcode
}

/** What a dispatch says beside its people. */
export interface Story {
  /** Of the dateline, else when it was sent; without a day nobody's term is known. */
  day: string | undefined
  /** BCP 47. */
  language: string
  /** Codes of the countries and bodies that it names. */
  named: ReadonlySet<Qcode>
}

/** The day that a dispatch speaks of. */
export function dayOfDispatch({ dateline, versionCreated, received }: Dispatch): string | undefined {
  return [dateline?.date, versionCreated, received].flatMap(at => /^\d{4}-\d\d-\d\d/u.exec(at ?? '') ?? [])[0]
}

/** How sure it is: by role and country, or by one of them and a surname that few have. */
const worth = { both: 0.95, one: 0.85 }

/**
 * Gives those their whole name who are named by a surname in the days of their office: `President Biden`, or `Putin` in a story on Russia. Never where
 * the text itself has a whole name with that surname, gives another role, or where two of the list may be meant.
 */
export function withRecord(
  people: readonly Person[],
  texts: readonly ReadText[],
  story: Story,
  record: PeopleOfRecord,
): KnownPerson[] {
  const { day } = story
  if (!day) return [...people]
  const sightings = sightingsIn(people, texts, record)
  const names = namesByWord(sightings.size > 0 ? people : [])
  const claims = new Map<Person | string, Claim[]>()
  for (const sighting of sightings.values()) {
    const claim = claimOf(sighting, names, story, day)
    if (!claim) continue
    for (const key of [...sighting.lone, ...sighting.free.map(placeOf)])
      claims.set(key, [...(claims.get(key) ?? []), claim])
  }
  const sure = new Set([...claims.values()].flat())
  for (const rivals of claims.values()) if (rivals.length > 1) for (const claim of rivals) sure.delete(claim)

  const renamed = new Set([...sure].flatMap(({ sighting }) => sighting.lone))
  return [
    ...people.filter(person => !renamed.has(person)).map(person => wholeOfRecord(person, story, day, record)),
    ...[...sure].map(claim => personOf(claim, story)),
  ]
}

/** Where a surname of the list stands. */
interface Sighting {
  person: OfRecord
  spelling: string
  telling: boolean
  /** People whom the rules or the model know by that word alone. */
  lone: Person[]
  /** Places that belong to nobody. */
  free: Mention[]
  /** What stands before one of them: `Prime Minister`. */
  roles: Set<string>
  /** The same of `Mrs` and so on. */
  courtesies: Set<string>
}

interface Claim {
  sighting: Sighting
  term: Term
  known: boolean
  confidence: number
}

function sightingsIn(
  people: readonly Person[],
  texts: readonly ReadText[],
  { surnames }: PeopleOfRecord,
): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>()
  const owners = ownersOf(people)
  for (const { tokens: text } of texts) {
    if (text.shouted) continue
    const { tokens } = text
    for (let at = 0; at < tokens.length; at++) {
      const word = tokens[at]?.word
      if (!word || (word.shape !== 'title' && !word.particle)) continue
      for (const { value, phrase, norms } of surnames.at(tokens[at])) {
        const to = at + norms.length
        if (!stands(tokens, at, norms, 'norm') || tokens[to - 1]?.word.shape !== 'title') continue
        const [start, end] = [tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0]
        const owner = owners.get(`${text.id} ${start}`)
        const isOthers = owner?.name.includes(' ') && fold(owner.name) !== fold(phrase)
        if (isOthers || !standsAlone(tokens, at, to)) continue
        const sighting = sightingOf(sightings, value, phrase)
        if (!owner) {
          sighting.free.push({ block: text.id, start, end, text: text.text.slice(start, end), kind: 'surname' })
        } else if (!sighting.lone.includes(owner)) sighting.lone.push(owner)
        const role = owner?.role ?? roleBefore(text, at)
        if (role) sighting.roles.add(role)
        const courtesy = courtesyBefore(tokens, at)
        if (courtesy) sighting.courtesies.add(courtesy)
      }
    }
  }
  return sightings
}

function sightingOf(sightings: Map<string, Sighting>, { person, telling }: Surname, spelling: string): Sighting {
  const key = `${person.qcode} ${spelling}`
  const known = sightings.get(key)
  if (known) return known
  const sighting: Sighting = { person, spelling, telling, lone: [], free: [], roles: new Set(), courtesies: new Set() }
  sightings.set(key, sighting)
  return sighting
}

/** Whose mention begins at a place. */
function ownersOf(people: readonly Person[]): Map<string, Person> {
  const owners = new Map<string, Person>()
  for (const person of people)
    for (const mention of person.mentions) if (mention.kind !== 'role') owners.set(placeOf(mention), person)
  return owners
}

function placeOf({ block, start }: Mention): string {
  return `${block} ${start}`
}

/** `Prime Minister`, `Secretary-General`, before a surname. */
function roleBefore({ text, tokens }: Tokens, at: number): string | undefined {
  let from = at
  for (; at - from < longestRole; from--) {
    const word = tokens[from - 1]?.word
    const belongs = word && (word.role ?? (word.afterHead || word.norm === '-'))
    if (!belongs) break
  }
  return from < at ? text.slice(tokens[from]?.start, tokens[at - 1]?.end) : undefined
}

/** In tokens. */
const longestRole = 5

function courtesyBefore(tokens: readonly Token[], at: number): string | undefined {
  return tokens[tokens[at - 1]?.word.norm === '.' ? at - 2 : at - 1]?.word.courtesy
}

function claimOf(
  sighting: Sighting,
  names: ReadonlyMap<string, ReadonlySet<string>>,
  story: Story,
  day: string,
): Claim | undefined {
  const { person, spelling, telling, lone, roles, courtesies } = sighting
  const held = termOn(person, day)
  if (!held || isSomebodyElses(spelling, names) || isOtherGender(person, courtesies)) return undefined
  const { term } = held
  const isOf = (country: string | undefined) => term.of.some(code => code === `country:${country}`)
  if ([...roles].some(role => !isOffice(role, term))) return undefined
  if (lone.some(({ country }) => country && !isOf(country))) return undefined
  const isTitled = roles.size > 0
  const isNamed =
    term.of.some(code => story.named.has(code)) ||
    lone.some(({ country }) => isOf(country)) ||
    [...roles].some(role => countriesOf(role).some(isOf))
  if (!(telling ? isTitled || isNamed : isTitled && isNamed)) return undefined
  return { sighting, ...held, confidence: isTitled && isNamed ? worth.both : worth.one }
}

/** The words of the whole names of a text, folded, each with the names it is in. */
function namesByWord(people: readonly Person[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const { name } of people) {
    if (!name.includes(' ')) continue
    const whole = fold(name)
    for (const word of whole.split(' ')) names.set(word, (names.get(word) ?? new Set()).add(whole))
  }
  return names
}

/** A whole name of the text has the word: then it is theirs, whoever that is. */
function isSomebodyElses(surname: string, names: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const own = fold(surname)
  return [...(names.get(own.split(' ').at(-1) ?? '') ?? [])].some(name => name !== own)
}

function isOtherGender({ name }: OfRecord, courtesies: ReadonlySet<string>): boolean {
  const { given } = wordOf(name.split(' ', 1)[0] ?? '')
  return (courtesies.has('f') && given !== 'f') || (courtesies.has('m') && given === 'f')
}

function isOffice(role: string, { offices, of }: Term): boolean {
  const isCountrys = of[0]?.startsWith('country:') ?? false
  return officesOf(role).some(office => offices.has(office) || (office === 'leader' && isCountrys))
}

function personOf({ sighting, term, known, confidence }: Claim, { language }: Story): KnownPerson {
  const { person, spelling, lone, free, roles } = sighting
  const [country] = term.of.flatMap(code => (code.startsWith('country:') ? code.slice('country:'.length) : []))
  const role = [...roles][0] ?? (known ? term.role : undefined)
  const mentions = [...lone.flatMap(each => each.mentions), ...free].sort(byPlace)
  return {
    qcode: person.qcode,
    name: person.names.get(language.slice(0, 2)) ?? person.name,
    surname: spelling,
    ...(role && { role }),
    ...(role && country && { country }),
    confidence,
    mentions,
  }
}

function byPlace(one: Mention, other: Mention): number {
  return Number(one.block) - Number(other.block) || one.start - other.start
}

/** A whole name of the list in a story of its country: one code for all its spellings, and the role where the text tells none. */
function wholeOfRecord(person: Person, story: Story, day: string, record: PeopleOfRecord): KnownPerson {
  const known = person.name.includes(' ') ? record.whole(person.name) : undefined
  if (!known) return withoutOthersRole(person, story, day, record)
  const held = termOn(known, day)
  if (!held) return person
  const { term } = held
  if (!term.of.some(code => story.named.has(code))) return person
  const country = term.of[0]?.startsWith('country:') ? term.of[0].slice('country:'.length) : undefined
  if ((person.country && person.country !== country) || (person.role && !isOffice(person.role, term))) return person
  const role = person.role ?? (held.known ? term.role : undefined)
  return { ...person, qcode: known.qcode, ...(role && { role }), ...(role && country && { country }) }
}

/** `President Biden and Jill Biden`: the office is another's of that surname, so she does not have it. */
function withoutOthersRole(person: Person, { named }: Story, day: string, { called }: PeopleOfRecord): Person {
  const { role, country, ...rest } = person
  if (role === undefined) return person
  const isHeld = called(fold(person.surname)).some(other => {
    const held = termOn(other, day)
    return held?.term.of.some(code => named.has(code)) && isOffice(role, held.term)
  })
  return isHeld ? rest : person
}
