import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bodyOf, readCopy } from './read-copy.ts'

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

for (const line of [
  'Eds: UPDATES with planted detail.',
  '(Eds: Minor edits, planted.)',
  'EDITORS: planted graphic follows',
  'ATTN: planted',
  'Hinweis an die Redaktionen: planted',
  'À l’attention des rédactions : planted'.replace('’', "'"),
]) {
  test(`keeps for editors alone: ${line}`, () => {
    for (const text of [`${line}\n${lead}`, `${lead}\n\n${line}\n\nPrices rose as well, it said in its report.`]) {
      const read = readCopy(text)
      assert.not.match(bodyOf(read) + read.headline, /planted/u)
      assert.ok(read.notes.some(note => note.text.includes('planted') && !note.public))
    }
  })
}

test('a note in brackets before the lead leaves the lead', () => {
  const read = readCopy('TOKYO, Feb 17, 2002 (DDW) -- (EDS: ADDING DETAILS) Rents rose in cities last year, it said.')
  assert.match(bodyOf(read), /"text":"Rents rose/u)
  assert.not.match(bodyOf(read), /EDS/u)
})

test('a sentence about editors is copy', () => {
  assert.match(bodyOf(readCopy(`${lead}\n\nEditors of three newspapers signed the letter, too.`)), /Editors of three/u)
})

test.run()
