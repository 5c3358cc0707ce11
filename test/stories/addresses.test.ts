import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isSafeAddress } from '../../src/markup/address.ts'
import { type Claim, giveAddresses } from '../../src/stories/addresses.ts'

function claim(guid: string, more: Partial<Claim> = {}): Claim {
  const source = { path: guid, format: 'plain', index: 0 }
  return {
    guids: [guid],
    public: [guid],
    day: '2023-01-02',
    words: 'Xi, Putin talk',
    published: '2023-01-02',
    source,
    ...more,
  }
}

function addresses(claims: Claim[], ledger = {}) {
  const given = giveAddresses(claims, ledger)
  return { ...given, slugs: claims.map(each => given.slugs.get(each)) }
}

test('an address is the day and the words', () => {
  assert.equal(addresses([claim('a')]).slugs, ['2023/01/02/xi-putin-talk'])
})

test('of two that want one address the older keeps it; the other gets a hash that never changes', () => {
  const older = claim('b', { published: '2023-01-01' })
  assert.equal(addresses([claim('a'), older]).slugs, ['2023/01/02/xi-putin-talk-r9wi7g', '2023/01/02/xi-putin-talk'])
  assert.equal(addresses([older, claim('a')]).slugs, ['2023/01/02/xi-putin-talk', '2023/01/02/xi-putin-talk-r9wi7g'])
})

test('an editor’s slug is the last part, or with slashes the whole', () => {
  assert.equal(addresses([claim('a', { chosen: 'summit' })]).slugs, ['2023/01/02/summit'])
  assert.equal(addresses([claim('a', { chosen: 'special/summit' })]).slugs, ['special/summit'])
})

for (const chosen of [
  '..',
  '../../etc/passwd',
  'a?b=c',
  'x#top',
  'a\u0000b',
  '//evil.example/',
  'javascript:alert(1)',
  '%2e%2e',
  '\\..\\',
]) {
  test(`nothing unsafe gets through of ${JSON.stringify(chosen)}`, () => {
    const [slug = ''] = addresses([claim('a', { chosen })]).slugs
    assert.ok(isSafeAddress(slug), slug)
  })
}

test('a slug of which nothing is left is refused, with a notice', () => {
  const { slugs, notices } = addresses([claim('a', { chosen: '?!' })])
  assert.equal(slugs, ['2023/01/02/xi-putin-talk'])
  assert.equal(
    notices.map(({ rule }) => rule),
    ['stories/slug-refused'],
  )
})

test('a slug that another story has is refused, with a notice', () => {
  const { slugs, notices } = addresses([
    claim('a', { chosen: 'mine/own' }),
    claim('b', { chosen: 'mine/own', words: 'B' }),
  ])
  assert.equal(slugs, ['mine/own', '2023/01/02/b'])
  assert.equal(
    notices.map(({ rule }) => rule),
    ['stories/slug-refused'],
  )
})

test('words of no letters give way to the hash', () => {
  assert.equal(addresses([claim('a', { words: '???' })]).slugs, ['2023/01/02/r9wi7g'])
})

test('what the ledger names stays, and what it names for another is not given away', () => {
  const { slugs, ledger } = addresses([claim('a', { words: 'Better' })], {
    a: '2023/01/01/old',
    gone: '2023/01/02/better',
  })
  assert.equal(slugs, ['2023/01/01/old'])
  assert.equal(ledger, { a: '2023/01/01/old', gone: '2023/01/02/better' })
  assert.equal(addresses([claim('b', { words: 'Better' })], ledger).slugs, ['2023/01/02/better-s3vbad'])
})

test('an editor’s last part keeps the day that the ledger has', () => {
  const moved = claim('a', { chosen: 'summit', day: '2023-01-03' })
  assert.equal(addresses([moved], { a: '2023/01/02/summit' }).slugs, ['2023/01/02/summit'])
})

test('an unsafe address in the ledger is replaced, with a notice', () => {
  const { slugs, ledger, notices } = addresses([claim('a')], { a: '../../outside' })
  assert.equal(slugs, ['2023/01/02/xi-putin-talk'])
  assert.equal(ledger, { a: '2023/01/02/xi-putin-talk' })
  assert.equal(
    notices.map(({ rule }) => rule),
    ['stories/ledger-address'],
  )
})

test('two stories that turn out to be one keep both addresses in the ledger', () => {
  const { slugs, ledger } = addresses([claim('a', { guids: ['a', 'b'], public: ['a', 'b'] })], { a: 'x/1', b: 'x/2' })
  assert.equal(slugs, ['x/1'])
  assert.equal(ledger, { a: 'x/1', b: 'x/2' })
})

test('one story that turns out to be two gives the younger a new address', () => {
  const { slugs, ledger } = addresses([claim('a'), claim('b', { words: 'B', published: '2023-01-03' })], {
    a: 'x/1',
    b: 'x/1',
  })
  assert.equal(slugs, ['x/1', '2023/01/02/b'])
  assert.equal(ledger, { a: 'x/1', b: '2023/01/02/b' })
})

test('guids that are words of JavaScript do no harm', () => {
  const { ledger } = addresses([claim('__proto__'), claim('constructor', { words: 'B' })])
  assert.equal(Object.keys(ledger).sort(), ['__proto__', 'constructor'])
})

test.run()
