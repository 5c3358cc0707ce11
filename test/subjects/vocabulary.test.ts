import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openVocabulary } from '../../src/subjects/vocabulary.ts'
import { resources } from '../resources.ts'

const vocabulary = openVocabulary(resources)

test('a code gives name and parent', () => {
  assert.equal(vocabulary.get('medtop:20000642'), {
    qcode: 'medtop:20000642',
    name: 'economic sanction',
    parent: 'medtop:20000638',
  })
})

test('the top concept is found from any depth', () => {
  assert.is(vocabulary.top('medtop:20000373'), 'medtop:04000000')
  assert.is(vocabulary.top('medtop:04000000'), 'medtop:04000000')
})

test('codes that the release does not have give nothing', () => {
  assert.is(vocabulary.get('medtop:99999999'), undefined)
  assert.is(vocabulary.top('subj:01000000'), undefined)
})

test.run()
