import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy } from './read-copy.ts'

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'
const links = (line: string) =>
  readCopy(`${lead}\n\n${line}\n\nPrices of houses fell for the first time in a decade.`).body.flatMap(block =>
    block.type === 'related' ? block.links : [],
  )

for (const [line, label, title] of [
  ['Also Read: Prices fall', 'Also Read:', 'Prices fall'],
  ['READ MORE | Prices fall', 'READ MORE |', 'Prices fall'],
  ['[Read: Prices fall]', 'Read:', 'Prices fall'],
  ['Lire aussi\u00a0: Les prix baissent', 'Lire aussi :', 'Les prix baissent'],
  ['Lea también: Bajan los precios', 'Lea también:', 'Bajan los precios'],
  ['Mehr zum Thema: Preise fallen', 'Mehr zum Thema:', 'Preise fallen'],
] as const) {
  test(`reads ${line}`, () => {
    const [link] = links(line)
    assert.is(link?.label?.replace('\u00a0', ' '), label)
    assert.is(link?.title, title)
  })
}

test('an address behind the title is its link', () => {
  assert.equal(links('See also: Prices fall https://example.org/prices'), [
    { rel: 'related', label: 'See also:', title: 'Prices fall', href: 'https://example.org/prices' },
  ])
})

test('a sentence that begins like one is copy', () => {
  assert.equal(links('Read my lips, he said: no new taxes, none at all for anybody.'), [])
  assert.equal(links('Related parties are excluded from the count – as they were before.'), [])
})

test.run()
