import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findSaying } from '../../src/desk/saying.ts'

const found = (text: string) => findSaying(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)

test('verbs, participles and prepositions in the order of the text', () => {
  assert.equal(found('According to police, he said it, adding he had pointed out more.'), [
    'preposition According to',
    'verb said',
    'participle adding',
    'verb pointed out',
  ])
  assert.equal(found('Das sagte er laut Polizei.'), ['verb sagte', 'preposition laut'])
})

test('“read” speaks for documents alone', () => {
  assert.equal(found('the statement read'), ['verb read'])
  assert.equal(found('the children read'), [])
})

test('parts of words are none', () => assert.equal(found('aforesaid, unsaid, well-said'), []))

test.run()
