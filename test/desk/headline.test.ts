import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy, textsOf } from './read-copy.ts'

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

test('the first line that nothing claims is the headline, the second the subhead', () => {
  const read = readCopy(`Rents rise\nCities are hit hardest\n\n${lead}`)
  assert.is(read.headline, 'Rents rise')
  assert.is(read.subhead, 'Cities are hit hardest')
  assert.not.ok(read.inferred.includes('headline'))
})

test('labels and frames are no headline text; what was printed is kept', () => {
  const read = readCopy(`Headline: Rents rise =\n${lead}`)
  assert.is(read.headline, 'Rents rise')
  assert.is(read.headlineRaw, 'Headline: Rents rise =')
})

test('a page’s title above the same headline is one headline', () => {
  const read = readCopy(`Press Release: RENTS RISE\n\nRENTS RISE\n\n${lead}`)
  assert.is(read.headline, 'RENTS RISE')
  assert.is(read.subhead, undefined)
  assert.is(textsOf(read, 'paragraph').length, 1)
})

test('a line in capitals behind the dateline is the headline', () => {
  const read = readCopy('BERLIN, Jan 5, 2023 (DDW) RENTS RISE IN CITIES\n\nRents rose by 3 percent last year, it said.')
  assert.is(read.headline, 'RENTS RISE IN CITIES')
  assert.is(textsOf(read, 'paragraph').length, 1)
})

test('a flash of one line is headline and copy', () => {
  const read = readCopy('******UK UNEMPLOYMENT FELL TO 3.07 MILLION - OFFICIAL')
  assert.is(read.headline, 'UK UNEMPLOYMENT FELL TO 3.07 MILLION - OFFICIAL')
  assert.is(textsOf(read, 'paragraph').length, 1)
})

test('furniture and release lines are no headline', () => {
  const read = readCopy(`FOR IMMEDIATE RELEASE\nNews Room : Press Room\nFilter by:\nRents rise\n${lead}`)
  assert.is(read.headline, 'Rents rise')
})

test('a headline from front matter stays', () => {
  assert.is(readCopy(`---\nheadline: Mine\n---\nRents rise\n\n${lead}`).headline, 'Mine')
})

test.run()
