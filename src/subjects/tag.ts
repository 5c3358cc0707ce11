import { fold, slugify } from '../markup/fold.ts'
import type { Block, Dispatch, Mark, Qcode, Quote, Resources, Subject } from '../model/index.ts'
import { type Person, peopleIn } from '../names/people.ts'
import type { Gazetteer, KnownPlace } from '../places/gazetteer.ts'
import { openNameOpenings, quickened } from '../places/name-openings.ts'
import { openNames, type ReadNamesIn } from './crf/names.ts'
import { type LanguageTools, openLanguages } from './languages.ts'
import { dayOfDispatch, type KnownPerson, withRecord } from './of-record.ts'
import { readOrganisations, type Spelling } from './organisations.ts'
import { peopleOf } from './people.ts'
import { type PeopleOfRecord, readPeopleOfRecord } from './people-of-record.ts'
import { phraseTable } from './phrases.ts'
import { addDatelines, containers, resolveDoubles } from './place-context.ts'
import { openPlaceFinder } from './places.ts'
import { confidenceOf, count, isAbout, noWeight, reasonFor, type Weight } from './salience.ts'
import { type Named, type Span, scan } from './scan.ts'
import { type ReadText, textsOf, withMarks } from './texts.ts'
import { collectEvidence, type FoundTopic, type Hint, readTopics } from './topics.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

export interface Tagger {
  /** Fills `subjects`, marks them in the body and gives speakers their codes. What wire and editor said stays as it is. */
  tag(dispatch: Dispatch): Dispatch
  /** The subject above: a topic's parent, a city's region or country. */
  broader(qcode: Qcode): Qcode | undefined
  /** Why names are found by lists and rules alone: the model's file is missing or of another version. For people to read. */
  problem?: string
}

/** The tagger over the data files of `src/subjects/data/`; it keeps nothing of one dispatch for the next. Topics are named in `language`. */
export function openTagger(resources: Resources, places: Gazetteer, language = 'en'): Tagger {
  const openings = openNameOpenings(resources)
  const gazetteer = quickened(places, openings)
  const text = (name: string) => new TextDecoder().decode(resources.read(`subjects/${name}`))
  const vocabulary = openVocabulary(resources, language)
  const notPlaces = new Set(text('not-places.txt').replace(/^#.*$/gmu, '').trim().split(/\s+/u))
  const phrases = phraseTable<Spelling | Hint>([
    ...readOrganisations(text('organisations.txt')),
    ...readTopics(text('topics.txt')),
  ])
  const english = { gazetteer, lists: { phrases, places: openPlaceFinder(gazetteer, notPlaces) } }
  const { namesIn, problem } = openNames(resources, gazetteer, openings, phrases)
  const record = once(() => readPeopleOfRecord(text('people-of-record.txt')))
  const toolsFor = openLanguages(resources, english, notPlaces)
  const tools: Tools = { toolsFor, vocabulary, language, record, ...(namesIn && { namesIn }) }
  return {
    ...(problem && { problem }),
    tag: dispatch => tagWith(dispatch, tools),
    broader(qcode) {
      const place = gazetteer.get(qcode)
      return place ? gazetteer.within(place)?.qcode : vocabulary.get(qcode)?.parent
    },
  }
}

function once<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}

/** What all dispatches share. */
interface Tools {
  toolsFor(language: string): LanguageTools
  vocabulary: Vocabulary
  /** Of the names of topics. */
  language: string
  /** Read when the first dispatch comes. */
  record(): PeopleOfRecord
  /** None without the model. */
  namesIn?: ReadNamesIn
}

/** A subject found in the text, and where it is named. */
interface Found {
  subject: Subject
  spans: readonly Span[]
}

function tagWith(dispatch: Dispatch, { toolsFor, vocabulary, language, record, namesIn }: Tools): Dispatch {
  const { gazetteer, lists } = toolsFor(primary(dispatch.language))
  const texts = textsOf(dispatch)
  const tokens = texts.map(text => text.tokens)
  const byRules = peopleIn(tokens, gazetteer, dispatch.language)
  // The model has learned from English alone.
  const model = dispatch.language.startsWith('en') && namesIn ? namesIn(tokens) : undefined
  const read = model ? peopleOf(byRules, model, texts) : byRules
  const isForeign = primary(dispatch.language) !== primary(language)
  const given = dispatch.subjects.map(subject => nameGiven(subject, vocabulary, isForeign))
  // The words of `topics.txt` are English, and where the wire gave topics it knows better.
  const evidence =
    dispatch.language.startsWith('en') && !given.some(isWireTopic) ? collectEvidence(vocabulary) : undefined
  const { places, unknown, organisations, words } = scan(
    texts,
    { people: read, model: model ?? [] },
    lists,
    evidence,
    dispatch.provider,
  )

  addDatelines(places, dispatch, gazetteer)
  resolveDoubles(places, gazetteer)
  const named = new Set([
    ...[...places.values()].map(({ what }): Qcode => `country:${what.country}`),
    ...organisations.keys(),
  ])
  const people = withRecord(read, texts, { day: dayOfDispatch(dispatch), language: dispatch.language, named }, record())
  const foundPeople = people.map(person => personFound(person, texts))
  const within = containers(places, gazetteer)
  const found: Found[] = [
    ...foundPeople,
    ...[...places.values()].map(place => nameFound(place, 'place')),
    ...withoutPeople([...unknown.values()], people).map(place => onlyMentioned(nameFound(place, 'place'))),
    ...within.map(({ country, within, weight }) => containerFound(country, within, weight)),
    ...[...organisations.values()].map(organisation => nameFound(organisation, 'organisation')),
    ...(evidence?.best(words) ?? []).map(topic => topicFound(topic, vocabulary)),
  ]
  const kept = settle(found, given, new Set(dispatch.subjectsRemoved))
  return {
    ...dispatch,
    subjects: merged(given, kept),
    body: withMarks(dispatch.body, marksOf(kept)),
    quotes: dispatch.quotes.map(quote => withSpeaker(quote, people, kept)),
  }
}

/** A code that came without a name gets it from the vocabulary, and so does one that the wire named in another language than the site's. */
function nameGiven(subject: Subject, vocabulary: Vocabulary, isForeign: boolean): Subject {
  if (subject.name && subject.name !== subject.qcode && !(isForeign && subject.origin === 'wire')) return subject
  const name = vocabulary.get(subject.qcode)?.name
  return name ? { ...subject, name } : subject
}

function primary(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? ''
}

function isWireTopic({ kind, origin, qcode }: Subject): boolean {
  return kind === 'topic' && origin === 'wire' && /^(?:medtop|subj):/u.test(qcode)
}

function personFound(person: KnownPerson, texts: readonly ReadText[]): Found {
  const weight = noWeight()
  const spans: Span[] = []
  for (const { block, start, end } of person.mentions) {
    const text = texts[Number(block)]
    if (!text) continue
    count(weight, text.zone)
    spans.push({ text, start, end })
  }
  const sure = person.confidence >= 0.7
  const subject: Subject = {
    qcode: person.qcode ?? `person:${slugify(person.name)}`,
    name: person.name,
    kind: 'person',
    relevance: sure && isAbout(weight) ? 'about' : 'mentioned',
    origin: 'text',
    confidence: person.confidence,
    reason: [person.role, reasonFor(weight)].filter(Boolean).join(': '),
    ...(person.role !== undefined && { role: person.role }),
    ...(person.country !== undefined && { country: person.country }),
  }
  return { subject, spans }
}

function nameFound(
  { what, weight, spans, probability = 1 }: Named<{ qcode: Qcode; name: string }>,
  kind: 'place' | 'organisation',
): Found {
  const subject: Subject = {
    qcode: what.qcode,
    name: what.name,
    kind,
    relevance: isAbout(weight) && probability >= clear ? 'about' : 'mentioned',
    origin: 'text',
    confidence: Math.round(confidenceOf(weight) * probability * 100) / 100,
    reason: reasonFor(weight),
  }
  return { subject, spans }
}

/** Drops what was taken for a place until the list of people told otherwise. */
function withoutPeople<T>(places: readonly Named<T>[], people: readonly KnownPerson[]): Named<T>[] {
  const taken = new Set(
    people.flatMap(({ qcode, mentions }) => (qcode ? mentions.map(({ block, start }) => `${block} ${start}`) : [])),
  )
  return places.filter(({ spans }) => !spans.every(({ text, start }) => taken.has(`${text.tokens.id} ${start}`)))
}

/** A place that no gazetteer has may be anything; it is linked, but no page is made of it. */
function onlyMentioned({ subject, spans }: Found): Found {
  return { subject: { ...subject, relevance: 'mentioned' }, spans }
}

/** What no list has is only worth a page when the model has no doubt. */
const clear = 0.9

function containerFound(country: KnownPlace, within: KnownPlace, weight: Weight): Found {
  const { subject, spans } = nameFound({ what: country, weight, spans: [] }, 'place')
  return { subject: { ...subject, reason: `country of ${within.name}` }, spans }
}

function topicFound({ qcode, confidence, reason }: FoundTopic, vocabulary: Vocabulary): Found {
  const name = vocabulary.get(qcode)?.name ?? qcode
  return { subject: { qcode, name, kind: 'topic', relevance: 'about', origin: 'text', confidence, reason }, spans: [] }
}

/** Gives what wire or editor named already their code, and drops what the editor took away. */
function settle(found: readonly Found[], given: readonly Subject[], removed: ReadonlySet<Qcode>): Found[] {
  if (given.length + removed.size === 0) return [...found]
  const codes = new Map(given.map(subject => [identity(subject), subject.qcode]))
  return found.flatMap(({ subject, spans }) => {
    const qcode = codes.get(identity(subject)) ?? subject.qcode
    return removed.has(qcode) || removed.has(subject.qcode) ? [] : [{ subject: { ...subject, qcode }, spans }]
  })
}

function identity({ kind, name }: Subject): string {
  return `${kind} ${fold(name)}`
}

function merged(given: readonly Subject[], found: readonly Found[]): Subject[] {
  const subjects = new Map(given.map(subject => [subject.qcode, subject]))
  for (const { subject } of found) if (!subjects.has(subject.qcode)) subjects.set(subject.qcode, subject)
  return [...subjects.values()]
}

/** In `the Russian leader` the leader's mark is longer than the country's, and stays. */
function marksOf(found: readonly Found[]): Map<Block, Mark[]> {
  const marks = new Map<Block, Mark[]>()
  for (const { subject, spans } of found) {
    for (const { text, start, end } of spans) {
      if (!text.block) continue
      const list = marks.get(text.block) ?? []
      marks.set(text.block, list)
      list.push({ type: 'subject', start, end, qcode: subject.qcode })
    }
  }
  return marks
}

function withSpeaker(quote: Quote, people: readonly Person[], found: readonly Found[]): Quote {
  const { speaker } = quote
  if (!speaker || speaker.qcode) return quote
  const name = fold(speaker.name)
  const named = people.filter(person => fold(person.name) === name)
  const person = named[0] ?? only(people.filter(({ surname }) => fold(surname) === name))
  const subject =
    person && found.find(({ subject }) => subject.kind === 'person' && subject.name === person.name)?.subject
  return subject ? { ...quote, speaker: { ...speaker, qcode: subject.qcode } } : quote
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}
