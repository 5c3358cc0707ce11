import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { clean, collapse, decodeEntities } from '../../src/markup/clean.ts'

test('line ends, control bytes and invisible characters', () => {
  assert.is(clean('a\r\nb\rc\u2028d'), 'a\nb\nc\nd')
  assert.is(clean('a\u0007b\u00adc\u200bd\ufeffe\u007f'), 'abcde')
})

test('odd spaces become plain ones, but not before French marks', () => {
  assert.is(clean('a\u00a0b\u2002c\u3000d'), 'a b c d')
  assert.is(clean('«\u00a0Oui\u00a0!\u00a0»'), '«\u00a0Oui\u00a0!\u00a0»')
})

test('named, numeric and twice escaped entities; unknown ones stay', () => {
  assert.is(decodeEntities('&amp;&#8217;&#x2014;&nbsp;&eacute;'), '&’—\u00a0é')
  assert.is(decodeEntities('&amp;quot;'), '"')
  assert.is(decodeEntities('AT&T &unknown; &#0; &#xD800;'), 'AT&T &unknown; &#0; &#xD800;')
})

test('UTF-8 that was read as windows-1252 is mended, other letters are not touched', () => {
  assert.is(clean('donâ€™t â€“ cafÃ© Â£5'), 'don’t – café £5')
  assert.is(clean('adults â either way'), 'adults – either way')
  assert.is(clean('SÃO PAULO, CAFÉ», forêt, Ändern'), 'SÃO PAULO, CAFÉ», forêt, Ändern')
})

test('windows-1252 that was read as latin-1', () => assert.is(clean('don\u0092t \u0096 \u0093x\u0094'), 'don’t – “x”'))

test('composed letters', () => assert.is(clean('e\u0301'), 'é'))

test('plain text comes back as it is', () => assert.is(clean('Nothing to do here.\n'), 'Nothing to do here.\n'))

test('white space is folded', () => assert.is(collapse('  a \t b\n c  '), 'a b c'))

test.run()
