import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Cut, cutOf, opensSentence, tokenise } from '../../src/names/tokens.ts'

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

test('plain words are cut as the pattern of all tokens cuts them', () => {
  const pattern =
    /(?:\p{Lu}\.){2,8}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]+)*|['’]s(?!\p{L})|\p{N}+(?:[.,]\p{N}+)*|[^\s]/gu
  const signs = fc.constantFrom(...'aBz.U\'’s10,- \u00a0éΩ中\u0301😀"(\n')
  const texts = fc.array(signs, { maxLength: 40 }).map(list => list.join(''))
  fc.assert(
    fc.property(texts, text => {
      assert.equal(words(text), text.match(pattern) ?? [])
    }),
    { numRuns: 2000 },
  )
})

test('French parts from a word what is elided before it, English does not', () => {
  const words = (text: string, cut?: Cut) => tokenise('', text, cut).tokens.map(each => each.word.text)
  assert.equal(words('L’Ukraine d’Emmanuel, qu’il', 'elided'), ['L’', 'Ukraine', 'd’', 'Emmanuel', ',', 'qu’', 'il'])
  assert.equal(words("N'Golo et D’Angelo, aujourd’hui", 'elided'), ["N'Golo", 'et', 'D’Angelo', ',', 'aujourd’hui'])
  assert.equal(words('l’Ukraine'), ['l’Ukraine'])
  assert.equal(words('l’ ’', 'elided'), ['l', '’', '’'])
})

test('where no spaces part words each letter is a token, but what is Latin', () => {
  const found = tokenise('', '中国和NATO于2023年。', 'letters').tokens
  assert.equal(
    found.map(each => each.word.text),
    ['中', '国', '和', 'NATO', '于', '2023', '年', '。'],
  )
  assert.is(found[3]?.start, 3)
})

test('a language says how it is cut', () => {
  assert.equal(['fr-CA', 'zh-Hant', 'ja', 'en', ''].map(cutOf), ['elided', 'letters', 'letters', 'words', 'words'])
})

test.run()
