import type { Catalogue, VolumeEntry } from './catalogue.d.ts'
import type { FilterCounts, ResultData, SearchOptions } from './pagefind.d.ts'

/**
 * Pagefind's worker, spoken to in its own messages: each volume is an instance of its own, in a mode that tells how every hit was
 * scored. None of this is Pagefind's public interface; that it still holds is checked here, and nowhere else is it known.
 */

/** Where the files of an index come from: a network, a disk, a test. */
export interface IndexFiles {
  /** The address of the folder, with a slash at the end, for Pagefind's own script. */
  base: string
  /** The `lang` of the page, in small letters, unless it is read in a worker. */
  pageLanguage?: string
  /** Reads a file by its path in the index's folder: `volumes.json`. */
  read(path: string): Promise<Response>
  /** Loads a script of the index as a module: `engine.4f0c….js`. */
  module(path: string): Promise<unknown>
}

/** Something that Pagefind no longer does as this client knows it: its public interface has to do. */
export class BrokenContract extends Error {}

/** A file of the index is not there any more, or cannot be had: what was found without it would be wrong. */
export class MissingFile extends Error {}

/** What one volume found. */
export interface VolumeHits {
  /** Stems of the words asked for, with the number of stories that each was found in; none for a list without words, or a phrase. */
  terms: { stem: string; stories: number }[]
  hits: Hit[]
  /** What each value would leave, of facets that have been loaded. */
  facets: FilterCounts
}

export interface Hit {
  /** For `data`. */
  id: string
  /** Pagefind's own, from this volume alone. */
  score: number
  /** Words in the story. */
  length: number
  words: HitWord[]
  /** Fields, such as the headline, in which words stand. */
  fields: { weight: number; words: string[] }[]
}

export interface HitWord {
  word: string
  /** How often it stands there, weighted by where, and by how near it comes to the word asked for. */
  frequency: number
  /** Pagefind's score for it, without what diacritics give. */
  score: number
}

/** Pagefind's defaults, as its documentation states them. */
export const ranking = { saturation: 1.4, lengthWeight: 0.75, diacritics: 1.8 }

type Message = { id: string; result?: unknown; error?: string }
type Post = (event: { data: unknown }) => Promise<void>

/** All volumes of one language: they share one program, which knows the rules of one language alone. */
export class Engine {
  readonly #call: (instance: string, method: string, ...args: unknown[]) => Promise<unknown>
  readonly #opened = new Map<string, Promise<void>>()
  readonly #filtered = new Map<string, Promise<unknown>>()
  #first: Promise<void> | undefined
  /** The last file that could not be read; Pagefind itself goes on without. */
  #missing: string | undefined

  constructor(module: unknown, catalogue: Catalogue, files: IndexFiles) {
    this.#call = connect(module, path => this.#read(path, catalogue, files))
  }

  /** Makes a volume ready. The first is waited for: several at once would each start the program, and crash it now and then. */
  open({ tag }: VolumeEntry): Promise<void> {
    const known = this.#opened.get(tag)
    if (known) return known
    const opening = this.#first ? this.#first.then(() => this.#start(tag)) : this.#start(tag)
    this.#first ??= opening
    this.#opened.set(tag, opening)
    opening.catch(() => {
      this.#opened.delete(tag)
      if (this.#first === opening) this.#first = undefined
    })
    return opening
  }

  async #start(tag: string): Promise<void> {
    await this.#ask(tag, 'init', { basePath: '/', baseUrl: '/', language: tag, primary: true, metaCacheTag: '0' })
    await this.#ask(tag, 'enterPlaygroundMode')
  }

  /** Has a volume count its facets in every search from now on. */
  async countFacets(volume: VolumeEntry): Promise<void> {
    await this.open(volume)
    const { tag } = volume
    const loading = this.#filtered.get(tag) ?? this.#ask(tag, 'filters')
    this.#filtered.set(tag, loading)
    await loading
  }

  async search(volume: VolumeEntry, query: string | null, options: SearchOptions): Promise<VolumeHits> {
    await this.open(volume)
    if (query !== null && !query.startsWith('"')) await this.#ask(volume.tag, 'preload', endsOf(query), {})
    return readHits(await this.#ask(volume.tag, 'search', query, options), volume)
  }

  async data({ tag }: VolumeEntry, id: string): Promise<ResultData> {
    const data = await this.#ask(tag, 'getData', id)
    if (!isData(data)) throw new BrokenContract('no record')
    return data
  }

  /** Lets go of hits that nobody will ask for: Pagefind keeps what belongs to each until then. */
  release({ tag }: VolumeEntry, hits: readonly Hit[]): void {
    for (const { id } of hits) void this.#call(tag, 'releaseData', id)
  }

  /** An answer, unless a file was missing for it: Pagefind then fails in some other way, or goes on without. */
  async #ask(tag: string, method: string, ...args: unknown[]): Promise<unknown> {
    try {
      return await this.#call(tag, method, ...args)
    } finally {
      this.#refuseMissing()
    }
  }

  #refuseMissing(): void {
    const path = this.#missing
    this.#missing = undefined
    if (path !== undefined) throw new MissingFile(`${path} could not be read`)
  }

  async #read(path: string, { pagefind, includeCharacters, volumes }: Catalogue, files: IndexFiles): Promise<Response> {
    if (path === 'pagefind-entry.json') {
      const languages = Object.fromEntries(
        volumes.map(({ tag, hash, wasm, stories }) => [tag, { hash, wasm, page_count: stories }]),
      )
      return new Response(JSON.stringify({ version: pagefind, languages, include_characters: includeCharacters }))
    }
    if (path.startsWith('wasm.')) return this.#readProgram(path, files)
    try {
      const response = await files.read(path)
      if (!response.ok) this.#missing = path
      return response
    } catch (error) {
      this.#missing = path
      throw error
    }
  }

  #program: Promise<ArrayBuffer> | undefined

  /** Every volume asks for the program anew, and only the first one uses it. */
  async #readProgram(path: string, files: IndexFiles): Promise<Response> {
    this.#program ??= files.read(path).then(response => {
      if (!response.ok) throw new MissingFile(`${path} could not be read`)
      return response.arrayBuffer()
    })
    try {
      return new Response((await this.#program).slice(0))
    } catch (error) {
      this.#program = undefined
      this.#missing = path
      throw error
    }
  }
}

/**
 * Pagefind loads the part of the index in which a word stands, and misses longer words that begin with it where the next part
 * begins in between: what would stand last among them brings that part along.
 */
function endsOf(query: string): string {
  return query.replace(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}]|$)/gu, 'zzzz')
}

/** Starts the worker's script here and speaks with it as its page would. */
function connect(module: unknown, read: (path: string) => Promise<Response>) {
  const start = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined
  if (typeof start !== 'function') throw new BrokenContract('no worker')
  const waiting = new Map<string, (message: Message) => void>()
  let post: Post | undefined
  const scope = {
    addEventListener: (_: 'message', listener: Post) => {
      post = listener
    },
    postMessage: (message: Message) => {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    },
  }
  const fetch = (url: string) => read(url.replace(/^\/|\?.*$/gu, ''))
  // Pagefind looks every 50 ms whether it is ready. We look at once.
  const soon = (then: () => void) => setTimeout(then, 1)
  start(scope, fetch, soon)
  let count = 0
  return (instanceId: string, method: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!post) return reject(new BrokenContract('no listener'))
      const id = `${count++}`
      waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new BrokenContract(`${method}: ${error}`)),
      )
      void post({ data: { id, instanceId, method, args } })
    })
}

/** The part of Pagefind's answer that is used here, in its own words. */
interface RawResponse {
  results: RawHit[]
  filters: FilterCounts
  query_term_idfs?: { term: string; idf: number }[]
}

interface RawHit {
  data: string
  score: number
  params?: { document_length: number; average_page_length: number; total_pages: number }
  scores?: {
    search_term: string
    idf: number
    score: number
    params: { weighted_term_frequency: number; length_bonus: number }
  }[]
  verbose_meta_scores?: { field_weight: number; matched_terms: string[] }[]
}

function readHits(response: unknown, { stories }: VolumeEntry): VolumeHits {
  if (!isResponse(response)) throw new BrokenContract('another answer')
  const terms = (response.query_term_idfs ?? []).map(({ term, idf }) => ({
    stem: term,
    // The other way round: idf = ln((n - df + 0.5) / (df + 0.5) + 1)
    stories: Math.round((stories + 1) / Math.exp(idf) - 0.5),
  }))
  const hits = response.results.map(
    ({ data, score, params, scores = [], verbose_meta_scores: fields = [] }): Hit => ({
      id: data,
      score,
      length: params?.document_length ?? 0,
      words: scores.map(({ search_term: word, score, params }) => ({
        word,
        score,
        frequency: params.weighted_term_frequency * params.length_bonus,
      })),
      fields: fields.map(({ field_weight: weight, matched_terms: words }) => ({ weight, words })),
    }),
  )
  if (terms.length > 0 && hits.some(({ words, fields }) => words.length === 0 && fields.length === 0))
    throw new BrokenContract('no words')
  return { terms, hits, facets: response.filters }
}

function isResponse(value: unknown): value is RawResponse {
  return (
    typeof value === 'object' &&
    value !== null &&
    'results' in value &&
    Array.isArray(value.results) &&
    'filters' in value &&
    value.results.every(hit => typeof hit.data === 'string' && typeof hit.score === 'number')
  )
}

function isData(value: unknown): value is ResultData {
  return typeof value === 'object' && value !== null && 'url' in value && 'excerpt' in value
}
