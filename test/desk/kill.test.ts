import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy } from './read-copy.ts'

test('a kill names its story and its words never reach a page', () => {
  const read = readCopy('KILL\nDDW-GERMANY-RENTS\n\nKill the story of Jan. 5, 2023. Planted reason.\n')
  assert.equal(read.signal, { kill: {}, of: { slugline: 'DDW-GERMANY-RENTS', day: '2023-01-05' } })
  assert.equal(read.body, [])
  assert.is(read.headline, undefined)
  assert.ok(read.notes.every(note => !note.public))
})

test('kill as a topic is copy', () => {
  assert.is(
    readCopy('Storm kills three\n\nMANILA, Jan 5, 2023 (DDW) — A storm killed three people.').signal.kill,
    undefined,
  )
})

test.run()
