import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { openNameOpenings, quickened } from '../../src/places/name-openings.ts'
import { resources } from '../resources.ts'

const openings = openNameOpenings(resources)

test('every word of a name leads on to the next', () => {
  let state = 0
  for (const word of ['papua', 'new', 'guinea']) {
    state = openings.next(state, word)
    assert.ok(openings.mayBegin(state), word)
  }
  assert.ok(openings.mayEnd(state))
  assert.ok(openings.mayEnd(openings.next(0, 'russian')), 'peoples are names too')
})

test('hardly any made-up word is taken for a name', () => {
  const words = Array.from({ length: 2000 }, (_, at) => `qx${at}zz`)
  assert.ok(words.filter(word => openings.mayBegin(openings.next(0, word))).length < 100)
})

test('the quick gazetteer answers as the other does', () => {
  const gazetteer = openGazetteer(resources)
  const quick = quickened(gazetteer, openings)
  for (const name of [
    'Beijing',
    'St. John’s',
    "Côte d'Ivoire",
    'N.Y.',
    'São Paulo',
    'New York City',
    'Xyzzy',
    '',
    'U.S.',
  ]) {
    assert.equal(quick.find(name), gazetteer.find(name), name)
    assert.is(quick.demonym(name), gazetteer.demonym(name), name)
  }
  assert.is(quick.demonym('South Korean'), 'KR')
})

test.run()
