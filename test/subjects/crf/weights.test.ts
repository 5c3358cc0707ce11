import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { labelCount } from '../../../src/subjects/crf/labels.ts'
import { readWeights, writeWeights } from '../../../src/subjects/crf/weights.ts'

const row = (feature: number, entries: Record<number, number>) => ({
  feature,
  weights: Int8Array.from({ length: labelCount }, (_, label) => entries[label] ?? 0),
})
const transitions = new Float32Array(labelCount * labelCount)
transitions[1] = 0.5
const bytes = writeWeights([row(-7, { 0: 5, 12: -127 }), row(70_000, { 3: 1 }), row(3, {})], transitions, 0.25)

test('what is written is read again', () => {
  const weights = readWeights(bytes)
  assert.is(weights.scale, 0.25)
  assert.is(weights.transitions[1], 0.5)
  const sums = new Int32Array(labelCount * 2)
  weights.add(-7, sums, labelCount)
  weights.add(-7, sums, labelCount)
  weights.add(70_000, sums, labelCount)
  weights.add(3, sums, labelCount)
  weights.add(4, sums, labelCount)
  assert.equal([...sums.subarray(labelCount)], [10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, -254])
  assert.ok(sums.subarray(0, labelCount).every(sum => sum === 0))
})

test('another file, another version and half a file are refused', () => {
  assert.throws(() => readWeights(new Uint8Array(0)), 'is no file of weights')
  assert.throws(() => readWeights(new TextEncoder().encode('<html>not found</html>')), 'is no file of weights')
  const old = bytes.slice()
  old[4] = 99
  assert.throws(() => readWeights(old), 'is of version 99')
  for (const length of [30, bytes.length - 1]) assert.throws(() => readWeights(bytes.slice(0, length)), 'is cut short')
})

test.run()
