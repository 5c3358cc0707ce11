import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bodyOf, readCopy } from './read-copy.ts'

const copy = 'BERLIN, Jan 5 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

for (const [line, instant] of [
  ['AP-WF-01-05-23 1509GMT', '2023-01-05T15:09:00Z'],
  ['052322 GMT Jan 23', '2023-01-05T23:22:00Z'],
  ['051259 Jan 23', '2023-01-05T12:59'],
  ['2023-01-05 21:00', '2023-01-05T21:00'],
  ['APW20230105.0261 NEWS STORY 01/05/2023 06:18:00', '2023-01-05T06:18'],
  ['January 5, 2023', '2023-01-05'],
  ['For Immediate Release: January 5, 2023', '2023-01-05'],
] as const) {
  test(`reads when it was sent: ${line}`, () => {
    const read = readCopy(`${line}\n\nRents rise\n\n${copy}`)
    assert.is(read.versionCreated, instant)
    assert.is(read.dateline?.date, '2023-01-05')
    assert.is(read.headline, 'Rents rise')
    assert.ok(read.notes.some(note => note.text === line && !note.public))
  })
}

test('a day in a sentence is no stamp', () => {
  const read = readCopy(`${copy}\n\nThe law of January 5, 2023 did not change that.`)
  assert.is(read.versionCreated, undefined)
  assert.match(bodyOf(read), /The law of January 5, 2023/u)
})

test('a day that does not exist is left where it stood', () => {
  assert.is(readCopy(`February 31, 2023\n\nRents rise\n\n${copy}`).versionCreated, undefined)
})

test.run()
