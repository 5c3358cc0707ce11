import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isInside, overlapping } from '../../src/subjects/ranges.ts'

const ranges = [
  { start: 0, end: 4 },
  { start: 4, end: 8 },
  { start: 10, end: 12 },
]

test('finds what shares letters with a range, and not what only touches it', () => {
  assert.equal(overlapping(ranges, { start: 3, end: 5 }), ranges.slice(0, 2))
  assert.equal(overlapping(ranges, { start: 8, end: 10 }), [])
  assert.equal(overlapping(ranges, { start: 11, end: 99 }), ranges.slice(2))
  assert.equal(overlapping([], { start: 0, end: 1 }), [])
})

test('one is inside another only when it is shorter', () => {
  assert.ok(isInside({ start: 1, end: 4 }, { start: 0, end: 4 }))
  assert.not.ok(isInside({ start: 0, end: 4 }, { start: 0, end: 4 }))
  assert.not.ok(isInside({ start: 3, end: 5 }, { start: 0, end: 4 }))
})

test.run()
