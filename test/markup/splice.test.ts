import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cut, splice } from '../../src/markup/splice.ts'

const text = { text: 'one two three', marks: [{ type: 'em' as const, start: 4, end: 7 }] }

test('marks move with what stands before them', () => {
  assert.equal(splice(text, 0, 4), { text: 'two three', marks: [{ type: 'em', start: 0, end: 3 }] })
  assert.equal(splice(text, 0, 3, 'three'), { text: 'three two three', marks: [{ type: 'em', start: 6, end: 9 }] })
})

test('a mark that loses its characters goes, one that is cut keeps the rest', () => {
  assert.equal(splice(text, 3, 8).marks, [])
  assert.equal(splice(text, 5, 8).marks, [{ type: 'em', start: 4, end: 5 }])
})

test('a part has no white space at its edges', () => {
  assert.equal(cut(text, 3), { text: 'two three', marks: [{ type: 'em', start: 0, end: 3 }] })
  assert.equal(cut(text, 0, 4), { text: 'one', marks: [] })
})

test.run()
