import type { VolumeEntry } from './catalogue.d.ts'
import type { Engine, Hit } from './engine.ts'
import { addUp } from './facet-counts.ts'
import type { FilterCounts, ResultData, SearchOptions } from './pagefind.d.ts'
import { checkScores, formsOf, isTrue, nearestForms, rank, type Searched } from './ranking.ts'

/** What is looked for in the volumes of one language. */
export interface Wanted {
  query: string
  /** Values of one facet are alternatives, different facets narrow each other. */
  filters: Record<string, string[]>
  /** Months that stories may be of, whatever months are chosen among the facets. */
  months?: string[]
  sort: 'relevance' | 'date'
}

interface Found {
  hit: Hit
  volume: VolumeEntry
  score: number
}

/** In date order so many volumes are asked at first, then twice as many, until there are enough hits. */
const firstVolumes = 2

/** A search in all volumes of one language, as if they were one index. */
export class LanguageSearch {
  readonly #engine: Engine
  readonly #wanted: Wanted
  /** Newest first: those not asked yet. */
  readonly #waiting: VolumeEntry[]
  /** Of other months than the chosen ones: they matter only to the numbers of months that might be chosen instead. */
  readonly #others: VolumeEntry[]
  readonly #asked: { volume: VolumeEntry; searched: Searched }[] = []
  #hits: Found[] = []
  #data = new Map<Hit, Promise<ResultData>>()

  constructor(engine: Engine, volumes: readonly VolumeEntry[], wanted: Wanted) {
    this.#engine = engine
    this.#wanted = wanted
    const has = (wanted: readonly string[] | undefined) => (volume: VolumeEntry) =>
      !wanted || volume.months.some(month => wanted.includes(month))
    const possible = volumes.filter(has(wanted.months))
    this.#waiting = possible.filter(has(wanted.filters.month))
    this.#others = possible.filter(volume => !this.#waiting.includes(volume))
  }

  /** In order, as far as they are known. */
  get count(): number {
    return this.#hits.length
  }

  /** Whether every volume that can matter has been asked: until then there are at least so many hits. */
  get isWhole(): boolean {
    return this.#waiting.length === 0
  }

  /** Asks volumes until `count` hits are known for good, or all have been asked. By relevance all are: any may have the best. */
  async reach(count: number): Promise<void> {
    let next = this.#wanted.sort === 'relevance' ? this.#waiting.length : firstVolumes
    while (this.#waiting.length > 0 && !(this.#isDecided() && this.#hits.length >= count)) {
      const asking = this.#waiting.slice(0, next)
      const asked = await Promise.all(asking.map(async volume => ({ volume, searched: await this.#ask(volume) })))
      this.#waiting.splice(0, asking.length)
      this.#asked.push(...asked)
      this.#hits = this.#order()
      next *= 2
    }
  }

  async load(from: number, to: number): Promise<{ score: number; data: ResultData }[]> {
    await this.reach(to)
    return Promise.all(
      this.#hits.slice(from, to).map(async ({ hit, volume, score }) => {
        const data = this.#data.get(hit) ?? this.#engine.data(volume, hit.id)
        this.#data.set(hit, data)
        return { score, data: await data }
      }),
    )
  }

  /** The number of hits for each value, in the volumes asked so far. Of a chosen facet: what each value would give in its place. */
  async facets(): Promise<FilterCounts> {
    const { filters } = this.#wanted
    const volumes = this.#trueVolumes()
    const counts = await this.#countAll(volumes, filters)
    for (const facet of Object.keys(filters)) {
      const { [facet]: _, ...rest } = filters
      const counted = facet === 'month' ? [...volumes, ...this.#others] : volumes
      counts[facet] = (await this.#countAll(counted, rest))[facet] ?? {}
    }
    return counts
  }

  release(): void {
    for (const { volume, searched } of this.#asked) this.#engine.release(volume, searched.found.hits)
  }

  async #ask(volume: VolumeEntry): Promise<Searched> {
    const { query, filters, sort } = this.#wanted
    const { stories, words } = volume
    const found = await this.#engine.search(volume, query || null, this.#options(filters))
    const searched = { found, stories, words }
    checkScores(searched, sort)
    return { ...searched, hasTerm: await this.#lookUp(volume, searched) }
  }

  /** Where several words together are in no story, each alone shows whether the volume has it. */
  async #lookUp(volume: VolumeEntry, searched: Searched): Promise<Map<number, boolean>> {
    const hasTerm = new Map<number, boolean>()
    const { terms } = searched.found
    if (terms.length < 2) return hasTerm
    const typed = this.#wanted.query.split(/\s+/u)
    for (const [index, form] of formsOf(searched).entries()) {
      if (form.kind !== 'unknown') continue
      const word = (typed.length === terms.length ? typed[index] : terms[index]?.stem) ?? ''
      const found = await this.#engine.search(volume, word, { filters: {} })
      hasTerm.set(index, formsOf({ ...searched, found })[0]?.kind === 'begins')
      this.#engine.release(volume, found.hits)
    }
    return hasTerm
  }

  #isDecided(): boolean {
    const forms = this.#asked.map(({ searched }) => formsOf(searched))
    return forms.length > 0 && nearestForms(forms).every(nearest => nearest === Number.POSITIVE_INFINITY)
  }

  #order(): Found[] {
    const asked = this.#asked.map(({ searched }) => searched)
    if (this.#wanted.sort === 'relevance') {
      const ranked = rank(asked).flatMap(({ hit, score, volume: index }): Found[] => {
        const volume = this.#asked[index]?.volume
        return volume ? [{ hit, score, volume }] : []
      })
      return ranked.sort((a, b) => b.score - a.score)
    }
    // Each volume gives its hits newest first, and all of one volume are newer than those of the next.
    const isVolumeTrue = this.#trueOnes()
    return this.#asked.flatMap(({ volume, searched }, index) =>
      isVolumeTrue[index] ? searched.found.hits.map(hit => ({ hit, volume, score: hit.score })) : [],
    )
  }

  #trueOnes(): boolean[] {
    const forms = this.#asked.map(({ searched }) => formsOf(searched))
    const nearest = nearestForms(forms)
    return forms.map(each => isTrue(each, nearest))
  }

  #trueVolumes(): VolumeEntry[] {
    const isVolumeTrue = this.#trueOnes()
    return this.#asked.flatMap(({ volume }, index) => (isVolumeTrue[index] ? [volume] : []))
  }

  async #countAll(volumes: readonly VolumeEntry[], filters: Wanted['filters']): Promise<FilterCounts> {
    const { query } = this.#wanted
    const counted = volumes.map(async volume => {
      await this.#engine.countFacets(volume)
      const { facets, hits } = await this.#engine.search(volume, query || null, this.#options(filters))
      this.#engine.release(volume, hits)
      return facets
    })
    return addUp(await Promise.all(counted))
  }

  #options(filters: Wanted['filters']): SearchOptions {
    return optionsOf({ ...this.#wanted, filters })
  }
}

/** What Pagefind is asked for besides words. */
export function optionsOf({ filters, months, sort }: Wanted): SearchOptions {
  const within = months?.filter(month => !filters.month || filters.month.includes(month))
  // No month at all would be no filter: one that no story has lets none through.
  const month = within?.length === 0 ? ['none'] : within
  const chosen = Object.entries({ ...filters, ...(month && { month }) }).map(([facet, values]) => [
    facet,
    { any: values },
  ])
  return { filters: Object.fromEntries(chosen), ...(sort === 'date' && { sort: { date: 'desc' } }) }
}
