import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { publish } from '../../src/edition/edition.ts'
import type { DossierFile } from '../../src/index.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { dispatch, type Sketch, subject } from '../stories/dispatch.ts'

const asOf = '2023-02-01T00:00:00Z'
const gas = subject('medtop:1', 'gas')
const wire: Sketch[] = [
  { path: '1', headline: 'Gas price falls', subjects: [gas] },
  { path: '2', headline: 'Price of gas rises', versionCreated: '2023-01-05' },
  { path: '3', headline: 'Storm', subjects: [{ ...gas, relevance: 'mentioned' }] },
  { path: '4', guid: 'urn:held', headline: 'Gas held', subjects: [gas], embargoed: '2099-01-01' },
]

function fill(more: Partial<DossierFile>) {
  const source = { path: 'dossiers/x.md', format: 'dossier', index: 0 }
  const file: DossierFile = { slug: 'x', title: 'X', body: [], stories: [], source, ...more }
  const told = tellStories(wire.map(dispatch), { asOf, ledger: {}, timeZone: 'UTC' })
  const { dossiers, notices } = publish(told, { asOf, dossiers: [file] })
  return { stories: dossiers?.[0]?.stories, rules: notices.map(({ rule }) => rule) }
}

const [falls, rises, storm] = ['2023/01/02/gas-price-falls', '2023/01/05/price-of-gas-rises', '2023/01/02/storm']

test('listed stories are collected by address or guid, newest first', () => {
  assert.equal(fill({ stories: [storm ?? '', '2'] }), { stories: [rises, storm], rules: [] })
})

test('a query collects stories about a subject, not those that mention it, nor held ones', () => {
  assert.equal(fill({ query: { subjects: ['medtop:1'] } }).stories, [falls])
})

test('all words must stand in headline or lead; days bound it', () => {
  assert.equal(fill({ query: { subjects: [], words: 'GAS price' } }).stories, [rises, falls])
  assert.equal(fill({ query: { subjects: [], words: 'gas', from: '2023-01-03' } }).stories, [rises])
  assert.equal(fill({ query: { subjects: [], words: 'gas', to: '2023-01-03' } }).stories, [falls])
})

test('a query for nothing collects nothing', () => {
  assert.equal(fill({ query: { subjects: [], from: '2000-01-01' } }).stories, [])
})

test('a listed story that is not published is a notice and no link', () => {
  assert.equal(fill({ stories: ['urn:held', 'nowhere'] }), {
    stories: [],
    rules: ['dossier-story', 'dossier-story'],
  })
})

test.run()
