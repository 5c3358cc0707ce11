/** What is searched for: the same as in the page's address, so that a search can be linked and gone back to. */
export interface SearchState {
  query: string
  /** The chosen values of each facet. */
  filters: Record<string, string[]>
  /** Absent: best match for words, newest first without any. */
  sort?: 'relevance' | 'date'
}

/** `?q=oil&topic=Economy&topic=Trade&sort=date` → state; what is no facet is left out. */
export function readState(address: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(address)
  const filters: Record<string, string[]> = {}
  for (const facet of facets) {
    const values = parameters.getAll(facet).filter(value => value !== '')
    if (values.length > 0) filters[facet] = [...new Set(values)]
  }
  const sort = parameters.get('sort')
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters,
    ...(sort === 'relevance' || sort === 'date' ? { sort } : {}),
  }
}

/** The state as the query part of an address; an empty state gives an empty one. */
export function writeState({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  for (const [facet, values] of Object.entries(filters)) for (const value of values) parameters.append(facet, value)
  if (sort) parameters.set('sort', sort)
  const text = parameters.toString()
  return text && `?${text}`
}

/** In which order the results come. */
export function effectiveSort({ query, sort }: SearchState): 'relevance' | 'date' {
  return query ? (sort ?? 'relevance') : 'date'
}

/** Whether there is anything to search for. */
export function isEmpty({ query, filters }: SearchState): boolean {
  return query === '' && Object.keys(filters).length === 0
}

/** The state with one value of a facet chosen or taken away. */
export function withFilter(state: SearchState, facet: string, value: string, chosen: boolean): SearchState {
  const others = (state.filters[facet] ?? []).filter(other => other !== value)
  const { [facet]: _, ...filters } = state.filters
  const values = chosen ? [...others, value] : others
  return { ...state, filters: values.length > 0 ? { ...filters, [facet]: values } : filters }
}
