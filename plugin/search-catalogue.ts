/** What the search client reads first (`volumes.json`): the one file of the index whose name stays. `plugin/client/catalogue.d.ts` says the same. */
export interface Catalogue {
  /** Pagefind's version. */
  pagefind: string
  /** Pagefind's worker as a module, and the numbers of all facets: both named by their content; absent in an empty archive. */
  engine?: string
  facets?: string
  /** Characters that Pagefind counts as parts of words, besides letters and digits. */
  includeCharacters: string[]
  /** Newest first within a language. */
  volumes: VolumeEntry[]
}

export interface VolumeEntry {
  /** `en-x-4k2m9q7a`, to Pagefind a language: its files all begin with it. The private part stands for what is in it. */
  tag: string
  /** `en` */
  language: string
  /** Names of its metadata and of the program for its language, as Pagefind puts them into addresses. */
  hash: string
  wasm: string
  stories: number
  /** Words in all its stories, as Pagefind counts them. */
  words: number
  /** Months of its stories: `2023-01`. */
  months: string[]
}

/** How many stories there are of each value, by facet. */
export type FacetCounts = Record<string, Record<string, number>>

/** So many values of a facet are told before a search; the rest is found by searching. */
const mostValues = 200

/** Of each language the totals of its volumes. */
export function facetsByLanguage(
  volumes: readonly { entry: Pick<VolumeEntry, 'language'>; facets: FacetCounts }[],
): Record<string, FacetCounts> {
  const languages = [...new Set(volumes.map(({ entry }) => entry.language))]
  return Object.fromEntries(
    languages.map(language => [language, totalFacets(volumes.filter(({ entry }) => entry.language === language))]),
  )
}

/** The totals of volumes: of every facet the values that most stories have, months all. */
function totalFacets(volumes: readonly { facets: FacetCounts }[]): FacetCounts {
  const totals: Record<string, Map<string, number>> = {}
  for (const { facets } of volumes) {
    for (const [facet, counts] of Object.entries(facets)) {
      totals[facet] ??= new Map()
      const total = totals[facet]
      for (const [value, count] of Object.entries(counts)) total.set(value, (total.get(value) ?? 0) + count)
    }
  }
  return Object.fromEntries(
    Object.entries(totals).map(([facet, counts]) => {
      const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      return [facet, Object.fromEntries(facet === 'month' ? sorted : sorted.slice(0, mostValues))]
    }),
  )
}

/**
 * Pagefind's own list of what there is, for its public interface, which the client falls back to. A page gets the volume of its
 * language: here the newest of that language; the client adds the others by their tags.
 */
export function entryFile({ pagefind, includeCharacters, volumes }: Catalogue): string {
  const languages: Record<string, { hash: string; wasm: string; page_count: number }> = {}
  for (const { tag, language, hash, wasm, stories } of volumes) {
    const entry = { hash, wasm, page_count: stories }
    languages[tag] = entry
    languages[language] ??= entry
  }
  return JSON.stringify({ version: pagefind, languages, include_characters: includeCharacters })
}
