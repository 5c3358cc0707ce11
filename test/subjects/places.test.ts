import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { openTagger } from '../../src/subjects/tag.ts'
import { resources } from '../resources.ts'
import { dispatchOf, withoutModel } from './dispatch.ts'

const tagger = openTagger(withoutModel, openGazetteer(resources))
const places = (text: string) =>
  tagger.tag(dispatchOf([text])).subjects.flatMap(each => (each.kind === 'place' ? [each.name] : []))

test('countries, their people, regions and cities are places', () => {
  assert.equal(places('Kenya, Peruvians, Ontario and Nairobi.'), ['Kenya', 'Peru', 'Ontario', 'Nairobi'])
  assert.equal(places('The U.S. and UK agreed with North Korean and South African envoys.'), [
    'United States',
    'Britain',
    'North Korea',
    'South Africa',
  ])
})

test('the longest name is taken', () => {
  assert.equal(places('They met in New York, Papua New Guinea and Trinidad and Tobago.'), [
    'New York',
    'Papua New Guinea',
    'Trinidad and Tobago',
  ])
  assert.equal(places('St. Petersburg and Rio de Janeiro'), ['St. Petersburg', 'Rio de Janeiro'])
})

test('two countries joined by a hyphen are both there', () => {
  assert.equal(places('The China-Russia pact'), ['China', 'Russia'])
})

test('words that are towns as well are words', () => {
  for (const text of [
    'Reading and Nice people',
    'Mobile phones',
    'Police came',
    'Split the bill',
    'Ore prices',
    'tell us',
  ]) {
    assert.equal(places(text), [], text)
  }
})

test('a small city wants a word of place before it or its country after it', () => {
  assert.equal(places('He praised Peterborough.'), [])
  assert.equal(places('He lives in Peterborough.'), ['Peterborough'])
})

test('an abbreviated state counts after its city', () => {
  assert.ok(places('He was born in Salem, Ore., long ago.').includes('Oregon'))
})

test.run()
