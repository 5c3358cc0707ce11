/** What `dateline/offline/edition.json` tells; `plugin/offline-lists.ts` writes it. */
export interface Edition {
  version: string
  search: string
  withdrawn: string[]
  groups: Group[]
}

export interface Group {
  /** `2023-01`; absent for what every copy needs. */
  month?: string
  stories: number
  lists: [name: string, files: number, bytes: number][]
}
