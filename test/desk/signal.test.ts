import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { stripPrefixes } from '../../src/desk/signal.ts'
import type { Signal } from '../../src/model/index.ts'
import { readCopy, textsOf } from './read-copy.ts'

const headlines: readonly (readonly [string, string, Signal])[] = [
  ['UPDATE 2-Gold rises', 'Gold rises', { update: { number: 2 } }],
  ['CORRECTED - Gold rises', 'Gold rises', { correction: {} }],
  ['REFILE-UPDATE 1-Gold rises', 'Gold rises', { repeat: true, update: { number: 1 } }],
  ['WRAPUP 3-Gold rises', 'Gold rises', { update: { number: 3 } }],
  ['URGENT: Gold rises', 'Gold rises', { alert: 'urgent' }],
  ['URGENTGold rises', 'Gold rises', { alert: 'urgent' }],
  ['EILT: Gold steigt', 'Gold steigt', { alert: 'urgent' }],
  ['KILL - Gold rises', 'Gold rises', { kill: {} }],
]
for (const [printed, headline, signal] of headlines) {
  test(`takes the marks off: ${printed}`, () => assert.equal(stripPrefixes(printed), { headline, signal }))
}

test('a word that only begins like a mark is headline', () => {
  for (const text of [
    'Update: nothing',
    'Urgent call for help',
    'LEADERS MEET IN ROME',
    'Correction in markets',
    'FLASHBACK: 1989',
  ])
    assert.equal(stripPrefixes(text), { headline: text, signal: {} })
})

test('a very long headline of marks is read in no time', () => {
  assert.is(stripPrefixes('UPDATE 1-'.repeat(100_000)).headline.length, 9 * 100_000 - 27)
})

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

test('marks on lines of their own are signals', () => {
  for (const [line, signal] of [
    ['URGENT', { alert: 'urgent' }],
    ['(2nd LD)', { update: { number: 2, label: 'LD' } }],
    ['1ST LEAD', { update: { number: 1, label: 'LEAD' } }],
    ['REFILE', { repeat: true }],
    ['BULLETIN', { alert: 'bulletin' }],
    ['ADD 1', { take: { number: 1, more: false } }],
    ['2nd Take', { take: { number: 3, more: false } }],
  ] as const) {
    const read = readCopy(`${line}\nRents rise\n${lead}`)
    assert.equal(read.signal, signal, line)
    assert.is(read.headline, 'Rents rise')
  }
})

test('a correction note is shown, an update note is not', () => {
  const read = readCopy(`Rents rise\n(Adds background)\n${lead}\n\n(Corrects figure in first paragraph)\n`)
  assert.equal(read.notes, [
    { kind: 'update', text: '(Adds background)', public: false },
    { kind: 'correction', text: '(Corrects figure in first paragraph)', public: true },
  ])
  assert.equal(read.signal, { update: {}, correction: { reason: 'Corrects figure in first paragraph' } })
  assert.is(textsOf(read, 'paragraph').length, 1)
})

test('a parenthesis in the copy is copy', () => {
  const read = readCopy(`${lead}\n\n(This was the third rise in a row.)\n\nPrices rose as well.`)
  assert.is(textsOf(read, 'paragraph').length, 3)
})

test.run()
