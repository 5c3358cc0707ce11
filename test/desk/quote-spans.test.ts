import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findSpans } from '../../src/desk/quote-spans.ts'

const spans = (...texts: string[]) => {
  const paragraphs = texts.map((text, index) => ({ id: `b${index}`, text }))
  return findSpans(paragraphs).map(span =>
    span.parts.map(part => texts[part.index]?.slice(part.start, part.end)).join('|'),
  )
}

test('inches, plurals and apostrophes open nothing', () => {
  assert.equal(spans(`He is 6' 2" tall, the players' choice, don't you know, and the '90s are over`), [])
})

test('single marks count where there are no double ones', () => {
  assert.equal(spans("The word 'soft' is mine", "'I can't,' he said"), ['soft', "I can't,"])
  assert.equal(spans("“A 'soft' word”"), ["A 'soft' word"])
})

test('a passage goes on when the next paragraph opens again or closes what it did not open', () => {
  assert.equal(spans('He said: “One.', '“Two.”', 'Three.'), ['One.|Two.'])
  assert.equal(spans('“One.', 'Two." He went.'), ['One.|Two.'])
  assert.equal(spans('“One.', 'Two.', 'Three.”'), ['One.'])
})

test('spaces inside guillemets are not words', () => assert.equal(spans('« Oui »'), ['Oui']))

test('very long texts of any mark are read in no time', () => {
  for (const mark of ['“', '"', '„', '«', '``', "'", '‘', '“ ', '" ', "' a"])
    assert.ok(spans(mark.repeat(200_000)).length >= 0)
})

test.run()
