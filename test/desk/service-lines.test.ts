import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bodyOf, readCopy } from './read-copy.ts'

const copy = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

for (const line of [
  'W2870 asian',
  'eca0003 3 i 380 dpa 0045',
  'ZCZC QXA214 4 POL 0243',
  'NYT19981025.0188',
  'AP Photo XNP101, XNP102',
  '[Computer selected and disseminated without editorial intervention]',
  'Text of report in English by an agency',
]) {
  test(`is for the wire alone: ${line}`, () => {
    const read = readCopy(`${line}\nRents rise\n${copy}`)
    assert.is(read.headline, 'Rents rise')
    assert.not.match(bodyOf(read), /asian|dpa|ZCZC|NYT|XNP|Computer|Text of/u)
    assert.ok(read.notes.some(note => note.text === line && !note.public))
  })
}

test('codes in them go into their fields', () => {
  const read = readCopy(`eca0003 3 i 380 dpa 0045\nRents rise\n${copy}`)
  assert.is(read.priority, '3')
  assert.is(read.category, 'i')
})

test('a copyright line goes into its field', () => {
  assert.is(readCopy(`c.1998 N.Y. Times News Service\nRents rise\n${copy}`).copyright, 'c.1998 N.Y. Times News Service')
  assert.is(readCopy(`Rents rise\n${copy}\n\n© 2023 The Wire`).copyright, '© 2023 The Wire')
})

test.run()
