/** `volumes.json`, as `plugin/search-catalogue.ts` writes it: the one file of the index whose name stays. */
export interface Catalogue {
  pagefind: string
  engine?: string
  facets?: string
  includeCharacters: string[]
  /** Newest first within a language. */
  volumes: VolumeEntry[]
}

export interface VolumeEntry {
  /** To Pagefind a language: `en-x-4k2m9q7a`. */
  tag: string
  language: string
  hash: string
  wasm: string
  stories: number
  words: number
  months: string[]
}
