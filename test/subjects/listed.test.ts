import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openListed } from '../../src/subjects/listed.ts'
import { fieldOf } from '../../src/subjects/role-fields.ts'
import { resources } from '../resources.ts'

const listed = openListed(resources)

test('a code is looked up with its name and what stands above it', () => {
  assert.equal(listed('medtop:20000639'), {
    qcode: 'medtop:20000639',
    name: 'diplomacy',
    kind: 'topic',
    broader: 'medtop:20000638',
  })
  assert.equal(listed('city:1816670'), {
    qcode: 'city:1816670',
    name: 'Beijing',
    kind: 'place',
    broader: 'region:CN-BJ',
  })
  assert.equal(listed('country:CN'), { qcode: 'country:CN', name: 'China', kind: 'place' })
})

test('what no list has is nothing', () => {
  for (const qcode of ['medtop:1', 'city:x', 'person:xi-jinping', 'keyword:country:CN'] as const)
    assert.is(listed(qcode), undefined, qcode)
})

test('a role is in a field of life, or in none', () => {
  assert.is(fieldOf('former Foreign Minister'), 'politics')
  assert.is(fieldOf('striker'), 'sport')
  assert.is(fieldOf('chief'), undefined)
  assert.is(fieldOf(''), undefined)
})

test.run()
