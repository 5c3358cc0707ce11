import type { Answer, Archive, ArchiveFacts } from './archive.ts'
import { connect } from './connect.ts'
import { addUp } from './facet-counts.ts'
import type { FilterCounts, ResultData } from './pagefind.d.ts'
import { effectiveSort, type SearchState } from './search-state.ts'

/** What a search found: how many, at least or in all, and the records, loaded as they are shown. */
export interface Found {
  count: number
  isWhole: boolean
  /** The first ones. */
  hits: ResultData[]
  /** More of them; `count` and `isWhole` are of then. */
  load(from: number, to: number): Promise<Pick<Found, 'count' | 'isWhole' | 'hits'>>
  /** What each value of each facet would leave. */
  facets(): Promise<FilterCounts>
}

export interface SearchIndex {
  facts: ArchiveFacts
  /** The number of stories of each value, in one language or in `all`. */
  totals(language: string): FilterCounts
  find(state: SearchState, length: number): Promise<Found>
  suggest(query: string): Promise<string | undefined>
}

/** Opens the index that lies at `bundle`; the addresses of its records are given below `root`. */
export async function openIndex(bundle: string, root: string): Promise<SearchIndex> {
  const archive = await connect(bundle)
  const facts = await archive.facts()
  const { suggest } = archive
  const totals = (language: string) =>
    language === 'all' ? addUp(Object.values(facts.facets)) : (facts.facets[language] ?? {})
  return { facts, totals, find: (state, length) => find(archive, facts, state, length, root), suggest }
}

async function find(
  archive: Archive,
  facts: ArchiveFacts,
  state: SearchState,
  length: number,
  root: string,
): Promise<Found> {
  const wanted = {
    query: state.query,
    filters: state.filters,
    ...monthsOf(state, facts.months),
    sort: effectiveSort(state),
    ...(state.language !== undefined && state.language !== 'all' && { languages: [state.language] }),
  }
  const load = async (from: number, to: number) =>
    below(root, await archive.ask({ ...wanted, from, to, facets: false }))
  const facets = async () => (await archive.ask({ ...wanted, from: 0, to: length, facets: true })).facets ?? {}
  return { ...(await load(0, length)), load, facets }
}

function monthsOf({ from, to }: SearchState, months: readonly string[]): { months?: string[] } {
  if (from === undefined && to === undefined) return {}
  return { months: months.filter(month => (from === undefined || month >= from) && (to === undefined || month <= to)) }
}

/** Records hold addresses below the site's root, or already with it. */
function below(root: string, { count, isWhole, hits }: Answer) {
  // On a disk a folder does not lead to its page.
  const page = (url: string) => (root.startsWith('file:') ? url.replace(/\/(?=[?#]|$)/u, '/index.html') : url)
  const address = (url: string) => page(url.startsWith(root) ? url : root + url.replace(/^\//u, ''))
  const moved = hits.map(record => ({
    ...record,
    url: address(record.url),
    sub_results: record.sub_results.map(part => ({ ...part, url: address(part.url) })),
  }))
  return { count, isWhole, hits: moved }
}
