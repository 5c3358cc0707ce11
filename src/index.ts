import { desk } from './desk/index.ts'
import { publish } from './edition/edition.ts'
import { type FileReading, readFile } from './formats/index.ts'
import type {
  Dispatch,
  DossierFile,
  Edition,
  Held,
  Instant,
  Ledger,
  Notice,
  Resources,
  RightsRule,
  WireFile,
} from './model/index.ts'
import { type Gazetteer, openGazetteer } from './places/gazetteer.ts'
import { previewStories } from './stories/preview.ts'
import { tellStories } from './stories/tell.ts'
import { reconcile } from './subjects/reconcile.ts'
import { openTagger, type Tagger } from './subjects/tag.ts'

export { readDossier } from './formats/dossier.ts'
export { decode } from './markup/decode.ts'
export { fold, slugify } from './markup/fold.ts'
/** The only public door of the core. No clock, no disk, no network: time comes in as `asOf`, files as bytes, data through `resources`. */
export type * from './model/index.ts'
export { searchRecords } from './search/records.ts'
export { dayInPath } from './time/dates.ts'
export { compareInstants, dayOf, isDay, isInstant, isTimeZone } from './time/instant.ts'
export { publish, reconcile, tellStories }

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
  return { gazetteer, tagger: openTagger(resources, gazetteer), language }
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
  /** Whether held copy is told too, marked as held: for an editor's eyes, never for publication. */
  preview?: boolean
}

/** What is published, what is held, and the addresses to remember. */
export interface MadeEdition {
  edition: Edition
  held: Held[]
  ledger: Ledger
}

/** All dispatches to the edition of one instant. */
export function editionOf(
  dispatches: readonly Dispatch[],
  notices: readonly Notice[],
  options: EditionOptions,
): MadeEdition {
  const told = tellStories(reconcile([...dispatches]), options)
  const stories = options.preview ? [...told.stories, ...previewStories(told.held, options)] : told.stories
  const edition = publish(
    { ...told, stories, notices: [...notices, ...dispatches.flatMap(each => each.notices), ...told.notices] },
    { asOf: options.asOf, dossiers: options.dossiers ?? [] },
  )
  return { edition, held: told.held, ledger: told.ledger }
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
    options,
  )
}
