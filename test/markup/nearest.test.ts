import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nearest } from '../../src/markup/nearest.ts'

const known = ['read', 'check', 'next', 'embargoed']

test('a letter left out, added, replaced or exchanged with the next is a slip', () => {
  assert.is(nearest('red', known), 'read')
  assert.is(nearest('checkk', known), 'check')
  assert.is(nearest('nexd', known), 'next')
  assert.is(nearest('raed', known), 'read')
  assert.is(nearest('Embargo', known), 'embargoed')
})

test('another word is none', () => {
  for (const word of ['publish', 'x', '', 'r'.repeat(100_000)]) assert.is(nearest(word, known), undefined)
})

test.run()
