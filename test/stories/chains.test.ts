import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tellStories } from '../../src/stories/tell.ts'
import { dispatch, type Sketch } from './dispatch.ts'

/** Headline → headlines of the stories before and after. */
function chains(...sketches: Sketch[]): Record<string, string> {
  const dispatches = sketches.map((sketch, index) => dispatch({ path: String(index), ...sketch }))
  const { stories } = tellStories(dispatches, { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' })
  const name = (slug?: string) => stories.find(each => each.slug === slug)?.headline ?? ''
  return Object.fromEntries(
    stories.map(({ headline, earlier, later }) => [headline, `${name(earlier)}<>${name(later)}`]),
  )
}

const storm = (headline: string, versionCreated: string, more: Sketch = {}): Sketch => ({
  headline,
  slugline: 'BC-Storm',
  versionCreated,
  ...more,
})

test('stories under one slugline follow each other from day to day', () => {
  assert.equal(
    chains(storm('b', '2023-01-03'), storm('a', '2023-01-02'), storm('c', '2023-01-05', { slugline: 'Storm, 1st Ld' })),
    { a: '<>b', b: 'a<>c', c: 'b<>' },
  )
})

test('another agency, another language, or more than a week later is another event', () => {
  const none = { a: '<>', b: '<>' }
  const first = storm('a', '2023-01-02', { provider: 'AAA' })
  assert.equal(chains(first, storm('b', '2023-01-03', { provider: 'BBB' })), none)
  assert.equal(chains(first, storm('b', '2023-01-03', { provider: 'AAA', language: 'de' })), none)
  assert.equal(chains(first, storm('b', '2023-01-10', { provider: 'AAA' })), none)
})

test('two stories of one day are no chain, and held copy is no link of one', () => {
  assert.equal(chains(storm('a', '2023-01-02', { guid: 'w:1' }), storm('b', '2023-01-02', { guid: 'w:2' })), {
    a: '<>',
    b: '<>',
  })
  assert.equal(chains(storm('a', '2023-01-02'), storm('b', '2023-01-03', { embargoed: '2099-01-01' })), { a: '<>' })
})

test.run()
