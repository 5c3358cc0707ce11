import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openLabels } from '../../src/subjects/labels.ts'
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

test('topics are named in the language of the site where the IPTC has a name, else in English', () => {
  const german = openVocabulary(resources, 'de-AT')
  assert.is(german.get('medtop:06000000')?.name, 'Umwelt')
  assert.is(german.get('medtop:06000000')?.parent, undefined)
  assert.is(german.get('medtop:20000178')?.name, 'corporate earnings') // it was something else when names were translated
  assert.is(openVocabulary(resources, 'pt').get('medtop:07000000')?.name, 'saúde')
  assert.is(openVocabulary(resources, 'zh-CN').get('medtop:06000000')?.name, '环境')
})

test('a language without names, another script and no language at all leave English', () => {
  for (const language of ['fi', 'zh-TW', 'en-GB', '', 'not a tag'])
    assert.is(openVocabulary(resources, language).get('medtop:06000000')?.name, 'environment', language)
})

test('every name of a topic is of a code that the release has', () => {
  const english = openVocabulary(resources)
  for (const language of ['ar', 'da', 'de', 'es', 'fr', 'pt-BR', 'pt-PT', 'sv', 'zh-Hans']) {
    const labels = openLabels(resources, language)
    assert.ok(labels.size > 800, language)
    for (const [code, name] of labels) assert.ok(english.get(`medtop:${code}`) && name, `${language} ${code}`)
  }
})

test.run()
