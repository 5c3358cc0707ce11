import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { changesBetween } from '../../src/stories/changes.ts'
import { paragraph } from './dispatch.ts'

function marked(before: string, after: string): string | undefined {
  const signs = { kept: '', added: '+', removed: '-' }
  return changesBetween([paragraph('b1', before)], [paragraph('b1', after)])
    ?.map(({ kind, text }) => `${signs[kind]}[${text}]`)
    .join(' ')
}

test('words put in and taken out stand between those that stayed', () => {
  assert.is(marked('Two men died.', 'Three men died.'), '-[Two] +[Three] [men died.]')
  assert.is(marked('Rain fell.', 'Rain fell all day.'), '[Rain] -[fell.] +[fell all day.]')
})

test('the same text has no changes, however its lines are broken', () => {
  assert.is(marked('Rain fell.', 'Rain\nfell.'), undefined)
})

test('long unchanged parts are cut down to the words beside a change', () => {
  const words = (from: number) => Array.from({ length: 40 }, (_, index) => `w${from + index}`).join(' ')
  const found = marked(`${words(0)} a ${words(100)} b ${words(200)}`, `${words(0)} ${words(100)} ${words(200)}`)
  assert.is(
    found,
    '[… w34 w35 w36 w37 w38 w39] -[a] [w100 w101 w102 w103 w104 w105 … w134 w135 w136 w137 w138 w139] -[b] [w200 w201 w202 w203 w204 w205 …]',
  )
})

test('texts with little in common are not compared word by word', () => {
  const text = (name: string) => Array.from({ length: 300 }, (_, index) => `${name}${index}`).join(' ')
  assert.is(marked(text('a'), text('b')), undefined)
})

test('what was kept and removed is the old text, what was kept and added the new one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween([paragraph('b1', before)], [paragraph('b1', after)])
      if (!changes) return assert.is(before, after)
      const without = (kind: string) => changes.filter(change => change.kind !== kind).map(change => change.text)
      assert.is(without('added').join(' '), before)
      assert.is(without('removed').join(' '), after)
    }),
  )
})

test.run()
