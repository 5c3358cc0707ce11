import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nearestSpelling } from '../../plugin/client/spelling.ts'

const vocabulary = new Map([
  ['sao', 3],
  ['paulo', 3],
  ['election', 40],
  ['elections', 12],
  ['parliament', 9],
  ['oil', 99],
])

test('a letter too many, too few, wrong or swapped is put right, two in a long word', () => {
  assert.is(nearestSpelling('electoin', vocabulary), 'election')
  assert.is(nearestSpelling('palo', vocabulary), 'paulo')
  assert.is(nearestSpelling('parlement', vocabulary), 'parliament')
})

test('of the words of a question only those are changed that the archive does not have', () => {
  assert.is(nearestSpelling('São Palo election', vocabulary), 'São paulo election')
  assert.is(nearestSpelling('São Paulo Election', vocabulary), undefined)
})

test('short words, and words that resemble nothing, stay', () => {
  assert.is(nearestSpelling('oli', vocabulary), undefined)
  assert.is(nearestSpelling('xylophone', vocabulary), undefined)
  assert.is(nearestSpelling('', vocabulary), undefined)
})

test('a hostile line is looked at in no time', () => {
  assert.is(nearestSpelling('e'.repeat(100_000), vocabulary), undefined)
})

test.run()
