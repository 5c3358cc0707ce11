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
  assert.equal(slugs([subject('person:j-doe', 'J. Doe', { confidence: 0.8 })]), ['people/j-doe'])
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

test.run()
