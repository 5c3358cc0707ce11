import type { Catalogue } from './catalogue.d.ts'
import { BrokenContract, Engine, type IndexFiles, MissingFile } from './engine.ts'
import { addUp } from './facet-counts.ts'
import { LanguageSearch, optionsOf, type Wanted } from './language-index.ts'
import type { FilterCounts, ResultData } from './pagefind.d.ts'
import type { PublicHits, PublicSearch } from './public-search.ts'
import type { Vocabulary } from './spelling.ts'

export type { IndexFiles } from './engine.ts'

/** What is asked of an archive; plain data, so that it can be asked of a worker. */
export interface Question extends Wanted {
  /** Which languages to search in; all when absent. */
  languages?: string[]
  /** Which hits are wanted, from 0; `to` is not among them. */
  from: number
  to: number
  /** Whether to count facets, which loads more. */
  facets: boolean
}

export interface Answer {
  count: number
  /** Whether that is all; if not, there are at least so many. */
  isWhole: boolean
  hits: ResultData[]
  facets?: FilterCounts
}

/** What is known before anything is searched. */
export interface ArchiveFacts {
  /** Languages of the stories, most first. */
  languages: string[]
  /** Months with stories, oldest first. */
  months: string[]
  /** Of each language, how many stories each value of each facet has. */
  facets: Record<string, FilterCounts>
}

/** A searchable archive. */
export interface Archive {
  facts(): Promise<ArchiveFacts>
  ask(question: Question): Promise<Answer>
  /** What may have been meant where nothing was found. */
  suggest(query: string): Promise<string | undefined>
}

const catalogueName = 'volumes.json'

/** Opens an index wherever its files come from. Nothing is loaded before the first question. */
export function openArchive(files: IndexFiles): Archive {
  let opened: Promise<OpenedArchive> | undefined
  const open = () => {
    opened ??= OpenedArchive.open(files)
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  // One question after another: they share what is loaded, and the last search.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work, work)
    turn = mine.catch(() => {})
    return mine
  }
  return {
    facts: () => inTurn(async () => (await open()).facts()),
    suggest: query => inTurn(async () => (await open()).suggest(query)),
    ask: question =>
      inTurn(async () => {
        const archive = await open()
        try {
          return await archive.ask(question)
        } catch (error) {
          if (!(error instanceof MissingFile)) throw error
          // Files go when the site is published anew: then there is another catalogue, and the same question to it.
          opened = undefined
          const next = await open()
          if (next.isSameAs(archive)) throw error
          return next.ask(question)
        }
      }),
  }
}

/** One state of the index: what its catalogue says at the time. */
class OpenedArchive {
  readonly #catalogue: Catalogue
  readonly #files: IndexFiles
  readonly #engines = new Map<string, Promise<Engine>>()
  #vocabulary: Promise<Vocabulary> | undefined
  #public: PublicSearch | undefined
  #last: { key: string; search: Search } | undefined

  private constructor(catalogue: Catalogue, files: IndexFiles) {
    this.#catalogue = catalogue
    this.#files = files
  }

  static async open(files: IndexFiles): Promise<OpenedArchive> {
    const response = await files.read(catalogueName)
    if (!response.ok) throw new MissingFile(`${catalogueName} could not be read`)
    return new OpenedArchive(JSON.parse(await response.text()), files)
  }

  isSameAs(other: OpenedArchive): boolean {
    return JSON.stringify(this.#catalogue) === JSON.stringify(other.#catalogue)
  }

  async facts(): Promise<ArchiveFacts> {
    const { volumes, facets } = this.#catalogue
    const months = [...new Set(volumes.flatMap(volume => volume.months))].sort()
    const response = facets === undefined ? undefined : await this.#files.read(facets)
    return { languages: this.#languages(), months, facets: response?.ok ? JSON.parse(await response.text()) : {} }
  }

  async suggest(query: string): Promise<string | undefined> {
    this.#vocabulary ??= Promise.all(this.#catalogue.volumes.map(({ tag }) => this.#wordsOf(tag))).then(all => {
      const vocabulary = new Map<string, number>()
      for (const [word, count] of all.flatMap(words => Object.entries(words)))
        vocabulary.set(word, (vocabulary.get(word) ?? 0) + count)
      return vocabulary
    })
    const { nearestSpelling } = await import('./spelling.ts')
    return nearestSpelling(query, await this.#vocabulary)
  }

  /** A volume's words are no reason to fail: without them there is only less to suggest. */
  async #wordsOf(tag: string): Promise<Record<string, number>> {
    const response = await this.#files.read(`words/${tag}.json`).catch(() => undefined)
    return response?.ok ? JSON.parse(await response.text()) : {}
  }

  async ask({ from, to, facets, ...wanted }: Question): Promise<Answer> {
    const key = JSON.stringify(wanted)
    if (this.#last?.key !== key) {
      this.#last?.search.release()
      this.#last = { key, search: await this.#search(wanted) }
    }
    const { search } = this.#last
    try {
      return await answer(search, from, to, facets)
    } catch (error) {
      this.#last = undefined
      if (!(error instanceof BrokenContract) || this.#public) throw error
      const { PublicSearch } = await import('./public-search.ts')
      this.#public = new PublicSearch(this.#catalogue, this.#files, optionsOf, error.message)
      return this.ask({ ...wanted, from, to, facets })
    }
  }

  #languages(): string[] {
    return [...new Set(this.#catalogue.volumes.map(({ language }) => language))]
  }

  async #search({ languages, ...wanted }: Omit<Question, 'from' | 'to' | 'facets'>): Promise<Search> {
    if (this.#public) return publicSearch(await this.#public.search(wanted))
    const asked = this.#languages().filter(language => !languages || languages.includes(language))
    const searches = asked.map(async language => {
      const volumes = this.#catalogue.volumes.filter(volume => volume.language === language)
      return new LanguageSearch(await this.#engine(language), volumes, wanted)
    })
    return joint(await Promise.all(searches), wanted.sort)
  }

  /** Each language has its own engine: the program that knows its rules is shared by all that runs in one. */
  #engine(language: string): Promise<Engine> {
    const known = this.#engines.get(language)
    if (known) return known
    const opening = this.#files
      .module(this.#catalogue.engine ?? '')
      .catch(cause => {
        throw new MissingFile(`${cause}`)
      })
      .then(module => new Engine(module, this.#catalogue, this.#files))
    this.#engines.set(language, opening)
    opening.catch(() => this.#engines.delete(language))
    return opening
  }
}

/** What `answer` needs of a search, in one language, in several, or by the public interface. */
interface Search {
  readonly count: number
  readonly isWhole: boolean
  load(from: number, to: number): Promise<ResultData[]>
  facets(): Promise<FilterCounts>
  release(): void
}

async function answer(search: Search, from: number, to: number, facets: boolean): Promise<Answer> {
  const hits = await search.load(from, to)
  const { count, isWhole } = search
  return { count, isWhole, hits, ...(facets && { facets: await search.facets() }) }
}

function publicSearch({ count, load, facets }: PublicHits): Search {
  return { count, isWhole: true, load, facets, release: () => {} }
}

/** Searches in several languages as one. Their hits are put in order when they are loaded: only then are their dates known. */
function joint(searches: readonly LanguageSearch[], sort: Wanted['sort']): Search {
  return {
    get count() {
      return searches.reduce((sum, { count }) => sum + count, 0)
    },
    get isWhole() {
      return searches.every(({ isWhole }) => isWhole)
    },
    async load(from, to) {
      const [only, ...others] = searches
      if (only && others.length === 0) return (await only.load(from, to)).map(({ data }) => data)
      const loaded = (await Promise.all(searches.map(search => search.load(0, to)))).flat()
      const newest = (data: ResultData) => data.meta.date ?? ''
      loaded.sort((a, b) =>
        sort === 'date'
          ? newest(a.data) < newest(b.data)
            ? 1
            : newest(a.data) > newest(b.data)
              ? -1
              : 0
          : b.score - a.score,
      )
      return loaded.slice(from, to).map(({ data }) => data)
    },
    facets: async () => addUp(await Promise.all(searches.map(search => search.facets()))),
    release: () => searches.forEach(search => void search.release()),
  }
}
