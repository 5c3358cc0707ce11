import type { Edition, Story, Topic } from '../../src/index.ts'
import type { Html } from './html.ts'

/** What every page may know: the edition, the site's own words and where things are. */
export interface Site {
  title: string
  tagline?: string
  /** BCP 47 language of the site's own words. */
  language: string
  /** IANA zone in which times without a place are stated. */
  timeZone: string
  /** `https://example.org`: where the site is served, for canonical links; without a slash at the end. */
  origin?: string
  /** The path prefix and base of all our pages, with a slash at both ends: `/` or `/news/`. */
  root: string
  edition: Edition
  story(slugOrGuid: string): Story | undefined
  topic(qcode: string): Topic | undefined
  /** `2023/01/02/slug/` → `/news/2023/01/02/slug/`. */
  href(path: string): string
  /** Stories a list page holds. */
  pageSize: number
  search: boolean
  /** Whether readers can save the site for reading without a connection. */
  offline?: boolean
  /** Whether held copy is shown: every page then says so. */
  preview?: boolean
}

/** What stands in a page's head. */
export interface Head {
  title: string
  description?: string
  language?: string
  /** ISO 8601. */
  date?: string
  noindex?: boolean
  /** An address elsewhere that search engines are to take for this page's. */
  canonical?: string
  /** The path of the page that has taken this one's place: readers are sent there at once. */
  movedTo?: string
}

/** One kind of page; `plugin/pages/index.ts` lists them all. */
export interface PageType<Item> {
  /** Names the layout (`dateline/story`) and the variable in templates (`story`). */
  name: string
  /** One page an item, in a stable order. */
  items(site: Site): Item[]
  /** The address below the site's root, without a slash in front: `2023/01/02/slug/`. */
  path(item: Item): string
  head(item: Item, site: Site): Head
  /** What stands in `<main>`. */
  content(item: Item, site: Site): Html
}
