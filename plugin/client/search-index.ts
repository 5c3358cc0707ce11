import type { FilterCounts, Pagefind, ResultData, SearchOptions } from './pagefind.d.ts'
import { effectiveSort, type SearchState } from './search-state.ts'

/** What a search found: how many, the numbers for every facet, and the records, loaded as they are shown. */
export interface Found {
  count: number
  facets: FilterCounts
  load(from: number, to: number): Promise<ResultData[]>
}

export interface SearchIndex {
  all: FilterCounts
  find(state: SearchState): Promise<Found>
}

/** Loads the index that lies at `bundle`; the addresses of its records are given below `root`. */
export async function openIndex(bundle: string, root: string): Promise<SearchIndex> {
  const pagefind: Pagefind = await import(`${bundle}pagefind.js`)
  await pagefind.options({ basePath: bundle, baseUrl: '/' })
  const all = await pagefind.filters()
  return { all, find: state => find(pagefind, state, root) }
}

async function find(pagefind: Pagefind, state: SearchState, root: string): Promise<Found> {
  const response = await pagefind.search(state.query || null, options(state))
  const facets = { ...response.filters }
  // The values of a chosen facet are alternatives: their numbers are what they would be without its own choice.
  for (const facet of Object.keys(state.filters)) {
    const { [facet]: _, ...others } = state.filters
    const without = await pagefind.search(state.query || null, options({ ...state, filters: others }))
    facets[facet] = without.filters[facet] ?? {}
  }
  return {
    count: response.results.length,
    facets,
    async load(from, to) {
      const records = await Promise.all(response.results.slice(from, to).map(result => result.data()))
      return records.map(record => below(root, record))
    },
  }
}

function options(state: SearchState): SearchOptions {
  const filters = Object.entries(state.filters).map(([facet, values]) => [facet, { any: values }])
  const sort = effectiveSort(state) === 'date' ? { sort: { date: 'desc' } as const } : {}
  return { filters: Object.fromEntries(filters), ...sort }
}

/** Records hold addresses below the site's root, or already with it. */
function below(root: string, record: ResultData): ResultData {
  const address = (url: string) => (url.startsWith(root) ? url : root + url.replace(/^\//u, ''))
  const parts = record.sub_results.map(part => ({ ...part, url: address(part.url) }))
  return { ...record, url: address(record.url), sub_results: parts }
}
