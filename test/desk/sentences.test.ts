import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { firstSentence, sentenceEnds } from '../../src/desk/sentences.ts'

test('a stop of a title, an initial or a month ends nothing', () => {
  assert.is(
    firstSentence('Gov. John J. Smith met the U.S. team on Jan. 5 in St. Louis. He left.'),
    'Gov. John J. Smith met the U.S. team on Jan. 5 in St. Louis',
  )
})

test('closing marks belong to the sentence', () => {
  const text = '“It ended.” Then (“so it goes.”) more!'
  assert.equal(
    sentenceEnds(text).map(end => text.slice(0, end)),
    ['“It ended.”', '“It ended.” Then (“so it goes.”)', text],
  )
})

test('a text without stops is one sentence', () => assert.is(firstSentence('no stop at all'), 'no stop at all'))

test.run()
