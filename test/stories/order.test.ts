import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dated } from '../../src/stories/dated.ts'
import { compareVersions, isKill, outlives, settleClocks } from '../../src/stories/order.ts'
import { dispatch, type Sketch } from './dispatch.ts'

const at = (time: string, more: Sketch = {}) =>
  dated(dispatch({ guid: 'urn:wire:1', versionCreated: `2023-01-02${time}`, ...more }), 'UTC')

test('versions are ordered by time, whatever their offsets', () => {
  assert.ok(compareVersions(at('T10:00:00+02:00'), at('T09:00:00Z')) < 0)
})

test('of one time the higher number is newer, then the lead number, then the take', () => {
  assert.ok(compareVersions(at('', { version: '2' }), at('', { version: '10' })) < 0)
  assert.ok(
    compareVersions(at('', { signal: { update: { number: 9 } } }), at('', { signal: { update: { number: 10 } } })) < 0,
  )
  assert.ok(
    compareVersions(
      at('', { signal: { take: { number: 1, more: true } } }),
      at('', { signal: { take: { number: 2, more: false } } }),
    ) < 0,
  )
})

test('clocks a few minutes off give way to numbers, those further off do not', () => {
  const versions = [
    at('T10:00:00Z', { version: '3' }),
    at('T10:04:00Z', { version: '2' }),
    at('T10:08:00Z', { version: '1' }),
  ]
  const numbers = (list: typeof versions) => list.map(each => each.dispatch.version)
  assert.equal(numbers(settleClocks(versions.slice(0, 2))), ['2', '3'])
  assert.equal(numbers(settleClocks([at('T10:00:00Z', { version: '3' }), at('T10:06:00Z', { version: '2' })])), [
    '3',
    '2',
  ])
  assert.equal(numbers(settleClocks([at('', { version: '3' }), at('', { version: '2' })])), ['3', '2'])
})

test('canceled is a kill, withheld is none', () => {
  assert.ok(isKill(dispatch({ pubStatus: 'canceled' })))
  assert.ok(isKill(dispatch({ signal: { kill: {} } })))
  assert.not(isKill(dispatch({ pubStatus: 'withheld' })))
})

test('a version outlives a kill by a higher number, though clocks are two minutes off', () => {
  assert.ok(outlives(at('T11:58:00Z', { version: '4' }), at('T12:00:00Z', { version: '3' })))
  assert.not(outlives(at('T11:00:00Z', { version: '4' }), at('T12:00:00Z', { version: '3' })))
  assert.not(outlives(at('T13:00:00Z', { version: '3' }), at('T12:00:00Z', { version: '3' })))
})

test('numbers of two guids, and hashes, say nothing: then the later time outlives', () => {
  const kill = at('T12:00:00Z', { guid: 'urn:kill', version: '9' })
  assert.ok(outlives(at('T12:00:01Z', { version: '2' }), kill))
  assert.not(outlives(at('T12:00:00Z', { version: '10' }), kill))
  assert.ok(outlives(at('T12:00:01Z', { version: '154276153' }), at('T12:00:00Z', { version: '978556838' })))
})

test('a bare day outlives a kill only when it is another day', () => {
  assert.not(outlives(at(''), at('T00:01:00Z')))
  assert.ok(outlives(at('', { versionCreated: '2023-01-03' }), at('T23:00:00Z')))
})

test('what only its receipt dates never outlives a kill', () => {
  assert.not(outlives(at('', { versionCreated: '', received: '2024-01-01T00:00:00Z' }), at('T12:00:00Z')))
})

test.run()
