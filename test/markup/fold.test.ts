import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold, slugify } from '../../src/markup/fold.ts'

test('names are folded to plain words, whatever their accents, case and signs', () => {
  assert.is(fold('St. John’s'), 'st johns')
  assert.is(fold("St. John's"), 'st johns')
  assert.is(fold(' São  Tomé & Príncipe '), 'sao tome principe')
  assert.is(fold('Øresund-Łódź'), 'oresund lodz')
  assert.is(fold('U.S.\tNo. 10'), 'us no 10')
  assert.is(fold('...'), '')
})

test('every sign of ASCII is folded as it is beside a letter with an accent', () => {
  for (let code = 0; code < 128; code++) {
    const name = `A${String.fromCharCode(code)}b 1`
    assert.is(fold(name), fold(`${name} é`).slice(0, -2), `code ${code}`)
  }
})

test('an address part is cut between words', () => {
  assert.is(slugify('Xi, Putin hold talks', 12), 'xi-putin')
  assert.is(slugify('a'.repeat(200)).length, 80)
})

test.run()
