import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readClock, readZone } from '../../src/time/clock.ts'

const times: readonly (readonly [string, number, number])[] = [
  ['10 a.m.', 10, 0],
  ['08:59am', 8, 59],
  ['8:30 A.M. (Eastern)', 8, 30],
  ['12:05 p.m.', 12, 5],
  ['12 a.m.', 0, 0],
  ['11 06 a m ET', 11, 6],
  ['00:01HRS', 0, 1],
  ['0001 hrs', 0, 1],
  ['18.00 Uhr', 18, 0],
  ['18 Uhr', 18, 0],
  ['à 18h30', 18, 30],
  ['às 10h', 10, 0],
  ['1130 GMT', 11, 30],
  ['21/08/2026 @ 08:59', 8, 59],
  ['12 noon', 12, 0],
  ['midnight', 0, 0],
]
for (const [text, hour, minute] of times) {
  test(`reads ${text}`, () => assert.equal(readClock(text), { hour, minute }))
}

test('no time of day, and times that do not exist', () => {
  for (const text of [
    'on Jan 5, 2023',
    '21/08/2026',
    '6.1.2023',
    '1987',
    '25:00 Uhr',
    'a'.repeat(100_000),
    '1'.repeat(100_000),
  ])
    assert.is(readClock(text), undefined)
})

test('zones by their words; IST is three and so none', () => {
  assert.is(readZone('10 a.m. ET'), 'America/New_York')
  assert.is(readZone('8:30 A.M. (Eastern)'), 'America/New_York')
  assert.is(readZone('12.00 Uhr MEZ'), 'Europe/Berlin')
  assert.is(readZone('00:01 GMT'), 'UTC')
  assert.is(readZone('10:00 IST'), undefined)
})

test.run()
