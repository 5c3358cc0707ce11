import type { Edition, Story } from '../src/index.ts'
import type { Settings } from './options.ts'
import { pageTypes } from './pages/index.ts'
import type { Site } from './pages/page-type.ts'
import { makeSite, type Prefixes } from './site.ts'

const nothing: Edition = { asOf: '1970-01-01', stories: [], topics: [], timeline: [], withdrawn: [], notices: [] }

/**
 * What templates see as `dateline`. A class, not a plain object: plain data Eleventy would copy deeply, once a template, and merge
 * with a host's `_data/dateline.json`.
 */
export class DatelineData {
  readonly settings: Settings
  site: Site
  /** The items of each kind of page, by its name. */
  pages: Record<string, unknown[]> = {}

  constructor(settings: Settings) {
    this.settings = settings
    this.site = makeSite(settings, nothing, { links: '/', whole: '/' })
  }

  update(edition: Edition, prefixes: Prefixes): void {
    this.site = makeSite(this.settings, edition, prefixes)
    this.pages = Object.fromEntries(pageTypes.map(type => [type.name, type.items(this.site)]))
  }

  get edition(): Edition {
    return this.site.edition
  }

  /** The addresses of all our pages, below the base. */
  addresses(): string[] {
    const wanted = this.settings.pages
    const types = pageTypes.filter(type => !wanted || wanted.includes(type.name))
    return types.flatMap(type => (this.pages[type.name] ?? []).map(item => type.path(item)))
  }

  /**
   * The story with a slug, whole (`2023/01/02/xi-putin`) or as an editor writes it (`xi-putin`; of several the newest), or with a guid,
   * and its address as Eleventy writes addresses: without path prefix.
   */
  story(slug: string): (Story & { url: string }) | undefined {
    const asked = slug.replace(/^\/+|\/+$/gu, '')
    const story =
      this.site.story(slug) ??
      this.site.story(asked) ??
      this.site.edition.stories.find(each => each.slug.endsWith(`/${asked}`) && asked !== '')
    return story && { ...story, url: encodeURI(`${this.settings.base}${story.slug}/`) }
  }
}
