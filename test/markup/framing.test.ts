import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { unframe } from '../../src/markup/framing.ts'

const lines = (text: string) =>
  unframe(text)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

test('text without framing comes back as it is', () => {
  for (const text of ['Plain.\n\nText ^ here, a < b = c.', '2^10 = 1024']) assert.is(unframe(text), text)
})

test('header, text and trailer become lines', () => {
  const message =
    '\u0016\u0016\u0001W0417\u001fddw--\r\nu i\u0013\u0011 BC-Wall 11-09 0143\r\n\u0002^Wall opens<\r\n\t   Text.\r\n\u0003AP-BE-11-09-89 2315GMT<\r\n\u0004'
  assert.equal(lines(message.slice(2)), [
    'W0417 ddw--',
    'u i BC-Wall 11-09 0143',
    'Wall opens',
    'Text.',
    'AP-BE-11-09-89 2315GMT',
  ])
})

test('typesetting marks and control bytes spelt as entities', () => {
  assert.equal(lines('w2213 &Cx1f; wstm-\n&UR; Explosions rock embassies &QL; &UR; By CHEGE MBITIRU &QC;'), [
    'w2213 \u001f wstm-',
    'Explosions rock embassies',
    'By CHEGE MBITIRU',
  ])
})

test('tabular lines get columns', () => {
  assert.equal(
    unframe('\u0008Team\u001f\u001e W\n\u0008Tampa\u0010 Bay\u001f\u001e 73\n').split('\n').filter(Boolean),
    ['Team         W', 'Tampa Bay   73'],
  )
})

test('telex marks stand alone', () =>
  assert.equal(lines('ZCZC ABC123 4 POL\nText.\nNNNN'), ['ZCZC ABC123 4 POL', 'Text.', 'NNNN']))

test.run()
