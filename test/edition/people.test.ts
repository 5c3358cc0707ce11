import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hasPage, isPersonsName } from '../../src/edition/people.ts'

const person = { name: 'Jane Doe', confidence: 0.99, stories: 1, isGiven: false }

test('one story is enough for a page where it is sure, two where it is not; an editor’s word always', () => {
  assert.ok(hasPage(person))
  assert.not.ok(hasPage({ ...person, confidence: 0.9 }))
  assert.ok(hasPage({ ...person, confidence: 0.9, stories: 2 }))
  assert.ok(hasPage({ ...person, confidence: 0.4, isGiven: true }))
})

test('what does not look like a person’s name has none, however sure; an editor may say otherwise', () => {
  for (const name of [
    'MARINE MIDLAND',
    'C. ITOH',
    'Anthony Bird Associates',
    'William Rhodes as Chairman',
    'Economy Undersecretary Yannos Papantoniou',
    'James Webb Space Telescope',
  ])
    assert.not.ok(hasPage({ ...person, name, stories: 3 }), name)
  assert.ok(hasPage({ ...person, name: 'WILL.I.AM BAND', isGiven: true }))
})

test('particles, apostrophes, hyphens, numerals, initials and other scripts are names', () => {
  for (const name of [
    'Willy de Clercq',
    'Valéry Giscard d’Estaing',
    'Bashar al-Assad',
    'John Paul II',
    'Benedict XVI',
    'J.R.R. Tolkien',
    'Ban Ki-moon',
    'Luiz Inacio Lula da Silva',
    'شي جين بينغ',
  ])
    assert.ok(isPersonsName(name), name)
})

test.run()
