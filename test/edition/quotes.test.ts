import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { publish } from '../../src/edition/edition.ts'
import type { Quote } from '../../src/index.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { dispatch, type Sketch } from '../stories/dispatch.ts'

const asOf = '2023-02-01T00:00:00Z'
const quotesOf = (...sketches: Sketch[]) =>
  publish(tellStories(sketches.map(dispatch), { asOf, ledger: {}, timeZone: 'UTC' }), { asOf }).quotes

const quote = (text: string, name?: string): Quote => ({
  id: `q-${text}`,
  text,
  kind: 'speech',
  ...(name && { speaker: { name } }),
  blocks: ['b1'],
})

test('the quotes book tells who said what, when and where, newest story first', () => {
  const found = quotesOf(
    { path: '1', headline: 'One', quotes: [quote('Yes', 'Ana Li')] },
    { path: '2', headline: 'Two', versionCreated: '2023-01-03', quotes: [quote('No', 'Bo Sy')] },
  )
  assert.equal(found, [
    {
      speaker: { name: 'Bo Sy' },
      text: 'No',
      kind: 'speech',
      story: '2023/01/03/two',
      quote: 'q-No',
      day: '2023-01-03',
    },
    {
      speaker: { name: 'Ana Li' },
      text: 'Yes',
      kind: 'speech',
      story: '2023/01/02/one',
      quote: 'q-Yes',
      day: '2023-01-02',
      at: '2023-01-02T09:00:00Z',
    },
  ])
})

test('what nobody is named for is left out, and words repeated in a story stand once', () => {
  const quotes = [quote('Yes'), quote('No', 'Bo Sy'), { ...quote('No', 'Bo Sy'), id: 'again' }, quote('No', 'Ana Li')]
  assert.equal(
    quotesOf({ quotes })?.map(({ text, speaker }) => `${speaker.name}: ${text}`),
    ['Bo Sy: No', 'Ana Li: No'],
  )
})

test('held copy is not quoted, and without quotes there is no book', () => {
  assert.is(quotesOf({ quotes: [quote('Yes', 'Ana Li')], embargoed: '2099-01-01' }), undefined)
  assert.is(quotesOf({ quotes: [quote('Yes')] }), undefined)
})

test.run()
