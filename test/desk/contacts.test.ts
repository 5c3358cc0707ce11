import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bodyOf, readCopy } from './read-copy.ts'

const release = (head: string, foot: string) =>
  `${head}\nA Bridge Opens\n\nPORTLAND, Ore. -- The new bridge was opened on Monday after three years of building.\n\nIt carries trains, buses and people on foot, but no cars.\n\n${foot}`

test('contacts at the top and at the foot leave the copy', () => {
  const read = readCopy(
    release(
      'Contact: Press Office\n+1 202 555 0100\n\n',
      'Media contacts:\nPlanted Person\nplanted@example.org\n+1 202 555 0199\n',
    ),
  )
  assert.equal(read.contacts.length, 6)
  assert.not.match(bodyOf(read) + read.headline + read.subhead, /555|planted|Contact/iu)
  assert.is(read.headline, 'A Bridge Opens')
})

test('a sentence behind the contacts stays copy', () => {
  const read = readCopy(
    release('', 'Contact: Press Office\n\nThe bridge is the first of its kind in the country, the city says.'),
  )
  assert.equal(read.contacts, ['Contact: Press Office'])
  assert.match(bodyOf(read), /first of its kind/u)
})

test('contact as a topic is copy', () => {
  const read = readCopy(release('', 'Contact with the ship was lost at noon, the coast guard said.'))
  assert.equal(read.contacts, [])
})

test.run()
