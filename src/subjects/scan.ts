import { slugify } from '../markup/fold.ts'
import type { Qcode } from '../model/index.ts'
import type { Mention, Person } from '../names/people.ts'
import type { Token } from '../names/tokens.ts'
import type { KnownPlace } from '../places/gazetteer.ts'
import type { ModelName } from './crf/model.ts'
import { introduced, isAgency, isNamed, type Organisation, organisationNamed, type Spelling } from './organisations.ts'
import { type PhraseTable, stands } from './phrases.ts'
import type { PlaceFinder, PlaceSpelling } from './places.ts'
import { count, noWeight, type Weight } from './salience.ts'
import type { ReadText } from './texts.ts'
import type { Evidence, Hint } from './topics.ts'

/** Something that a dispatch names: how often, and where in the texts. */
export interface Named<T> {
  what: T
  /** The highest probability that the model gave, if no list has it. */
  probability?: number
  weight: Weight
  spans: Span[]
}

export interface Span {
  text: ReadText
  /** UTF-16 code units. */
  start: number
  end: number
}

/** What the walk through the texts finds, by code. */
export interface Scan {
  places: Map<Qcode, Named<KnownPlace>>
  /** Places that the model reads and the gazetteer does not have. */
  unknown: Map<Qcode, Named<{ qcode: Qcode; name: string }>>
  organisations: Map<Qcode, Named<Organisation>>
  words: number
}

export interface Lists {
  phrases: PhraseTable<Spelling | PlaceSpelling | Hint>
  places: PlaceFinder
}

interface Walk extends Lists {
  found: Scan
  /** None where topics are not to be found by words. */
  evidence: Evidence | undefined
  provider: string | undefined
  /** Organisations that the text itself introduced. */
  acronyms: Map<string, Organisation>
}

/** What is read in texts before they are walked. */
export interface ReadNames {
  people: readonly Person[]
  /** Bodies and places by the model's word; the people are in `people` already. */
  model: readonly ModelName[]
}

/**
 * Walks each text once: at every token the phrases of all lists that begin there, and a place when no name has taken the word.
 * The words of people's names are theirs: `Paris Hilton` is no city; so are those of bodies that the model sees: the `Bank of England` is no England.
 * Organisations named like `provider`, the agency, are left out.
 */
export function scan(
  texts: readonly ReadText[],
  { people, model }: ReadNames,
  lists: Lists,
  evidence: Evidence | undefined,
  provider: string | undefined,
): Scan {
  const found: Scan = { places: new Map(), unknown: new Map(), organisations: new Map(), words: 0 }
  const walk: Walk = { ...lists, found, evidence, provider, acronyms: new Map() }
  const names = namesByText(people)
  const claims = claimsByText(model)
  for (const [number, text] of texts.entries()) {
    walkText(walk, text, names.get(text.tokens.id) ?? [], claims.get(number) ?? noClaims)
  }
  return found
}

const noClaims: readonly ModelName[] = []

function claimsByText(model: readonly ModelName[]): Map<number, ModelName[]> {
  const byText = new Map<number, ModelName[]>()
  for (const name of model) {
    if (name.type === 'PER') continue
    const list = byText.get(name.text)
    if (list) list.push(name)
    else byText.set(name.text, [name])
  }
  return byText
}

function walkText(walk: Walk, text: ReadText, names: readonly Mention[], claims: readonly ModelName[]): void {
  const { tokens } = text.tokens
  let name = 0
  let claim = 0
  let free = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.word.shape !== 'mark') walk.found.words++
    while ((names[name]?.end ?? Infinity) <= token.start) name++
    if ((names[name]?.start ?? Infinity) <= token.start) continue
    while ((claims[claim]?.from ?? Infinity) < at) claim++
    const claimed = claims[claim]?.from === at ? claims[claim] : undefined
    const end = phrasesAt(walk, text, at, at >= free)
    if (at >= free) free = end ?? claimAt(walk, text, claimed) ?? nameAt(walk, text, at) ?? at
  }
}

/** Adds up what the phrases of the lists say; gives the end of an organisation's name when one stands there and its words are free. */
function phrasesAt(
  { phrases, evidence, found, provider }: Walk,
  text: ReadText,
  at: number,
  free: boolean,
): number | undefined {
  const { tokens } = text.tokens
  let end: number | undefined
  for (const entry of phrases.at(tokens[at])) {
    const { value, phrase, norms, stems } = entry
    if (value.list === 'topic') {
      if (evidence && stands(tokens, at, stems, 'stem')) evidence.add(value, phrase, text.zone)
    } else if (value.list === 'place') {
      if (!free || end !== undefined || !isPlaceWritten(tokens, at, entry)) continue
      end = at + norms.length
      note(found.places, value.place, text, at, end)
    } else if (free && end === undefined && isNamed(text.tokens, at, entry)) {
      end = at + norms.length
      if (!isAgency(value.organisation, phrase, provider)) note(found.organisations, value.organisation, text, at, end)
    }
  }
  return end
}

/** `Arabie saoudite`, not `arabie saoudite`; where there are no capitals, any. */
function isPlaceWritten(
  tokens: readonly Token[],
  at: number,
  { phrase, norms }: { phrase: string; norms: readonly string[] },
): boolean {
  return stands(tokens, at, norms, 'norm') && (tokens[at]?.word.shape !== 'lower' || !/^\p{Lu}/u.test(phrase))
}

/** What ends in these is a company, though the model took it for a place: `San Miguel Corp`. */
const companies = new Set(['inc', 'corp', 'co', 'ltd', 'plc', 'llc', 'group', 'bank', 'company'])

/** A body or a place by the model's word; gives its end. */
function claimAt(
  { found, places, acronyms, provider }: Walk,
  text: ReadText,
  claim: ModelName | undefined,
): number | undefined {
  if (!claim) return undefined
  const { tokens } = text.tokens
  const { from, to, probability } = claim
  const printed = text.tokens.text.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/\s+/gu, ' ')
  if (claim.type === 'ORG') {
    const organisation = acronyms.get(printed) ?? organisationNamed(printed)
    if (!organisation) return undefined
    if (isAgency(organisation, printed, provider)) return to
    note(found.organisations, organisation, text, from, to, probability)
    return to
  }
  const [first, last] = [tokens[from]?.word, tokens[to - 1]?.word]
  if (!first || !last || (to - from === 1 ? places.isOrdinary(first) : companies.has(last.norm))) return undefined
  const listed = places.at(text.tokens, from)
  const hit = listed && listed.to >= to ? listed : places.named(printed, to)
  if (hit) note(found.places, hit.place, text, from, hit.to)
  else note(found.unknown, { qcode: `place:${slugify(printed)}`, name: printed }, text, from, to, probability)
  return hit?.to ?? to
}

/** A body that the text introduced, or a place; gives its end. */
function nameAt({ phrases, found, places, acronyms, provider }: Walk, text: ReadText, at: number): number | undefined {
  const { tokens } = text.tokens
  const word = tokens[at]?.word
  const known = word?.shape === 'caps' ? acronyms.get(word.text) : undefined
  if (known) {
    note(found.organisations, known, text, at, at + 1)
    return at + 1
  }
  if (word?.norm === '(') {
    const body = introduced(text.tokens, at)
    const acronym = tokens[at + 1]?.word.text ?? ''
    const listed =
      body &&
      phrases
        .at(tokens[body.from])
        .some(entry => entry.value.list === 'organisation' && isNamed(text.tokens, body.from, entry))
    if (body && !listed && !isAgency(body.organisation, acronym, provider)) {
      acronyms.set(acronym, body.organisation)
      note(found.organisations, body.organisation, text, body.from, at)
    }
    return undefined
  }
  const hit = places.at(text.tokens, at)
  if (hit) note(found.places, hit.place, text, at, hit.to)
  return hit?.to
}

/** Full names and surnames by text, in order; `the Russian leader` speaks of Russia as well and takes no word away. */
function namesByText(people: readonly Person[]): Map<string, Mention[]> {
  const byText = new Map<string, Mention[]>()
  for (const { mentions } of people) {
    for (const mention of mentions) {
      if (mention.kind === 'role') continue
      const list = byText.get(mention.block)
      if (list) list.push(mention)
      else byText.set(mention.block, [mention])
    }
  }
  for (const list of byText.values()) list.sort((a, b) => a.start - b.start)
  return byText
}

function note<T extends { qcode: Qcode }>(
  map: Map<Qcode, Named<T>>,
  what: T,
  text: ReadText,
  from: number,
  to: number,
  probability?: number,
): void {
  const { tokens } = text.tokens
  const named: Named<T> = map.get(what.qcode) ?? {
    what,
    weight: noWeight(),
    spans: [],
    ...(probability && { probability }),
  }
  map.set(what.qcode, named)
  if (probability === undefined) delete named.probability
  else if (named.probability !== undefined) named.probability = Math.max(named.probability, probability)
  count(named.weight, text.zone)
  named.spans.push({ text, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 })
}
