/** The words of the search page, as its `data-words` holds them; `{…}` is filled in here. */
export interface SearchWords {
  /** Facets in the order they are shown, with their names. */
  facets: Record<string, string>
  one: string
  many: string
  /** While older volumes have not been asked. */
  atLeast: string
  none: string
  noneHelp: string
  didYouMean: string
  shown: string
  allValues: string
  fewerValues: string
  allLanguages: string
  start: string
  error: string
}

/** The words of the search box on every page. */
export interface BoxWords {
  none: string
  /** `All {count} results` */
  all: string
  atLeast: string
  error: string
}
