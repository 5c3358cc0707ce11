import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dated } from '../../src/stories/dated.ts'
import { nearDuplicates } from '../../src/stories/near.ts'
import { dispatch, type Sketch } from './dispatch.ts'

const words = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `word${from + index}`).join(' ')

function pairs(...sketches: Sketch[]): string[] {
  const all = sketches.map((sketch, index) => dated(dispatch({ path: String(index), ...sketch }), 'UTC'))
  return nearDuplicates(all).map(pair => pair.map(({ dispatch: each }) => each.source.path).join('+'))
}

test('copy that shares seven runs of words of ten is one story', () => {
  assert.equal(pairs({ text: words(100) }, { text: words(120) }), ['0+1'])
  assert.equal(pairs({ text: words(100) }, { text: words(160) }), [])
})

test('case, quotes, dashes and line breaks make no difference', () => {
  const other = words(100).toUpperCase().replace('WORD7 ', '“WORD7” —\n').replaceAll(' WORD9', '\u00a0WORD9')
  assert.equal(pairs({ text: words(100) }, { text: other }), ['0+1'])
})

test('short copy is not compared: it may be a phrase with another company’s name in it', () => {
  assert.equal(pairs({ text: words(49) }, { text: words(49) }), [])
})

test('tables are not compared', () => {
  const body = [{ id: 'b1', type: 'preformatted' as const, text: words(100) }]
  assert.equal(pairs({ body }, { body }), [])
})

test('takes are not versions of each other', () => {
  const signal = { take: { number: 2, more: false } }
  assert.equal(pairs({ text: words(100) }, { text: words(100), signal }), [])
})

test('phrases that stand in all dispatches of a day join none, and many copies cost no time', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({
    text: `${words(40)} ${words(100, 1000 * (index + 1))}`,
  }))
  assert.equal(pairs(...many), [])
  const copies = Array.from({ length: 300 }, () => ({ text: words(100) }))
  assert.ok(pairs(...copies).length >= 299)
})

test.run()
