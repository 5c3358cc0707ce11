import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { directionOf, inLanguage, isolated, runsAgainst } from '../../plugin/pages/direction.ts'

for (const [language, direction] of [
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['arn', 'ltr'],
  ['', 'ltr'],
] as const) {
  test(`${language || 'no language'} is written ${direction}`, () => assert.is(directionOf(language), direction))
}

test('a part says its language only where it is another', () => {
  assert.is(inLanguage('en-GB', 'en'), undefined)
  assert.is(inLanguage(undefined, 'en'), undefined)
  assert.is(String(inLanguage('fr', 'en')), ' lang="fr"')
  assert.is(String(inLanguage('ar', 'en')), ' lang="ar" dir="rtl"')
})

test('names are isolated where they run against the text around them', () => {
  assert.is(isolated('Beijing', 'en'), 'Beijing')
  assert.is(String(isolated('بكين', 'en')), '<bdi>بكين</bdi>')
  assert.is(String(isolated('Beijing', 'ar')), '<bdi>Beijing</bdi>')
  assert.is(String(isolated('<Pékin>', 'en', 'fr')), '<bdi lang="fr" dir="ltr">&lt;Pékin&gt;</bdi>')
})

test('what has no letters runs along', () => {
  assert.not.ok(runsAgainst('2023', 'ar'))
  assert.not.ok(runsAgainst('', 'en'))
})

test.run()
