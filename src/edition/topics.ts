import { slugify } from '../markup/fold.ts'
import { shortHash } from '../markup/hash.ts'
import type { Block, Qcode, Story, Subject, Topic } from '../model/index.ts'
import { hasPage } from './people.ts'

const folders: Record<Subject['kind'], string> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  topic: 'topics',
}

/** Schemes whose codes are words; the codes of others are numbers or short, and the name says more. */
const wordSchemes: ReadonlySet<string> = new Set(['person', 'org', 'keyword'])

type Named = Pick<Subject, 'qcode' | 'name' | 'kind'>

/** A subject as vocabulary and gazetteer have it; `broader` is the one above: China for Beijing, politics for elections. */
export interface ListedSubject extends Named {
  broader?: Qcode
}

/** What an editor says of a subject and its page. */
export interface EditorsSubject extends ListedSubject {
  slug?: string
  role?: string
  introduction?: Block[]
}

export interface TopicOptions {
  /** The subject of a code, by vocabulary and gazetteer. */
  listed?(qcode: Qcode): ListedSubject | undefined
  /** The editor's word on a subject. */
  editors?(subject: Named): EditorsSubject | undefined
}

/** What is known of a subject from the stories about it. */
interface Entry {
  kinds: Map<Subject['kind'], number>
  names: Map<string, number>
  confidence: number
  isGiven: boolean
  /** Places in the list of stories. */
  stories: Set<number>
}

interface Page extends EditorsSubject {
  stories: Set<number>
  /** By the vocabulary. */
  above?: Qcode
}

/**
 * The subjects with a page: what stories, newest first, are about, and for topics and what an editor arranged also all above it. A doubtful person has one
 * only from a second story on or by an editor's word. In order of address.
 */
export function makeTopics(stories: readonly Story[], options: TopicOptions = {}): Topic[] {
  const pages = new Map<Qcode, Page>()
  for (const [qcode, entry] of collect(stories)) {
    const kind = mostCommon(entry.kinds) ?? 'topic'
    const name = mostCommon(entry.names) ?? qcode
    if (kind === 'person' && !hasPage({ ...entry, name, stories: entry.stories.size })) continue
    pages.set(qcode, pageOf({ qcode, name, kind }, entry.stories, options))
  }
  imply(pages, options)
  const slugs = addresses([...pages.values()])
  return [...pages.values()]
    .map((page): Topic => {
      const { qcode, name, kind, role, introduction } = page
      const broader = nearestAbove(page, pages, options)
      return {
        qcode,
        name,
        kind,
        slug: slugs.get(qcode) ?? '',
        ...(broader && { broader }),
        ...(role !== undefined && { role }),
        ...(introduction && { introduction }),
        stories: [...page.stories].sort((a, b) => b - a).map(place => stories[place]?.slug ?? ''),
      }
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

function collect(stories: readonly Story[]): Map<Qcode, Entry> {
  const entries = new Map<Qcode, Entry>()
  for (const [place, { subjects }] of stories.entries()) {
    for (const { qcode, name, kind, relevance, confidence, origin } of subjects) {
      if (relevance !== 'about') continue
      const entry: Entry = entries.get(qcode) ?? {
        kinds: new Map(),
        names: new Map(),
        confidence: 0,
        isGiven: false,
        stories: new Set(),
      }
      entries.set(qcode, entry)
      count(entry.kinds, kind)
      count(entry.names, name)
      entry.confidence = Math.max(entry.confidence, confidence)
      entry.isGiven ||= origin !== 'text'
      entry.stories.add(place)
    }
  }
  return entries
}

function pageOf(subject: Named, stories: Set<number>, { listed, editors }: TopicOptions): Page {
  const own = editors?.(subject)
  const parent = listed?.(subject.qcode)?.broader
  return { ...subject, ...own, qcode: subject.qcode, stories: new Set(stories), ...(parent && { above: parent }) }
}

/** Lists the stories of topics under all that is above them, and so gives these a page; of places only where an editor says so. */
function imply(pages: Map<Qcode, Page>, options: TopicOptions): void {
  for (const page of [...pages.values()]) {
    const seen = new Set([page.qcode])
    let at: Page | undefined = page
    while (at) {
      const code: Qcode | undefined = at.broader ?? (at.kind === 'topic' ? at.above : undefined)
      if (!code || seen.has(code)) break
      seen.add(code)
      const parent: Page | undefined = pages.get(code) ?? newPage(code, options)
      if (!parent) break
      pages.set(code, parent)
      for (const story of page.stories) parent.stories.add(story)
      at = parent
    }
  }
}

/** A page for what no story is about by itself; none for a code of which no list has the name. */
function newPage(qcode: Qcode, options: TopicOptions): Page | undefined {
  const subject = options.listed?.(qcode) ?? options.editors?.({ qcode, name: '', kind: 'topic' })
  return subject && pageOf({ qcode, name: subject.name, kind: subject.kind }, new Set(), options)
}

/** The first of those above that has a page; none where they lead back. */
function nearestAbove({ qcode, broader, above }: Page, pages: ReadonlyMap<Qcode, Page>, options: TopicOptions) {
  const seen = new Set([qcode])
  for (let at = broader ?? above; at && !seen.has(at); ) {
    const page = pages.get(at)
    if (page) return leadsTo(qcode, page, pages) ? undefined : at
    seen.add(at)
    at = options.listed?.(at)?.broader
  }
  return undefined
}

function leadsTo(qcode: Qcode, from: Page, pages: ReadonlyMap<Qcode, Page>): boolean {
  const seen = new Set<Qcode>()
  for (let at: Page | undefined = from; at && !seen.has(at.qcode); at = pages.get(at.broader ?? at.above ?? ':')) {
    if (at.qcode === qcode) return true
    seen.add(at.qcode)
  }
  return false
}

/** Addresses that editors chose first, then by code. */
function addresses(pages: readonly Page[]): Map<Qcode, string> {
  const taken = new Set<string>()
  const slugs = new Map<Qcode, string>()
  const isChosen = ({ slug }: Page) => (slug === undefined ? 1 : 0)
  for (const page of [...pages].sort((a, b) => isChosen(a) - isChosen(b) || (a.qcode < b.qcode ? -1 : 1))) {
    const slug = addressOf(page, taken)
    taken.add(slug)
    slugs.set(page.qcode, slug)
  }
  return slugs
}

/** `people/xi-jinping`, `places/china`; the second Paris gets its code: `places/paris-city-4717560`. */
function addressOf({ qcode, name, kind, slug }: Page, taken: ReadonlySet<string>): string {
  const [scheme = '', ...code] = qcode.split(':')
  const words = slug ?? (slugify(wordSchemes.has(scheme) ? code.join(' ') : name) || slugify(qcode))
  const candidates = [words, `${words}-${slugify(qcode)}`, `${words}-${shortHash(qcode)}`]
  const slugs = candidates.map(part => `${folders[kind]}/${part}`)
  return slugs.find(each => !taken.has(each)) ?? `${folders[kind]}/${words}-${shortHash(qcode + name)}`
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The value counted most; of equals the first in the alphabet. */
function mostCommon<Key extends string>(counts: ReadonlyMap<Key, number>): Key | undefined {
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return best?.[0]
}
