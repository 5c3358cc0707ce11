import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { opensSentence, tokenise } from '../../src/names/tokens.ts'

const words = (text: string) => tokenise('b1', text).tokens.map(token => token.word.text)

test('words, genitives, abbreviations, numbers and signs are tokens', () => {
  assert.equal(words("O'Brien said U.S. sales rose 1,200."), ["O'Brien", 'said', 'U.S.', 'sales', 'rose', '1,200', '.'])
  assert.equal(words('Ukraine’s ally'), ['Ukraine', '’s', 'ally'])
  assert.equal(words('China-Russia ties'), ['China', '-', 'Russia', 'ties'])
})

test('offsets are those of the text, accents and emoji included', () => {
  const text = 'In São Paulo 😀 Lula'
  for (const { word, start, end } of tokenise('b1', text).tokens) assert.is(text.slice(start, end), word.text)
})

test('a sentence opens at the start, after its end and after a quotation mark, not after an initial', () => {
  const { tokens } = tokenise('b1', 'He left. “They stayed,” George W. Bush said.')
  const opening = tokens.flatMap((token, at) => (opensSentence(tokens, at) ? [token.word.text] : []))
  assert.equal(opening, ['He', '“', 'They'])
})

test('capitals throughout are noticed', () => {
  assert.ok(tokenise('b1', 'XI AND PUTIN MEET').shouted)
  assert.not(tokenise('b1', 'The UN and NATO meet').shouted)
})

test.run()
