import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { SearchRecord } from '../src/index.ts'
import { facetValues, renderRecord } from './pages/record.ts'
import type { FacetCounts, VolumeEntry } from './search-catalogue.ts'
import type { IndexedPage, Indexer } from './search-process.ts'

/** One volume as it is kept and written. */
export interface Volume {
  entry: VolumeEntry
  facets: FacetCounts
  /** A hash of each story as it was indexed. */
  stories: string[]
  /** Pagefind's version, and the characters that it counts as parts of words. */
  pagefind: string
  includeCharacters: string[]
  /** By their path in the index's folder. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/** A volume before it is indexed. */
export interface VolumePlan {
  tag: string
  language: string
  pages: IndexedPage[]
  stories: string[]
  records: readonly SearchRecord[]
}

/** Raise it when volumes must be made anew though their stories are the same. */
const formatVersion = 3

/** What a volume will be called, from all that goes into it. `language` is the primary subtag. */
export function planVolume(language: string, records: readonly SearchRecord[], pagefind: string): VolumePlan {
  const pages = records.map(record => ({ url: `/${record.slug}/`, content: String(renderRecord(record)) }))
  const stories = pages.map(({ url, content }) => digest(`${url}\n${content}`).slice(0, 16))
  const private8 = BigInt(`0x${digest(JSON.stringify([formatVersion, pagefind, language, stories]))}`).toString(36)
  return { tag: `${language}-x-${private8.slice(-8)}`, language, pages, stories, records }
}

/** Indexes a volume. */
export async function makeVolume(
  { tag, language, pages, stories, records }: VolumePlan,
  indexer: Indexer,
): Promise<Volume> {
  const made = await indexer.index(tag, pages)
  const { version, languages, include_characters: includeCharacters } = readEntry(made.get('pagefind-entry.json'))
  const { hash, page_count: count } = languages[tag] ?? { hash: '', page_count: 0 }
  const program = made.get(`wasm.${tag}.pagefind`)
  if (count !== pages.length || !program)
    throw new Error(`Dateline: Pagefind took ${count} of ${pages.length} stories into the search index.`)
  // Every volume of a language comes with the same program: named by what is in it, there is one.
  const wasm = `${language}-${digest(program).slice(0, 8)}`
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [path, content] of made) if (isOfVolume(path, tag)) files.set(path, new Uint8Array(content))
  files.set(`wasm.${wasm}.pagefind`, new Uint8Array(program))
  const words = [...made].reduce(
    (sum, [path, content]) => sum + (path.startsWith('fragment/') ? wordsIn(content) : 0),
    0,
  )
  const facets = facetsOf(records)
  files.set(`words/${tag}.json`, new Uint8Array(Buffer.from(JSON.stringify(vocabularyOf(records)))))
  const months = Object.keys(facets.month ?? {}).sort()
  const entry: VolumeEntry = { tag, language, hash, wasm, stories: count, words, months }
  return { entry, facets, stories, pagefind: version, includeCharacters, files }
}

/** Pagefind writes its own interfaces too; of those the client needs the worker, and the public script to fall back to. */
function isOfVolume(path: string, tag: string): boolean {
  return /^(?:fragment|index|filter)\//u.test(path) || path.startsWith(`pagefind.${tag}_`) || isShared(path)
}

/** Files that are the same in every volume. */
export function isShared(path: string): boolean {
  return path === 'pagefind.js' || path === 'pagefind-worker.js'
}

interface PagefindEntry {
  version: string
  languages: Record<string, { hash: string; page_count: number }>
  include_characters: string[]
}

function readEntry(bytes: Uint8Array | undefined): PagefindEntry {
  if (!bytes) throw new Error('Dateline: Pagefind gave an index without its entry file.')
  return JSON.parse(Buffer.from(bytes).toString('utf8'))
}

/** A fragment is JSON behind a signature, compressed. */
function wordsIn(fragment: Uint8Array): number {
  const text = gunzipSync(fragment).toString('utf8')
  const { word_count }: { word_count: number } = JSON.parse(text.slice(text.indexOf('{')))
  return word_count
}

function facetsOf(records: readonly SearchRecord[]): FacetCounts {
  const facets: Record<string, Map<string, number>> = {}
  for (const [facet, value] of records.flatMap(facetValues)) {
    facets[facet] ??= new Map()
    facets[facet].set(value, (facets[facet].get(value) ?? 0) + 1)
  }
  return Object.fromEntries(Object.entries(facets).map(([facet, counts]) => [facet, Object.fromEntries(counts)]))
}

/** So many of the commonest words are kept: what readers misspell is names, and these are in headlines. */
const mostWords = 4000

/** Words of headlines and subjects, as `plugin/client/spelling.ts` folds them, with the number of stories that have them. */
function vocabularyOf(records: readonly SearchRecord[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) {
    const text = [record.headline, ...facetValues(record).map(([, value]) => value)].join(' ')
    const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
    for (const word of new Set(folded.match(/\p{L}{4,40}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return Object.fromEntries(sorted.slice(0, mostWords))
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
