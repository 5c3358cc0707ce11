import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenise } from '../../../src/names/tokens.ts'
import { readCopy } from '../../../src/subjects/crf/copy.ts'
import { segmentsOf } from '../../../src/subjects/crf/segments.ts'

function segments(text: string): string[] {
  const { lines } = readCopy([tokenise('0', text)], () => false)
  return lines.flatMap(line =>
    segmentsOf(line).map(({ from, to }) => text.slice(line.tokens[from]?.start, line.tokens[to - 1]?.end)),
  )
}

test('segments are capitals with what joins them', () => {
  assert.equal(segments('then the Bank of England told Ban Ki-moon, and al-Sisi heard it'), [
    'Bank of England',
    'Ban Ki-moon',
    'al-Sisi',
  ])
  assert.equal(segments('Mr. J. Smith of Acme Inc. left'), ['Mr. J. Smith of Acme Inc'])
})

test('a stop, a comma and a dash with spaces part segments', () => {
  assert.equal(segments('He left Rome. Then Paris, Texas - The end'), ['He', 'Rome', 'Then Paris', 'Texas', 'The'])
  assert.equal(segments('an Alsace-Lorraine matter'), ['Alsace-Lorraine'])
})

test('without capitals there is nothing to read', () => {
  assert.equal(segments('nothing at all, 12 times of the 20'), [])
  assert.equal(segments('习近平 и путин'), [])
})

test('a title in capitals is read in the case of the story', () => {
  const { lines } = readCopy(
    [tokenise('0', 'RESCUE TEAMS REACH KARLOVAC'), tokenise('1', 'The rescue teams came to reach Karlovac.')],
    () => false,
  )
  assert.equal(
    lines[0]?.words.map(word => word.text),
    ['rescue', 'teams', 'reach', 'Karlovac'],
  )
})

test.run()
