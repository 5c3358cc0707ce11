import { fold } from '../markup/fold.ts'
import type { Dispatch, Qcode, Subject } from '../model/index.ts'
import { type Field, fieldOf } from './role-fields.ts'

/** A name in one dispatch, and what the dispatch says of who bears it. */
export interface Appearance {
  subject: Subject
  dispatch: Dispatch
  /** ISO codes of the countries that the story names. */
  countries: ReadonlySet<string>
}

/** One person, as far as the archive tells: all appearances of a name that may be the same. */
export interface Bearer {
  appearances: Appearance[]
  /** Codes that a wire or an editor gave. */
  given: Set<Qcode>
  /** ISO codes of the countries of the person's roles. */
  roleCountries: Set<string>
  fields: Set<Field>
  /** The first middle initial, where one is written. */
  initials: Set<string>
  /** Of all stories. */
  countries: Set<string>
}

/**
 * Sorts the appearances of one name, oldest first, by who is meant. Two are not the same where the role is of another country, or in another field of
 * life (a striker, a senator), and the stories have no country in common; other middle initials and two codes of the wire are other people. What tells nothing goes where it can.
 */
export function bearersOf(appearances: readonly Appearance[]): Bearer[] {
  const bearers: Bearer[] = []
  const byOrigin = (origin: Subject['origin']) => appearances.filter(({ subject }) => subject.origin === origin)
  for (const appearance of byOrigin('wire')) join(appearance, withCode(appearance, bearers) ?? added(bearers))
  const ofWire = bearers.length === 1 ? bearers[0] : undefined
  for (const appearance of byOrigin('editor'))
    join(appearance, ofWire ?? withCode(appearance, bearers) ?? added(bearers))
  const silent: Appearance[] = []
  for (const appearance of byOrigin('text')) {
    if (!tells(appearance)) silent.push(appearance)
    else join(appearance, bearers.find(bearer => mayBe(appearance, bearer)) ?? added(bearers))
  }
  for (const appearance of silent) {
    const near = bearers.filter(bearer => sharesCountry(appearance, bearer))
    join(appearance, (near.length === 1 ? near[0] : bearers[0]) ?? added(bearers))
  }
  return bearers
}

function withCode({ subject }: Appearance, bearers: readonly Bearer[]): Bearer | undefined {
  return bearers.find(({ given }) => given.has(subject.qcode))
}

function tells({ subject }: Appearance): boolean {
  return subject.country !== undefined || fieldIn(subject) !== undefined || initialIn(subject) !== undefined
}

/** `w` of George W. Bush. */
function initialIn({ name }: Subject): string | undefined {
  return fold(name)
    .split(' ')
    .slice(1, -1)
    .find(word => word.length === 1)
}

function fieldIn({ role }: Subject): Field | undefined {
  return role === undefined ? undefined : fieldOf(role)
}

function added(bearers: Bearer[]): Bearer {
  const bearer: Bearer = {
    appearances: [],
    given: new Set(),
    roleCountries: new Set(),
    fields: new Set(),
    initials: new Set(),
    countries: new Set(),
  }
  bearers.push(bearer)
  return bearer
}

function join(appearance: Appearance, bearer: Bearer): void {
  const { subject, countries } = appearance
  bearer.appearances.push(appearance)
  if (subject.origin !== 'text') bearer.given.add(subject.qcode)
  if (subject.country !== undefined) bearer.roleCountries.add(subject.country)
  const field = fieldIn(subject)
  if (field) bearer.fields.add(field)
  const initial = initialIn(subject)
  if (initial) bearer.initials.add(initial)
  for (const country of countries) bearer.countries.add(country)
}

/** In doubt it is the same: two pages of one president are worse than one page of two teachers. */
function mayBe(appearance: Appearance, bearer: Bearer): boolean {
  const { country } = appearance.subject
  const initial = initialIn(appearance.subject)
  if (initial && bearer.initials.size > 0 && !bearer.initials.has(initial)) return false
  if (sharesCountry(appearance, bearer)) return true
  if (country !== undefined && bearer.roleCountries.size > 0) return bearer.roleCountries.has(country)
  const field = fieldIn(appearance.subject)
  return !field || bearer.fields.size === 0 || bearer.fields.has(field)
}

function sharesCountry({ subject, countries }: Appearance, bearer: Bearer): boolean {
  if (subject.country !== undefined && bearer.countries.has(subject.country)) return true
  for (const country of countries) if (bearer.countries.has(country)) return true
  return false
}
