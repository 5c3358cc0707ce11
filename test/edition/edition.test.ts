import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { publish } from '../../src/edition/edition.ts'
import type { Edition } from '../../src/index.ts'
import { shortHash } from '../../src/markup/hash.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { dispatch, type Sketch, subject } from '../stories/dispatch.ts'

const asOf = '2023-02-01T00:00:00Z'

function edition(...sketches: Sketch[]): Edition {
  const told = tellStories(sketches.map(dispatch), { asOf, ledger: {}, timeZone: 'UTC' })
  return publish(told, {
    asOf,
    listed: qcode =>
      qcode === 'city:1816670' ? { qcode, name: 'Beijing', kind: 'place', broader: 'country:CN' } : undefined,
  })
}

const at = (headline: string, versionCreated: string, more: Sketch = {}): Sketch => ({
  path: headline,
  headline,
  versionCreated,
  ...more,
})

test('stories are newest first: by day, then by what changed last, as time and not as text', () => {
  const { stories } = edition(
    at('a', '2023-01-02T09:00:00Z'),
    at('b', '2023-01-02T10:30:00+02:00'),
    at('c', '2023-01-03T01:00:00Z'),
    at('d', '2023-01-02T08:45:00Z'),
  )
  assert.equal(
    stories.map(({ headline }) => headline),
    ['c', 'a', 'd', 'b'],
  )
})

test('the timeline goes by year, month and day, newest first, of the dateline where there is one', () => {
  const { timeline } = edition(
    at('a', '2023-01-02T09:00:00Z'),
    at('b', '2023-01-02T10:00:00Z'),
    at('c', '2023-01-02T11:00:00Z', { dateline: { text: '', places: [], date: '2022-12-31' } }),
    at('d', '2023-01-05T11:00:00Z'),
  )
  assert.equal(timeline, [
    {
      year: '2023',
      months: [
        {
          month: '2023-01',
          days: [
            { day: '2023-01-05', stories: ['2023/01/05/d'] },
            { day: '2023-01-02', stories: ['2023/01/02/b', '2023/01/02/a'] },
          ],
        },
      ],
    },
    { year: '2022', months: [{ month: '2022-12', days: [{ day: '2022-12-31', stories: ['2022/12/31/c'] }] }] },
  ])
})

test('an edition holds when it changes next and what was withdrawn, and nothing else of held copy', () => {
  const { nextChange, withdrawn, stories } = edition(
    at('a', '2023-01-02T09:00:00Z', { embargoed: '2023-03-01T00:00:00Z' }),
    at('b', '2023-01-02T09:00:00Z', { guid: 'urn:b' }),
    at('c', '2023-01-02T10:00:00Z', { guid: 'urn:b', pubStatus: 'canceled' }),
  )
  assert.is(nextChange, '2023-03-01T00:00:00Z')
  assert.equal(withdrawn, [
    { slug: `2023/01/02/withdrawn-${shortHash('urn:b')}`, guid: 'urn:b', at: '2023-01-02T10:00:00Z' },
  ])
  assert.equal(stories, [])
})

test('topics list the stories about them, oldest first, with what they stand under', () => {
  const beijing = subject('city:1816670', 'Beijing')
  const { topics } = edition(
    at('b', '2023-01-03T09:00:00Z', { subjects: [beijing] }),
    at('a', '2023-01-02T09:00:00Z', {
      subjects: [beijing, subject('country:CN', 'China'), subject('country:RU', 'Russia', { relevance: 'mentioned' })],
    }),
  )
  assert.equal(topics, [
    {
      qcode: 'city:1816670',
      name: 'Beijing',
      kind: 'place',
      slug: 'places/beijing',
      broader: 'country:CN',
      stories: ['2023/01/02/a', '2023/01/03/b'],
    },
    { qcode: 'country:CN', name: 'China', kind: 'place', slug: 'places/china', stories: ['2023/01/02/a'] },
  ])
})

test('an empty edition is one', () => {
  assert.equal(edition(), { asOf, stories: [], topics: [], timeline: [], withdrawn: [], notices: [] })
})

test.run()
