import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dated, embargoEnd, expiryOf } from '../../src/stories/dated.ts'
import { dispatch } from './dispatch.ts'

const beijing = { printed: 'Beijing', name: 'Beijing', timeZone: 'Asia/Shanghai' }
const evening = '2023-01-02T23:30:00Z'

test('the day is that of the dateline', () => {
  const read = dated(
    dispatch({ dateline: { text: '', places: [], date: '2023-01-01' }, versionCreated: evening }),
    'UTC',
  )
  assert.equal([read.day, read.at], ['2023-01-01', evening])
})

test('without a dateline date the day is that of publication: at the place, else in the zone of the site', () => {
  const there = dispatch({ dateline: { text: '', places: [beijing] }, versionCreated: evening })
  assert.is(dated(there, 'America/New_York').day, '2023-01-03')
  assert.is(dated(dispatch({ versionCreated: evening }), 'America/New_York').day, '2023-01-02')
})

test('the first version dates the publication, the version itself the update', () => {
  const read = dated(dispatch({ firstCreated: '2023-01-01T08:00:00Z', versionCreated: evening }), 'UTC')
  assert.equal([read.first, read.at, read.day], ['2023-01-01T08:00:00Z', evening, '2023-01-01'])
})

test('of receipt only the day counts, and it is not when the dispatch was sent', () => {
  const read = dated(dispatch({ versionCreated: '', received: evening }), 'Asia/Shanghai')
  assert.equal([read.sent, read.at, read.first, read.day], [undefined, '2023-01-03', '2023-01-03', '2023-01-03'])
})

test('without any date there is none: never the clock', () => {
  const read = dated(dispatch({ versionCreated: '' }), 'UTC')
  assert.equal([read.at, read.first, read.day], [undefined, undefined, undefined])
})

test('times that no dispatch can have count as absent and are named', () => {
  const odd = dispatch({ versionCreated: '0001-01-01T00:00:00', firstCreated: '2023-13-01', received: evening })
  assert.is(dated(odd, 'UTC').at, '2023-01-02')
  assert.equal(dated(odd, 'UTC').unreadable, ['firstCreated', 'versionCreated'])
})

test('an embargo without a zone ends when it has ended everywhere, copy expires when it may have expired anywhere', () => {
  assert.is(embargoEnd('2023-01-05'), '2023-01-05T00:00:00-12:00')
  assert.is(embargoEnd('2023-01-05T06:00:00'), '2023-01-05T06:00:00-12:00')
  assert.is(embargoEnd('2023-01-05T06:00:00+01:00'), '2023-01-05T06:00:00+01:00')
  assert.is(embargoEnd('next Friday'), undefined)
  assert.is(expiryOf('2023-01-05'), '2023-01-05T23:59:59+14:00')
  assert.is(expiryOf('2023-01-05T06:00'), '2023-01-05T06:00+14:00')
})

test.run()
