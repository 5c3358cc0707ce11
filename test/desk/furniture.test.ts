import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bodyOf, readCopy, textsOf } from './read-copy.ts'

const copy = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'
const long =
  'Prices of houses fell for the first time in a decade, by a little more than the office had said in its first report.'

test('what a page prints below a text goes with its label', () => {
  const read = readCopy(`${copy}\n\nBrowse by:\n\nCurrent record\n\n|`)
  assert.is(read.body.length, 1)
  assert.ok(read.notes.some(note => note.text.includes('Current record') && !note.public))
})

test('a button between paragraphs takes nothing with it', () => {
  const read = readCopy(`${copy}\n\nAdvertisement\n\n${long}\n\n${long}\n\n${long}`)
  assert.is(textsOf(read, 'paragraph').length, 4)
  assert.not.match(bodyOf(read), /Advertisement/u)
})

test.run()
