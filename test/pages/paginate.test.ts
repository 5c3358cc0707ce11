import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { paginate } from '../../plugin/pages/paginate.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('what fits on less than two pages stays at the first address', () => {
  assert.equal(paginate([], 3), [{ items: [] }])
  assert.equal(paginate(upTo(5), 3), [{ items: [1, 2, 3, 4, 5] }])
})

test('when the first address overflows its oldest become a page of their own', () => {
  assert.equal(paginate(upTo(6), 3), [
    { items: [4, 5, 6], older: 1 },
    { number: 1, items: [1, 2, 3], newer: 'first' },
  ])
})

test('pages know their neighbours', () => {
  assert.equal(
    paginate(upTo(13), 3).map(({ number, older, newer }) => ({ number, older, newer })),
    [
      { number: undefined, older: 3, newer: undefined },
      { number: 3, older: 2, newer: 'first' },
      { number: 2, older: 1, newer: 3 },
      { number: 1, older: undefined, newer: 2 },
    ],
  )
})

test('every item stands on one page, closed pages are full, and none is cut anew when items come', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(50), fc.integer({ min: 1, max: 20 }), (count, more, size) => {
      const [first, ...closed] = paginate(upTo(count), size)
      const items = [...closed].reverse().flatMap(page => page.items)
      assert.equal([...items, ...(first?.items ?? [])], upTo(count))
      for (const page of closed) assert.is(page.items.length, size)
      assert.ok((first?.items.length ?? 0) < 2 * size)
      const later = paginate(upTo(count + more), size)
      for (const page of closed) assert.equal(later.find(({ number }) => number === page.number)?.items, page.items)
    }),
  )
})

test.run()
