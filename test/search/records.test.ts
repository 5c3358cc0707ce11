import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { publish } from '../../src/edition/edition.ts'
import { editionOf, type SearchRecord } from '../../src/index.ts'
import { searchRecords } from '../../src/search/records.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { alsoRead, dispatch, paragraph, type Sketch, subject } from '../stories/dispatch.ts'

function records(...sketches: Sketch[]): SearchRecord[] {
  const asOf = '2023-02-01T00:00:00Z'
  const told = tellStories(sketches.map(dispatch), { asOf, ledger: {}, timeZone: 'UTC' })
  return searchRecords(publish(told, { asOf }))
}

test('a record has what is searched, shown and filtered by', () => {
  const found = records({
    headline: 'Xi, Putin talk',
    provider: 'TDI',
    versionCreated: '2023-01-02T09:00:00+08:00',
    dateline: { text: 'Beijing (TDI):', places: [], date: '2023-01-02' },
    subjects: [
      subject('person:xi-jinping', 'Xi Jinping'),
      subject('country:CN', 'China'),
      subject('country:UA', 'Ukraine', { relevance: 'mentioned' }),
      subject('medtop:11000000', 'politics'),
      subject('org:united-nations', 'United Nations'),
      subject('person:j-doe', 'J. Doe', { confidence: 0.5 }),
    ],
    body: [paragraph('b1', 'Lead.')],
  })
  assert.equal(found, [
    {
      slug: '2023/01/02/xi-putin-talk',
      language: 'en',
      headline: 'Xi, Putin talk',
      date: '2023-01-02T01:00:00Z',
      day: '2023-01-02',
      dateline: 'Beijing (TDI):',
      body: [paragraph('b1', 'Lead.')],
      filters: {
        topic: ['politics'],
        place: ['China'],
        person: ['Xi Jinping'],
        organisation: ['United Nations'],
        agency: ['TDI'],
        month: ['2023-01'],
      },
    },
  ])
})

test('titles of other stories are not searched, wherever they stand', () => {
  const nested = {
    id: 'b3',
    type: 'blockquote' as const,
    blocks: [paragraph('b4', 'Quoted.'), alsoRead('b5', 'Other')],
  }
  const list = {
    id: 'b6',
    type: 'list' as const,
    ordered: false,
    items: [[alsoRead('b7', 'Other'), paragraph('b8', 'Item.')]],
  }
  const [record] = records({ body: [paragraph('b1', 'Lead.'), alsoRead('b2', 'Other'), nested, list] })
  assert.not.match(JSON.stringify(record?.body), /Other/u)
  assert.match(JSON.stringify(record?.body), /Lead.*Quoted.*Item/u)
})

test('dates sort as text across zones, days count as their noon', () => {
  const dates = records(
    { path: 'a', headline: 'a', versionCreated: '2023-01-02T23:30:00-05:00' },
    { path: 'b', headline: 'b', versionCreated: '2023-01-03T05:00:00.250+09:00' },
    { path: 'c', headline: 'c', versionCreated: '2023-01-01' },
  ).map(({ date }) => date)
  assert.equal(dates, ['2023-01-03T04:30:00Z', '2023-01-02T20:00:00Z', '2023-01-01T12:00:00Z'])
})

test('no stories, no records', () => {
  assert.equal(records(), [])
})

test('held copy of a preview is not found', () => {
  const asOf = '2023-02-01T00:00:00Z'
  const copy = [
    dispatch({ path: '1', embargoed: '2099-01-01' }),
    dispatch({ path: '2', headline: 'Open', text: 'Other.' }),
  ]
  const { edition } = editionOf(copy, [], { asOf, ledger: {}, timeZone: 'UTC', preview: true })
  assert.is(edition.stories.length, 2)
  assert.equal(
    searchRecords(edition).map(({ headline }) => headline),
    ['Open'],
  )
})

test.run()
