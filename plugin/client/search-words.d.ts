/** The words of the search page, as its `data-words` holds them; `{…}` is filled in here. */
export interface SearchWords {
  /** Facets in the order they are shown, with their names. */
  facets: Record<string, string>
  one: string
  many: string
  none: string
  noneHelp: string
  shown: string
  allValues: string
  fewerValues: string
  start: string
  error: string
}
