/** The slice of Pagefind's public browser API that the client uses. */
export interface Pagefind {
  /** Adds the index of another folder, or another language of one. */
  mergeIndex(path: string, options: { language: string; baseUrl: string }): Promise<void>
  /** All filters with the number of records of each value; searches count values only after this. */
  filters(): Promise<FilterCounts>
  /** With `null` for the query every record that passes the filters. */
  search(query: string | null, options: SearchOptions): Promise<SearchResponse>
}

export interface SearchOptions {
  /** Values of one filter are alternatives, different filters narrow each other. */
  filters: Record<string, { any: string[] }>
  sort?: { date: 'asc' | 'desc' }
}

export type FilterCounts = Record<string, Record<string, number>>

export interface SearchResponse {
  results: { id: string; data(): Promise<ResultData> }[]
  /** What each value would leave of these results. */
  filters: FilterCounts
}

export interface ResultData {
  url: string
  /** Escaped text with `<mark>` around what was found. */
  excerpt: string
  meta: Record<string, string>
  /** The parts of the record between headings with an id. */
  sub_results: { title: string; url: string; excerpt: string; anchor?: { id: string } }[]
}
