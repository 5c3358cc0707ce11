import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy, textsOf } from './read-copy.ts'

const paragraph = 'Rents rose by 3 percent in cities last year, the statistics office said in its report on Thursday.'
const crossheads = (...lines: string[]) =>
  textsOf(
    readCopy(`BERLIN, Jan 5, 2023 (DDW) — ${paragraph}\n\n${lines.join(`\n\n${paragraph}\n\n`)}\n\n${paragraph}`),
    'crosshead',
  )

test('title case, sentence case, capitals, questions and numbers', () => {
  const lines = [
    'Ukraine Crisis',
    'Statements made by the office',
    'TIP-INS',
    'What comes next?',
    '2. HONG KONG BILL WITHDRAWN AFTER MONTHS OF PROTEST',
  ]
  assert.equal(crossheads(...lines), lines)
})

test('marks of emphasis are taken off', () => {
  assert.equal(crossheads('**A new law**', '_ A new law _'), ['A new law', 'A new law'])
})

test('sentences, labels, quotations, addresses and numbers are none', () => {
  assert.equal(
    crossheads(
      'Help arrived.',
      'The final score Monday:',
      'Photo by an agency',
      'Question',
      '“We will see”',
      'https://example.org',
      '12345',
      'He said no',
      'lower case line',
    ),
    [],
  )
})

test('two short lines in a row are a list, not headings', () => {
  assert.equal(crossheads('Berlin\n\nHamburg'), [])
})

test('the last line is none', () => {
  assert.equal(textsOf(readCopy(`BERLIN, Jan 5, 2023 (DDW) — ${paragraph}\n\nA new law`), 'crosshead'), [])
})

test.run()
