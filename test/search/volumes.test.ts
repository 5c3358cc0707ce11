import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cutVolumes } from '../../src/search/volumes.ts'

interface Dated {
  slug: string
  date: string
}

const sizes = { closed: 40, recent: 12, open: 4 }
const story = (slug: string, date: string): Dated => ({ slug, date })
const at = (minutes: number) => `${new Date(Date.UTC(2023, 0, 1) + minutes * 60_000).toISOString().slice(0, 19)}Z`
const names = (volumes: Dated[][]) => volumes.map(volume => volume.map(({ slug }) => slug).join(' '))
const newNames = (before: Dated[][], after: Dated[][]) => {
  const known = new Set(names(before))
  return names(after).filter(name => !known.has(name))
}

/** Stories over about two years, with days of none and days of many. */
const archive = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 1439 })), {
    minLength: 1,
    maxLength: 200,
    selector: ([day, minute]) => day * 1440 + minute,
  })
  .map(times => times.map(([day, minute]) => story(`s${day}-${minute}`, at(day * 1440 + minute))))

test('a small archive is one volume, newest first', () => {
  const stories = [story('a', at(5)), story('b', at(90_000)), story('c', at(7))]
  assert.equal(names(cutVolumes(stories)), ['b c a'])
  assert.equal(cutVolumes([]), [])
})

test('every story is in one volume, none is too big, and volumes follow each other in time', () => {
  fc.assert(
    fc.property(archive, stories => {
      const volumes = cutVolumes(stories, sizes)
      const flat = volumes.flat()
      assert.equal(
        flat.map(({ date }) => date),
        [...stories.map(({ date }) => date)].sort().reverse(),
      )
      assert.ok(volumes.every(({ length }) => length > 0 && length <= sizes.closed))
    }),
  )
})

test('the same stories are cut in the same way, whatever their order', () => {
  fc.assert(
    fc.property(archive, stories => {
      assert.equal(cutVolumes([...stories].reverse(), sizes), cutVolumes(stories, sizes))
    }),
  )
})

test('a day is cut only when it alone has too many', () => {
  fc.assert(
    fc.property(archive, stories => {
      const volumes = cutVolumes(stories, sizes)
      for (const day of new Set(stories.map(({ date }) => date.slice(0, 10)))) {
        const holding = volumes.filter(volume => volume.some(({ date }) => date.startsWith(day)))
        const count = stories.filter(({ date }) => date.startsWith(day)).length
        if (count <= sizes.open) assert.is(holding.length, 1, `${day} with ${count} stories`)
      }
    }),
  )
})

test('a newer story changes an open volume alone, unless a span of time ends with it: then whole volumes become one', () => {
  fc.assert(
    fc.property(archive, fc.integer({ min: 1, max: 5000 }), (stories, later) => {
      const newest = Math.max(...stories.map(({ date }) => Date.parse(date)))
      const next = story('new', at((newest - Date.UTC(2023, 0, 1)) / 60_000 + later))
      const before = cutVolumes(stories, sizes)
      const after = cutVolumes([...stories, next], sizes)
      for (const name of newNames(before, after)) {
        if (name.split(' ').includes('new')) continue
        const from = before.filter(volume => volume.some(({ slug }) => name.split(' ').includes(slug)))
        const isPart = from.length === 1 && (from[0]?.length ?? 0) <= sizes.open // an open one that overflowed
        const isWhole =
          from.length > 1 && from.every(volume => volume.every(({ slug }) => name.split(' ').includes(slug)))
        assert.ok(isPart || isWhole, `${name} was made anew`)
      }
    }),
  )
})

test('nearly all new stories touch one small volume', () => {
  const stories: Dated[] = []
  const made: number[] = []
  let before: Dated[][] = []
  for (let hour = 0; hour < 1500; hour++) {
    stories.push(story(`s${hour}`, at(hour * 60)))
    const after = cutVolumes(stories, sizes)
    const fresh = newNames(before, after)
    made.push(fresh.join(' ').split(' ').length)
    before = after
  }
  const sorted = made.sort((a, b) => a - b)
  assert.ok((sorted[750] ?? 99) <= sizes.open, `median ${sorted[750]}`)
  assert.ok((sorted.at(-1) ?? 0) <= sizes.closed + sizes.recent + sizes.open)
})

test('a killed story changes only the volume it stood in, or joins that with its other half', () => {
  fc.assert(
    fc.property(archive, fc.nat(), (stories, pick) => {
      const killed = stories[pick % stories.length]
      const newest = [...stories].sort((a, b) => (a.date < b.date ? 1 : -1))[0]
      if (!killed || killed === newest) return
      const before = cutVolumes(stories, sizes)
      const after = cutVolumes(
        stories.filter(each => each !== killed),
        sizes,
      )
      const fresh = newNames(before, after)
      assert.ok(fresh.length <= 1, fresh.join(' | '))
    }),
  )
})

test('stories of one instant are cut too, and a story of a far day breaks nothing', () => {
  const same = Array.from({ length: 100 }, (_, index) => story(`s${index}`, at(720)))
  const volumes = cutVolumes([...same, story('old', '0850-01-01T12:00:00Z')], sizes)
  assert.is(volumes.flat().length, 101)
  assert.ok(volumes.every(({ length }) => length <= sizes.closed))
  assert.equal(names(volumes.slice(-1)), ['old'])
})

test.run()
