import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { confidenceOf, count, isAbout, noWeight, reasonFor, type Zone } from '../../src/subjects/salience.ts'

function weight(...zones: Zone[]) {
  const weight = noWeight()
  for (const zone of zones) count(weight, zone)
  return weight
}

test('a story is about its dateline, its headline, and what the lead names and the story repeats', () => {
  assert.ok(isAbout({ ...weight(), dateline: true }))
  assert.ok(isAbout(weight('headline')))
  assert.ok(isAbout(weight('lead', 'body')))
  assert.ok(isAbout(weight('body', 'body', 'body', 'body')))
})

test('it only mentions what it names in passing', () => {
  assert.not(isAbout(weight('lead')))
  assert.not(isAbout(weight('body', 'body', 'body')))
})

test('confidence grows with the weight and stays below or at one', () => {
  assert.ok(confidenceOf(weight('lead', 'body')) > confidenceOf(weight('body')))
  assert.is(confidenceOf({ dateline: true, headline: 9, lead: 9, count: 99 }), 1)
})

test('the reason tells the zones and the count', () => {
  assert.is(reasonFor({ dateline: true, headline: 0, lead: 1, count: 3 }), 'dateline, lead, 3 ×')
})

test.run()
