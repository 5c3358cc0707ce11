import type { Catalogue, VolumeEntry } from './catalogue.d.ts'
import type { IndexFiles } from './engine.ts'
import type { Wanted } from './language-index.ts'
import type { FilterCounts, Pagefind, ResultData, SearchOptions, SearchResponse } from './pagefind.d.ts'

/**
 * A search by Pagefind's public interface alone, for when its workings are not those that `engine.ts` knows: every volume is merged
 * into one instance. Dates are in order; by relevance each hit stands by its score in its own volume; and words that a volume lacks
 * may find too much there.
 */
export class PublicSearch {
  readonly #catalogue: Catalogue
  readonly #files: IndexFiles
  readonly #optionsOf: (wanted: Wanted) => SearchOptions
  #instance: Promise<Pagefind> | undefined

  /** `optionsOf` comes along, so that this file, which hardly anybody needs, is loaded alone. */
  constructor(catalogue: Catalogue, files: IndexFiles, optionsOf: (wanted: Wanted) => SearchOptions, reason: string) {
    console.warn(`Dateline: ${reason}; searching by Pagefind's public interface instead.`)
    this.#catalogue = catalogue
    this.#files = files
    this.#optionsOf = optionsOf
  }

  async search(wanted: Wanted): Promise<PublicHits> {
    const { query, filters, sort } = wanted
    this.#instance ??= this.#make()
    const pagefind = await this.#instance
    const find = (without?: string) => {
      const kept = Object.entries(filters).filter(([facet]) => facet !== without)
      return pagefind.search(query || null, this.#optionsOf({ ...wanted, filters: Object.fromEntries(kept) }))
    }
    const response = await find()
    // In date order a hit's score is its place in its own volume.
    const results = sort === 'date' ? this.#byVolume(response.results) : response.results
    return {
      count: results.length,
      load: (from, to) => Promise.all(results.slice(from, to).map(result => result.data())),
      facets: async () => {
        await pagefind.filters()
        const counts = (await find()).filters
        for (const facet of Object.keys(filters)) counts[facet] = (await find(facet)).filters[facet] ?? {}
        return counts
      },
    }
  }

  #byVolume(results: SearchResponse['results']): SearchResponse['results'] {
    const { volumes } = this.#catalogue
    return volumes.flatMap(({ tag }) => results.filter(({ id }) => id.startsWith(`${tag}_`)))
  }

  async #make(): Promise<Pagefind> {
    const module = await this.#files.module('pagefind.js')
    if (!hasCreate(module)) throw new Error('Pagefind has no public interface that is known here')
    const basePath = this.#files.base
    const instance = module.createInstance({ basePath, baseUrl: '/', noWorker: true })
    await instance.filters()
    const own = await this.#ownVolume()
    for (const { tag } of this.#catalogue.volumes) {
      // `./`: the same folder under another name, since Pagefind merges no folder into itself.
      if (tag !== own) await instance.mergeIndex(`${basePath}./`, { language: tag, baseUrl: '/' })
    }
    return instance
  }

  /** The volume that Pagefind begins with: by the page's language, else the largest. */
  async #ownVolume(): Promise<string | undefined> {
    const response = await this.#files.read('pagefind-entry.json')
    const { languages }: { languages: Record<string, { hash: string; page_count: number }> } = JSON.parse(
      await response.text(),
    )
    const page = this.#files.pageLanguage ?? ''
    const largest = Object.values(languages).sort((a, b) => b.page_count - a.page_count)[0]
    const own = languages[page] ?? languages[page.split('-')[0] ?? ''] ?? largest
    return this.#catalogue.volumes.find(({ hash }: VolumeEntry) => hash === own?.hash)?.tag
  }
}

export interface PublicHits {
  count: number
  load(from: number, to: number): Promise<ResultData[]>
  facets(): Promise<FilterCounts>
}

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Pagefind
}

function hasCreate(module: unknown): module is PagefindModule {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createInstance' in module &&
    typeof module.createInstance === 'function'
  )
}
