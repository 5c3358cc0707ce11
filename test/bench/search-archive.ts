import type { Edition, Story, Topic } from '../../src/index.ts'

/** An archive as the search index sees one: words as rare and as common as in real copy, in a made-up language without meaning. */
export interface MadeArchive {
  edition: Edition
  /** One to three neighbouring words out of headlines. */
  queries: string[]
}

const syllables =
  'ba be co da de fi ga gri ho ja ka lo ma mi no pa pre qui ra re sa si sto ta te tri va ve wo zu'.split(' ')
const vocabularySize = 30_000
const storiesADay = 25

/** `count` stories of about 150 words over the years up to the end of 2023; the same for the same seed. */
export function makeArchive(count: number, queryCount = 200, seed = 1): MadeArchive {
  const random = generator(seed)
  const pick = <Kind>(list: readonly Kind[]): Kind => list[Math.floor(random() * list.length)] as Kind
  const vocabulary = Array.from({ length: vocabularySize }, (_, index) =>
    Array.from({ length: 2 + (index % 3) }, () => pick(syllables)).join(''),
  )
  // Zipf: the second word half as often as the first, the third a third as often, and so on.
  const word = () => vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? 'ba'
  const sentence = (length: number) => Array.from({ length }, word).join(' ')
  const kinds = { topic: 60, place: 120, person: 600, organisation: 200 }
  const topics = Object.entries(kinds).flatMap(([kind, number]) =>
    Array.from({ length: number }, (_, index): Topic => {
      const name = `${vocabulary[300 + index * 7]} ${kind} ${index}`
      return { qcode: `${kind}:${index}`, name, kind: kind as Topic['kind'], slug: `${kind}/${index}`, stories: [] }
    }),
  )
  const end = Date.UTC(2023, 11, 31)
  const stories = Array.from({ length: count }, (_, index): Story => {
    const at = new Date(end - (count - index) * (86_400_000 / storiesADay))
    const published = `${at.toISOString().slice(0, 19)}Z`
    return {
      slug: `${published.slice(0, 10).replaceAll('-', '/')}/story-${index}`,
      guid: `${index}`,
      language: 'en',
      provider: pick(['DDW', 'TDI', 'AFX']),
      headline: sentence(8),
      lead: '',
      bylines: [],
      published,
      updated: published,
      day: published.slice(0, 10),
      body: Array.from({ length: 5 }, (_, block) => ({
        id: `b${block}`,
        type: 'paragraph' as const,
        text: `${sentence(8 + Math.floor(random() * 20))}. ${sentence(12)}.`,
        marks: [],
      })),
      subjects: Array.from({ length: 5 }, () => pick(topics)).map(({ qcode, name, kind }) => ({
        qcode,
        name,
        kind,
        relevance: 'about',
        origin: 'wire',
        confidence: 1,
      })),
      quotes: [],
      notes: [],
      related: [],
      corrections: [],
      versions: [],
      translations: [],
      source: { path: `${index}`, format: 'none', index: 0 },
    }
  })
  const queries = Array.from({ length: queryCount }, () => {
    const words = pick(stories).headline.split(' ')
    const from = Math.floor(random() * 6)
    return words.slice(from, from + 1 + Math.floor(random() * 3)).join(' ')
  })
  const edition = {
    asOf: '2024-01-01T00:00:00Z',
    stories: stories.reverse(),
    topics,
    timeline: [],
    withdrawn: [],
    notices: [],
  }
  return { edition, queries }
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
