import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openDecoder } from '../../../src/subjects/crf/decode.ts'
import { labelCount, labelOf, type Part } from '../../../src/subjects/crf/labels.ts'

const decoder = openDecoder(new Float32Array(labelCount * labelCount))

/** Scores where each token prefers one label. */
function preferring(...labels: (number | undefined)[]): Float64Array {
  const scores = new Float64Array(labels.length * labelCount)
  for (const [at, label] of labels.entries()) if (label !== undefined) scores[at * labelCount + label] = 4
  return scores
}
const person = (part: Part) => labelOf(0, part)

test('labels become names', () => {
  const found = decoder.decode(preferring(person('begin'), person('inside'), person('end'), 0, labelOf(1, 'whole')), 5)
  assert.equal(
    found.map(({ from, to, type }) => [from, to, type]),
    [
      [0, 3, 'PER'],
      [4, 5, 'LOC'],
    ],
  )
  assert.ok(found.every(({ probability }) => probability > 0.5 && probability < 1))
})

test('a name that begins and never ends is none', () => {
  assert.equal(decoder.decode(preferring(person('begin'), 0), 2), [])
  assert.equal(decoder.decode(preferring(person('begin')), 1), [])
  assert.equal(decoder.decode(preferring(0, person('end')), 2), [])
})

test('one token alone is as likely as it is beside one that is surely outside', () => {
  const alone = decoder.decode(preferring(labelOf(2, 'whole')), 1)
  const both = preferring(labelOf(2, 'whole'), 0)
  for (let label = 1; label < labelCount; label++) both[labelCount + label] = -1e9
  const [beside] = decoder.decode(both, 2)
  assert.is(alone[0]?.type, 'ORG')
  assert.ok(Math.abs((alone[0]?.probability ?? 0) - (beside?.probability ?? 1)) < 1e-9)
})

test('scores of any size give probabilities', () => {
  const scores = preferring(person('begin'), person('end')).map(score => score * 1000)
  assert.is(decoder.decode(scores, 2)[0]?.probability, 1)
})

test.run()
