import { slugify } from '../markup/fold.ts'
import { shortHash } from '../markup/hash.ts'
import type { Qcode, Story, Subject, Topic } from '../model/index.ts'

const folders: Record<Subject['kind'], string> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  topic: 'topics',
}

/** Schemes whose codes are words; the codes of others are numbers or short, and the name says more. */
const wordSchemes: ReadonlySet<string> = new Set(['person', 'org', 'keyword'])

/** A person in one story needs this much confidence for a page; a second story is as good. */
const sure = 0.8

/** What is known of a subject from the stories about it. */
interface Entry {
  kinds: Map<Subject['kind'], number>
  names: Map<string, number>
  confidence: number
  /** Newest first, as they come. */
  stories: string[]
}

/** The subjects with a page: what stories, newest first, are about; a doubtful person only from a second story on. In order of address. */
export function makeTopics(
  stories: readonly Story[],
  broader: (qcode: Qcode) => Qcode | undefined = () => undefined,
): Topic[] {
  const entries = [...collect(stories)].filter(
    ([, entry]) => mostCommon(entry.kinds) !== 'person' || entry.confidence >= sure || entry.stories.length > 1,
  )
  const taken = new Set<string>()
  return entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([qcode, entry]): Topic => {
      const kind = mostCommon(entry.kinds) ?? 'topic'
      const name = mostCommon(entry.names) ?? qcode
      const slug = addressOf(qcode, name, kind, taken)
      taken.add(slug)
      const above = broader(qcode)
      return { qcode, name, kind, slug, ...(above && { broader: above }), stories: entry.stories.reverse() }
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

function collect(stories: readonly Story[]): Map<Qcode, Entry> {
  const entries = new Map<Qcode, Entry>()
  for (const { slug, subjects } of stories) {
    for (const { qcode, name, kind, relevance, confidence } of subjects) {
      if (relevance !== 'about') continue
      const entry: Entry = entries.get(qcode) ?? { kinds: new Map(), names: new Map(), confidence: 0, stories: [] }
      entries.set(qcode, entry)
      count(entry.kinds, kind)
      count(entry.names, name)
      entry.confidence = Math.max(entry.confidence, confidence)
      if (entry.stories.at(-1) !== slug) entry.stories.push(slug)
    }
  }
  return entries
}

/** `people/xi-jinping`, `places/china`; the second Paris gets its code: `places/paris-city-4717560`. */
function addressOf(qcode: Qcode, name: string, kind: Subject['kind'], taken: ReadonlySet<string>): string {
  const [scheme = '', ...code] = qcode.split(':')
  const words = slugify(wordSchemes.has(scheme) ? code.join(' ') : name) || slugify(qcode)
  const candidates = [words, `${words}-${slugify(qcode)}`, `${words}-${shortHash(qcode)}`]
  const slugs = candidates.map(part => `${folders[kind]}/${part}`)
  return slugs.find(slug => !taken.has(slug)) ?? `${folders[kind]}/${words}-${shortHash(qcode + name)}`
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The value counted most; of equals the first in the alphabet. */
function mostCommon<Key extends string>(counts: ReadonlyMap<Key, number>): Key | undefined {
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return best?.[0]
}
