import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy } from './read-copy.ts'

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

for (const [line, slugline] of [
  ['DDW-GERMANY-RENTS', 'DDW-GERMANY-RENTS'],
  ['BC-EU--Germany-Rents, 3rd Ld-Writethru,416', 'BC-EU--Germany-Rents'],
  ['GERMANY-RENTS/ (UPDATE 2)', 'GERMANY-RENTS/'],
  ['Germany/rents/', 'Germany/rents/'],
  ['Slug: germany-rents', 'germany-rents'],
] as const) {
  test(`reads ${line}`, () => {
    const read = readCopy(`${line}\nRents rise\n${lead}`)
    assert.is(read.slugline, slugline)
    assert.is(read.headline, 'Rents rise')
  })
}

test('the lead number behind it orders versions', () => {
  assert.equal(readCopy(`BC-Rents, 3rd Ld-Writethru\n${lead}`).signal.update, { number: 3, label: 'Ld' })
  assert.equal(readCopy(`GERMANY-RENTS/ (UPDATE 2)\n${lead}`).signal.update, { number: 2 })
})

test('a byline behind it is one', () => {
  const read = readCopy(`GERMANY-RENTS by the DDW staff\nRents rise\n${lead}`)
  assert.is(read.slugline, undefined)
  assert.equal(readCopy(`GERMANY-RENTS by Dateline Demo\n${lead}`).bylines, [{ name: 'Dateline Demo' }])
})

test('a keyword glued to the headline is no headline', () => {
  const read = readCopy(`ASIA:Rents rise in cities\n\n${lead}`)
  assert.is(read.slugline, 'ASIA')
  assert.is(read.headline, 'Rents rise in cities')
  assert.is(read.headlineRaw, 'ASIA:Rents rise in cities')
})

test('a selector line gives the slug where nothing better stands', () => {
  const read = readCopy(`r i BC-Germany-Rents 01-05 0123\nRents rise\n${lead}`)
  assert.is(read.slugline, 'BC-Germany-Rents')
  assert.is(read.priority, 'r')
  assert.is(read.category, 'i')
})

test('a headline with a hyphen is no slug', () => {
  assert.is(readCopy(`Merkel-Macron talks end\n${lead}`).slugline, undefined)
  assert.is(readCopy(`RENTS RISE IN CITIES\n${lead}`).slugline, undefined)
})

test.run()
