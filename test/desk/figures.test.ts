import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy, textsOf } from './read-copy.ts'

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

test('short lines with figures below each other are one table, line by line', () => {
  const lines = ['Berlin 12.30', 'Hamburg 11.90', 'Munich 17.10']
  const read = readCopy(`${lead}\n\n${lines.join('\n')}\n`)
  assert.equal(textsOf(read, 'preformatted'), [lines.join('\n')])
})

test('short sentences with figures are paragraphs', () => {
  const read = readCopy(`${lead}\n\nIn Berlin it was 3 percent.\n\nIn Munich it was 4.\n\nIn Hamburg it was 2.\n`)
  assert.equal(textsOf(read, 'preformatted'), [])
  assert.is(textsOf(read, 'paragraph').length, 4)
})

test('two lines are no table', () => {
  assert.equal(textsOf(readCopy(`${lead}\n\nBerlin 12.30\nHamburg 11.90\n`), 'preformatted'), [])
})

test.run()
