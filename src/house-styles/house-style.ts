/** How one agency writes: data, no code. */
export interface HouseStyle {
  /** The code its datelines print: `TDI`. */
  provider: string
  name: string
  /** Other codes it prints: `Xinhuanet`, `Itar-Tass`. */
  aliases?: readonly string[]
  /** Its own forms of dateline, tried before the generic ones. */
  datelines?: readonly DatelineForm[]
  /** IANA zone of times it prints without one. */
  timeZone?: string
  /** Lines that name another story: `Also Read:`. Tried before the generic ones. */
  crossReferences?: readonly string[]
  /** Its slug lines: `DDW-BRASILIA-CONGRESS`. */
  slugline?: RegExp
}

/** One way to print a dateline. Its pattern starts at the first character and ends with the closing mark; flag `u`, over copy whose dates are struck out. */
export interface DatelineForm {
  name: string
  /** A dateline the pattern must read whole; a test holds it. */
  example: string
  /** A mark that the form cannot be without: it is looked for first. */
  cue: RegExp
  /** Groups: `places`, `date`, `provider`, `byline`; each may be missing. */
  pattern: RegExp
  /** What a match needs to be believed, where the pattern alone is not enough: all signs of one of the lists. */
  needs?: readonly (readonly Sign[])[]
}

/** What speaks for a dateline. */
export type Sign =
  | 'known-provider' // a house style, or a name such as newsrooms have
  | 'house-style'
  | 'date'
  | 'full-date' // with its year
  | 'known-place' // in the gazetteer, in any language
  | 'known-city' // and no country: `Kenya: …` is a topic
  | 'known-area' // after the comma stands a region or country
  | 'place-word' // `AMELIA ISLAND`, `FENGBANG COUNTY`
  | 'capitals'
  | 'short-name' // three words at most: no headline
  | 'dash' // closed by any dash
  | 'wide-dash' // `--`, `—`, `–`, `_`
  | 'lead' // a whole sentence follows
  | 'own-line' // nothing follows
  | 'top' // nothing stands above
