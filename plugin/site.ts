import type { Edition } from '../src/index.ts'
import type { Settings } from './options.ts'
import type { Site } from './pages/page-type.ts'

/** Eleventy's path prefix, `/` or `/pages/`. */
export interface Prefixes {
  /** What links need: `/` where the host's HTML Base plugin adds the prefix to them itself. */
  links: string
  /** The real one: data attributes, canonical links and JSON-LD are touched by no plugin. */
  whole: string
}

/** Needs no encoding; asking is quicker than encoding, for hundreds of thousands of links. */
const plain = /^[\w\-./]*$/u

/** What every page may know, from the settings and the edition. */
export function makeSite(settings: Settings, edition: Edition, prefixes: Prefixes): Site {
  const stories = new Map(
    edition.stories.flatMap(story => [[story.slug, story] as const, [story.guid, story] as const]),
  )
  const topics = new Map<string, Edition['topics'][number]>(edition.topics.map(topic => [topic.qcode, topic]))
  const below = (prefix: string) => prefix.replace(/\/$/u, '') + settings.base
  const links = below(prefixes.links)
  const encodedLinks = encodeURI(links)
  return {
    title: settings.title,
    ...(settings.tagline !== undefined && { tagline: settings.tagline }),
    ...(settings.url !== undefined && { origin: settings.url }),
    language: settings.language,
    timeZone: settings.timeZone,
    root: below(prefixes.whole),
    edition,
    story: slugOrGuid => stories.get(slugOrGuid),
    topic: qcode => topics.get(qcode),
    href: path => (plain.test(path) ? encodedLinks + path : encodeURI(links + path)),
    pageSize: settings.pageSize,
    search: settings.search,
    offline: settings.offline,
    preview: settings.preview,
  }
}
