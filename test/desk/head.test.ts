import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy, textsOf } from './read-copy.ts'

const prose = 'Rents rose by 3 percent in cities last year, the statistics office said in its report on Thursday.'

test('without a dateline the short lines above the first sentence are the head', () => {
  const read = readCopy(`DDW-RENTS\nRents rise\nBy Nellie Bly\n\n${prose}`)
  assert.is(read.slugline, 'DDW-RENTS')
  assert.is(read.headline, 'Rents rise')
  assert.equal(textsOf(read, 'paragraph'), [prose])
})

test('a long summary above a byline belongs to the head', () => {
  const summary = `${prose} Houses became cheaper.`
  const read = readCopy(`Rents rise\n\n${summary}\n\nBy Nellie Bly\n\n${prose}`)
  assert.is(read.subhead, summary)
  assert.equal(textsOf(read, 'paragraph'), [prose])
})

test('lines nobody makes out go back to where they stood', () => {
  const read = readCopy(`One\nTwo\nThree\nFour\n\nBERLIN, Jan 5, 2023 (DDW) — ${prose}`)
  assert.is(read.headline, 'One')
  assert.is(read.subhead, 'Two')
  assert.ok(JSON.stringify(read.body).includes('Three') && JSON.stringify(read.body).includes('Four'))
})

test('copy that is all prose has no head', () => {
  const read = readCopy(`${prose}\n\n${prose}`)
  assert.is(textsOf(read, 'paragraph').length, 2)
  assert.ok(read.inferred.includes('headline'))
})

test.run()
