/** What is searched for: the same as in the page's address, so that a search can be linked and gone back to. */
export interface SearchState {
  query: string
  /** The chosen values of each facet. */
  filters: Record<string, string[]>
  /** Absent: best match for words, newest first without any. */
  sort?: 'relevance' | 'date'
  /** The first and the last month: `2023-01`. */
  from?: string
  to?: string
  /** One of the archive's languages, or `all`. */
  language?: string
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
  const month = (name: 'from' | 'to') => {
    const value = parameters.get(name) ?? ''
    return /^\d{4}-\d{2}$/u.test(value) ? { [name]: value } : {}
  }
  const language = parameters.get('language') ?? ''
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters,
    ...(sort === 'relevance' || sort === 'date' ? { sort } : {}),
    ...month('from'),
    ...month('to'),
    ...(/^[a-z]{2,8}$/u.test(language) ? { language } : {}),
  }
}

/** The state as the query part of an address; an empty state gives an empty one. */
export function writeState({ query, filters, sort, from, to, language }: SearchState): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  for (const [facet, values] of Object.entries(filters)) for (const value of values) parameters.append(facet, value)
  for (const [name, value] of Object.entries({ sort, from, to, language })) if (value) parameters.set(name, value)
  const text = parameters.toString()
  return text && `?${text}`
}

/** In which order the results come. */
export function effectiveSort({ query, sort }: SearchState): 'relevance' | 'date' {
  return query ? (sort ?? 'relevance') : 'date'
}

/** Whether there is anything to search for. */
export function isEmpty({ query, filters, from, to }: SearchState): boolean {
  return query === '' && Object.keys(filters).length === 0 && from === undefined && to === undefined
}

/** The state with one value of a facet chosen or taken away. */
export function withFilter(state: SearchState, facet: string, value: string, chosen: boolean): SearchState {
  const others = (state.filters[facet] ?? []).filter(other => other !== value)
  const { [facet]: _, ...filters } = state.filters
  const values = chosen ? [...others, value] : others
  return { ...state, filters: values.length > 0 ? { ...filters, [facet]: values } : filters }
}
