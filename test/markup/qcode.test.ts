import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isQcode, kindOfQcode } from '../../src/markup/qcode.ts'

test('a code is a scheme, a colon and a code without spaces', () => {
  for (const code of ['medtop:11000000', 'person:xi-jinping', 'country:CN']) assert.ok(isQcode(code), code)
  for (const not of ['Xi Jinping', 'note: later', ':CN', 'Country:CN', 'a'.repeat(5000), `a:${'b'.repeat(5000)}`, 7])
    assert.not(isQcode(not), String(not).slice(0, 20))
})

test('the scheme tells the kind', () => {
  assert.is(kindOfQcode('city:1816670'), 'place')
  assert.is(kindOfQcode('org:united-nations'), 'organisation')
  assert.is(kindOfQcode('constructor:1'), undefined)
})

test.run()
