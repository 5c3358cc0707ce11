import { desk } from './desk/index.ts'
import { publish } from './edition/edition.ts'
import { type FileReading, readFile } from './formats/index.ts'
import { markdown } from './formats/markdown.ts'
import { slugify } from './markup/fold.ts'
import type {
  Dispatch,
  DossierFile,
  Edition,
  Held,
  Instant,
  Ledger,
  Notice,
  Qcode,
  Resources,
  RightsRule,
  Topic,
  WireFile,
} from './model/index.ts'
import { type Gazetteer, openGazetteer } from './places/gazetteer.ts'
import { previewStories } from './stories/preview.ts'
import { namesSomebody, withoutNames } from './stories/pseudonyms.ts'
import { purgeAddresses, purgedIn } from './stories/purged.ts'
import { tellStories } from './stories/tell.ts'
import { addressTopics } from './stories/topic-addresses.ts'
import {
  type Authority,
  type AuthorityIndex,
  codeOf,
  codesOfPseudonyms,
  indexAuthority,
  noAuthority,
  pseudonymsOf,
} from './subjects/authority.ts'
import { readAuthority as readAuthorityFile } from './subjects/authority-file.ts'
import { openAuthority } from './subjects/authority-tag.ts'
import { type Listed, openListed } from './subjects/listed.ts'
import { reconcile, reconcileNames } from './subjects/reconcile.ts'
import { openTagger, type Tagger } from './subjects/tag.ts'

export { sure as surePerson } from './edition/people.ts'
export { readDossier } from './formats/dossier.ts'
export { decode } from './markup/decode.ts'
export { fold, slugify } from './markup/fold.ts'
export { nearest } from './markup/nearest.ts'
/** The only public door of the core. No clock, no disk, no network: time comes in as `asOf`, files as bytes, data through `resources`. */
export type * from './model/index.ts'
export { searchRecords } from './search/records.ts'
export { cutVolumes, type VolumeSizes } from './search/volumes.ts'
export { addressedSubjects } from './stories/topic-addresses.ts'
export type { Authority, Entry as AuthorityEntry } from './subjects/authority.ts'
export { noAuthority } from './subjects/authority.ts'
export { openListed } from './subjects/listed.ts'
export { dayInPath } from './time/dates.ts'
export { compareInstants, dayOf, isDay, isInstant, isTimeZone } from './time/instant.ts'
export { publish, reconcile, tellStories }

/** Reads an editor's `subjects.yaml`. Throws where the names to be replaced cannot be read for sure. */
export function readAuthority(file: WireFile): { authority: Authority; notices: Notice[] } {
  return readAuthorityFile(file, text => {
    const [read] = markdown.read({ ...file, text, line: 1 })
    return read?.body ?? []
  })
}

/** What reading needs to know: opened once, used for every file. */
export interface Desk {
  gazetteer: Gazetteer
  tagger: Tagger
  /** BCP 47, for copy whose language nothing tells. */
  language: string
}

/** Opens the gazetteer and the tagger. Throws when a data file is missing. */
export function openDesk(resources: Resources, language = 'en'): Desk {
  const gazetteer = openGazetteer(resources)
  return { gazetteer, tagger: openTagger(resources, gazetteer, language), language }
}

/** What is wrong with the desk itself, such as a missing model: copy is read without it. */
export function deskNotices({ tagger: { problem } }: Desk): Notice[] {
  const source = { path: 'names.bin', format: 'none', index: 0 }
  return problem === undefined ? [] : [{ level: 'warning', rule: 'names-model', reason: problem, source }]
}

/** One file to its dispatches, read, completed and tagged: all that needs no other file, so it can be cached and done in parallel. */
export function readDispatches(file: WireFile, { gazetteer, tagger, language }: Desk): FileReading {
  const { dispatches, notices } = readFile(file)
  const done: Dispatch[] = []
  for (const dispatch of dispatches) {
    try {
      done.push(tagger.tag(desk(dispatch, { gazetteer, language })))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      notices.push({
        level: 'error',
        rule: 'desk-failed',
        reason: `could not be read (${why}); please report this`,
        source: dispatch.source,
      })
    }
  }
  return { dispatches: done, notices }
}

export interface EditionOptions {
  asOf: Instant
  ledger: Ledger
  /** IANA zone of days that no place gives. */
  timeZone: string
  /** What may be done with whose copy; of several rules that fit, a later one wins. */
  rights?: readonly RightsRule[]
  /** Whose name is replaced by what: `{ 'Jane Roe': 'a witness' }`. */
  pseudonyms?: Readonly<Record<string, string>>
  /** Editors' sets of stories, as `readDossier` reads them. */
  dossiers?: readonly DossierFile[]
  /** What editors decided on subjects, as `readAuthority` reads it. */
  authority?: Authority
  /** Looks codes up, as `openListed` does, for what stands above a subject. */
  listed?(qcode: Qcode): Listed | undefined
  /** Whether held copy is told too, marked as held: for an editor's eyes, never for publication. */
  preview?: boolean
}

/** What is published, what is held, and the addresses to remember. */
export interface MadeEdition {
  edition: Edition
  held: Held[]
  ledger: Ledger
  /** Codes of names that gave way to another of the same person or body. */
  merged: ReadonlyMap<Qcode, Qcode>
  /** Hashes (FNV-1a, as in `shortHash`) of addresses that named somebody whose name is replaced: copies of what lay there have to go. */
  purged: string[]
}

/** All dispatches to the edition of one instant. */
export function editionOf(
  dispatches: readonly Dispatch[],
  notices: readonly Notice[],
  options: EditionOptions,
): MadeEdition {
  const { authority = noAuthority, listed, asOf } = options
  const pseudonyms = pseudonymsOf({ ...authority, pseudonyms: { ...authority.pseudonyms, ...options.pseudonyms } })
  const isUnwanted = (slug: string) => namesSomebody(slug, pseudonyms)
  const ledger = purgeAddresses(options.ledger, isUnwanted, codesOfPseudonyms(authority, Object.keys(pseudonyms)))

  const { dispatches: known, merged } = reconcileNames(dispatches.map(openAuthority(authority)))
  const told = tellStories(known, { ...options, ledger, pseudonyms })
  const stories = options.preview ? [...told.stories, ...previewStories(told.held, options)] : told.stories

  const index = indexAuthority(withoutPeople(authority, pseudonyms))
  const edition = publish(
    { ...told, stories, notices: [...notices, ...dispatches.flatMap(each => each.notices), ...told.notices] },
    {
      asOf,
      dossiers: (options.dossiers ?? []).map(dossier => withoutNamesIn(dossier, pseudonyms)),
      editors: index.find,
      ...(listed && { listed: qcode => (authority.neverCodes.includes(qcode) ? undefined : listed(qcode)) }),
    },
  )
  const others = [...edition.stories, ...edition.withdrawn].map(({ slug }) => slug)
  const addressed = addressTopics(edition.topics, told.ledger, {
    isChosen: topic => index.find(topic)?.slug !== undefined,
    formerCodes: formerCodesBy(index, merged),
    taken: new Set(others),
  })
  const redirects = [...told.redirects, ...addressed.redirects]
  return {
    edition: { ...edition, topics: addressed.topics, ...(redirects.length > 0 && { redirects }) },
    held: told.held,
    ledger: addressed.ledger,
    merged,
    purged: purgedIn(addressed.ledger),
  }
}

/** What subjects were called before: codes merged into them, and those that an editor's other names would give them. */
function formerCodesBy(index: AuthorityIndex, merged: ReadonlyMap<Qcode, Qcode>): (topic: Topic) => Qcode[] {
  const mergedInto = new Map<Qcode, Qcode[]>()
  for (const [from, to] of merged) mergedInto.set(to, [...(mergedInto.get(to) ?? []), from])
  return topic => {
    const entry = index.find(topic)
    const others = mergedInto.get(topic.qcode) ?? []
    if (!entry) return others
    const names = [topic.name, entry.name, ...entry.aliases].map(name => codeOf(topic.kind, slugify(name)))
    return [...others, entry.qcode, ...entry.codes, ...names]
  }
}

/** The editor's list without those whose names are replaced, who have pages as somebody else, and without their names in what it says of others. */
function withoutPeople(authority: Authority, pseudonyms: Readonly<Record<string, string>>): Authority {
  const entries = authority.entries.filter(entry => !Object.hasOwn(pseudonyms, entry.name))
  return { ...authority, entries: entries.map(entry => withoutNames(entry, pseudonyms)) }
}

/** Guids stay: they are no copy, and the dossier would lose its stories. */
function withoutNamesIn(dossier: DossierFile, pseudonyms: Readonly<Record<string, string>>): DossierFile {
  const next = withoutNames(dossier, pseudonyms)
  return { ...next, slug: slugify(next.slug), stories: dossier.stories }
}

/** The whole way, from files to an edition. */
export function makeEdition(
  files: readonly WireFile[],
  options: EditionOptions & { resources: Resources; language?: string },
): MadeEdition {
  const opened = openDesk(options.resources, options.language)
  const readings = files.map(file => readDispatches(file, opened))
  return editionOf(
    readings.flatMap(each => each.dispatches),
    readings.flatMap(each => each.notices),
    { listed: openListed(options.resources, options.language), ...options },
  )
}
