import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy } from './read-copy.ts'

const headline = (lead: string) =>
  readCopy(`BERLIN, Jan 5, 2023 (DDW) — ${lead}\n\nMore is to follow on this later today.`).headline

test('a short first sentence is the headline, marked as inferred', () => {
  const read = readCopy('BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year. Prices fell.')
  assert.is(read.headline, 'Rents rose by 3 percent in cities last year')
  assert.ok(read.inferred.includes('headline'))
})

test('a long one is cut at a clause', () => {
  assert.is(
    headline(
      'Rents rose by 3 percent in cities last year, while prices of houses fell for the first time in a decade, the office said.',
    ),
    'Rents rose by 3 percent in cities last year',
  )
})

test('it never ends in the middle of a name, in a quotation or on a small word', () => {
  const cut = headline(
    'The new high court of the republic opened its doors to visitors and to the public of New York City on Monday morning in bright sunshine',
  )
  assert.ok(cut && cut.length <= 75)
  assert.not.match(cut ?? '', /New York$|New$| (?:and|to|of|the|in|on)$/u)
  assert.not.match(
    headline(
      'The minister told the assembled members of both houses “we will not ever change this law of ours for anybody at all” today',
    ) ?? '',
    /“[^”]*$/u,
  )
})

test('titles of people and the dateline’s place are left out', () => {
  assert.is(
    headline('German Chancellor Olaf Scholz met Prime Minister Rishi Sunak in Berlin.'),
    'Olaf Scholz met Rishi Sunak',
  )
})

test('copy without any sentence is no danger', () => {
  assert.is(readCopy('a'.repeat(100_000)).headline?.length, 200)
  assert.ok((readCopy('Aa '.repeat(100_000)).headline?.length ?? 0) < 200)
})

test.run()
