import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { effectiveSort, isEmpty, readState, withFilter, writeState } from '../../plugin/client/search-state.ts'

const facets = ['topic', 'place', 'month']

test('a search and its address say the same', () => {
  const address = '?q=oil+%26+gas&topic=Economy%2C+business&topic=Trade&month=2023-01&sort=date'
  const state = readState(address, facets)
  assert.equal(state, {
    query: 'oil & gas',
    filters: { topic: ['Economy, business', 'Trade'], month: ['2023-01'] },
    sort: 'date',
  })
  assert.is(writeState(state), address)
})

test('what is no facet, empty, doubled or no order is left out', () => {
  assert.equal(readState('?q=+&utm_source=x&topic=&place=Rome&place=Rome&sort=up', facets), {
    query: '',
    filters: { place: ['Rome'] },
  })
})

test('an empty search has an empty address', () => {
  const state = readState('', facets)
  assert.ok(isEmpty(state))
  assert.is(writeState(state), '')
})

test('words are ordered by match, a list without words by date', () => {
  assert.is(effectiveSort({ query: 'oil', filters: {} }), 'relevance')
  assert.is(effectiveSort({ query: 'oil', filters: {}, sort: 'date' }), 'date')
  assert.is(effectiveSort({ query: '', filters: { topic: ['Trade'] }, sort: 'relevance' }), 'date')
})

test('a value is chosen and taken away, and the state before stays as it was', () => {
  const empty = readState('', facets)
  const one = withFilter(empty, 'topic', 'Trade', true)
  const two = withFilter(one, 'topic', 'Oil', true)
  assert.equal(two.filters, { topic: ['Trade', 'Oil'] })
  assert.equal(withFilter(two, 'topic', 'Trade', false).filters, { topic: ['Oil'] })
  assert.equal(withFilter(one, 'topic', 'Trade', false).filters, {})
  assert.equal(empty.filters, {})
})

test.run()
