import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { makeTopics } from '../../src/edition/topics.ts'
import type { Story, Subject } from '../../src/index.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { dispatch, subject } from '../stories/dispatch.ts'

function stories(...subjects: Subject[][]): Story[] {
  const dispatches = subjects.map((each, index) => dispatch({ path: `${index}`, headline: `${index}`, subjects: each }))
  return tellStories(dispatches, { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' }).stories
}

const slugs = (...subjects: Subject[][]) => makeTopics(stories(...subjects)).map(({ slug }) => slug)

test('each kind has its folder; codes that are words name the page, else the name does', () => {
  assert.equal(
    slugs([
      subject('medtop:11000000', 'politics'),
      subject('person:xi-jinping', 'Xi'),
      subject('country:CN', 'China'),
      subject('org:united-nations', 'UN'),
      subject('keyword:shipping', 'Shipping lanes'),
    ]),
    ['organisations/united-nations', 'people/xi-jinping', 'places/china', 'topics/politics', 'topics/shipping'],
  )
})

test('a subject that is only mentioned has no page', () => {
  assert.equal(slugs([subject('country:CN', 'China', { relevance: 'mentioned' })]), [])
})

test('a doubtful person has a page from the second story on', () => {
  const doubtful = subject('person:j-doe', 'J. Doe', { confidence: 0.6 })
  assert.equal(slugs([doubtful]), [])
  assert.equal(slugs([doubtful], [doubtful]), ['people/j-doe'])
  assert.equal(slugs([subject('person:j-doe', 'J. Doe', { confidence: 0.95 })]), ['people/j-doe'])
})

test('the name is the one most stories use', () => {
  const [kyiv, kiev] = [subject('city:703448', 'Kyiv'), subject('city:703448', 'Kiev')]
  assert.equal(
    makeTopics(stories([kiev], [kyiv], [kyiv])).map(({ name }) => name),
    ['Kyiv'],
  )
})

test('two places of one name have two addresses', () => {
  const pages = slugs([subject('city:2988507', 'Paris'), subject('city:4717560', 'Paris')])
  assert.equal(pages, ['places/paris', 'places/paris-city-4717560'])
})

test('codes that differ in signs alone still have an address each, and no address is empty', () => {
  const pages = slugs([subject('keyword:a-b', 'x'), subject('keyword:a b', 'x'), subject('medtop:1', '???')])
  assert.is(new Set(pages).size, 3)
  for (const page of pages) assert.match(page, /^topics\/[a-z0-9-]+$/u)
})

test('a story that names a subject twice is listed once', () => {
  const [topic] = makeTopics(
    stories([subject('country:CN', 'China'), subject('country:CN', 'China', { origin: 'wire' })]),
  )
  assert.equal(topic?.stories, ['2023/01/02/0'])
})

const lists: Record<string, { name: string; kind: Subject['kind']; broader?: Subject['qcode'] }> = {
  'medtop:3': { name: 'diplomacy', kind: 'topic', broader: 'medtop:2' },
  'medtop:2': { name: 'relations', kind: 'topic', broader: 'medtop:1' },
  'medtop:1': { name: 'politics', kind: 'topic' },
  'city:1': { name: 'Town', kind: 'place', broader: 'region:1' },
  'region:1': { name: 'Region', kind: 'place', broader: 'country:X' },
  'country:X': { name: 'X', kind: 'place' },
}
const listed = (qcode: Subject['qcode']) => {
  const known = lists[qcode]
  return known && { qcode, ...known }
}

test('what is above a topic is implied: it has a page and lists the stories of all below it once, in their order', () => {
  const topics = makeTopics(
    stories([subject('medtop:3', 'diplomacy')], [subject('medtop:2', 'relations'), subject('medtop:3', 'diplomacy')]),
    { listed },
  )
  assert.equal(
    topics.map(({ slug, broader, stories: all }) => [slug, broader, all.length]),
    [
      ['topics/diplomacy', 'medtop:2', 2],
      ['topics/politics', undefined, 2],
      ['topics/relations', 'medtop:1', 2],
    ],
  )
  assert.equal(topics[1]?.stories, topics[2]?.stories)
})

test('a place is under the nearest place above that has a page; no page is made for those between', () => {
  const topics = makeTopics(stories([subject('city:1', 'Town'), subject('country:X', 'X')]), { listed })
  assert.equal(
    topics.map(({ slug, broader }) => [slug, broader]),
    [
      ['places/town', 'country:X'],
      ['places/x', undefined],
    ],
  )
})

test('the editor’s name, kind, address, role and introduction stand on the page, and a doubtful person has one by it', () => {
  const introduction = [{ id: 'b1', type: 'paragraph' as const, text: 'She saw it.', marks: [] }]
  const said = {
    qcode: 'person:j-doe' as const,
    name: 'Jane Doe',
    kind: 'person' as const,
    slug: 'jd',
    role: 'witness',
    introduction,
  }
  const doubtful = subject('person:j-doe', 'J. Doe', { confidence: 0.6, origin: 'editor' })
  assert.equal(makeTopics(stories([doubtful]), { editors: ({ qcode }) => (qcode === said.qcode ? said : undefined) }), [
    {
      qcode: 'person:j-doe',
      name: 'Jane Doe',
      kind: 'person',
      slug: 'people/jd',
      role: 'witness',
      introduction,
      stories: ['2023/01/02/0'],
    },
  ])
})

test('what the editor puts above implies too, and a circle through the lists ends', () => {
  const editors = ({ qcode }: { qcode: string }) =>
    qcode === 'country:X'
      ? { qcode: 'country:X' as const, name: 'X', kind: 'place' as const, broader: 'city:1' as const }
      : undefined
  const topics = makeTopics(stories([subject('country:X', 'X')], [subject('city:1', 'Town')]), { editors, listed })
  const town = topics.find(({ name }) => name === 'Town')
  assert.is(town?.stories.length, 2)
  const above = new Map(topics.map(({ qcode, broader }) => [qcode, broader]))
  assert.not.ok(above.get('country:X') === 'city:1' && above.get('city:1') === 'country:X')
})

test.run()
