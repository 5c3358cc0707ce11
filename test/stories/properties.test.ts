import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { publish } from '../../src/edition/edition.ts'
import type { Dispatch, Signal } from '../../src/index.ts'
import { searchRecords } from '../../src/search/records.ts'
import { isKill } from '../../src/stories/order.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { alsoRead, dispatch, paragraph, subject } from './dispatch.ts'

const asOf = '2023-01-10T00:00:00Z'
const options = { asOf, ledger: {}, timeZone: 'Europe/London' }

interface Dice {
  family: number
  version: number
  day: number
  hour: number
  bySlugline: boolean
  status: Dispatch['pubStatus']
  signal: Signal
  embargoed: string
  expires: string
}

const dice: fc.Arbitrary<Dice> = fc.record({
  family: fc.integer({ min: 0, max: 4 }),
  version: fc.integer({ min: 1, max: 4 }),
  day: fc.integer({ min: 1, max: 4 }),
  hour: fc.integer({ min: 0, max: 23 }),
  bySlugline: fc.boolean(),
  status: fc.constantFrom('usable', 'usable', 'usable', 'usable', 'withheld', 'canceled'),
  signal: fc.constantFrom<Signal>(
    ...[{}, {}, {}, {}],
    { kill: {} },
    { kill: {}, of: { guid: 'urn:wire:1' } },
    { kill: {}, of: { slugline: 'STORM 2' } },
    { advisory: true },
    { correction: {} },
    { take: { number: 2, more: false } },
    { of: { guid: 'urn:wire:3' } },
  ),
  embargoed: fc.constantFrom('', '', '', '2023-01-05T00:00:00Z', '2023-01-12', '2099-01-01T00:00:00+08:00', 'soon'),
  expires: fc.constantFrom('', '', '', '', '2023-01-08', '2023-02-01T00:00:00Z'),
})

/** A dispatch whose every text carries a marker: `pub7x` where it may become public with it, `sec7x` where it never may. */
function planted(die: Dice, index: number): Dispatch {
  const marker = `pub${index}x`
  const secret = `sec${index}x`
  const time = `2023-01-0${die.day}T${String(die.hour).padStart(2, '0')}:00:00Z`
  const [path, slugline] = [`${index}.txt`, `STORM ${die.family}`]
  return dispatch({
    path,
    ...(die.bySlugline ? { slugline } : { guid: `urn:wire:${die.family}`, version: String(die.version) }),
    headline: `Headline ${marker}`,
    abstract: secret,
    credit: marker,
    contacts: [secret],
    notes: [
      { kind: 'ednote', text: secret, public: true },
      { kind: 'correction', text: secret, public: false },
      { kind: 'correction', text: marker, public: true },
    ],
    body: [paragraph('b1', `Text ${marker}`), alsoRead('b2', `Headline pub${(index + 1) % 12}x`)],
    subjects: [subject('country:GB', marker)],
    links: [{ rel: 'related', guid: `urn:wire:${(die.family + 1) % 5}` }],
    versionCreated: time,
    pubStatus: die.status,
    signal: die.signal,
    ...(die.embargoed && { embargoed: die.embargoed }),
    ...(die.expires && { expires: die.expires }),
  })
}

const wire = fc.array(dice, { maxLength: 12 }).map(all => all.map(planted))

test('every order of arrival gives the same edition', () => {
  const shuffled = wire.chain(all =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      const [one, two] = [tellStories(all, options), tellStories(other, options)]
      assert.is(JSON.stringify(two), JSON.stringify(one))
      assert.is(JSON.stringify(publish(two, { asOf })), JSON.stringify(publish(one, { asOf })))
    }),
  )
})

test('nothing of held copy, of notes that are not public and of contacts is in an edition or its search records', () => {
  fc.assert(
    fc.property(wire, all => {
      // "Also Read" titles are the copy of the story they stand in.
      const copy = all.map(each => ({ ...each, body: each.body.filter(({ type }) => type !== 'related') }))
      const told = tellStories(copy, options)
      const edition = publish(told, { asOf })
      const out = JSON.stringify(edition) + JSON.stringify(searchRecords(edition))
      assert.not.match(out, /sec\d/u)
      for (const { dispatch: held } of told.held) assert.not.ok(out.includes(markerOf(held)), held.source.path)
      for (const each of copy) if (mustBeHeld(each, copy)) assert.not.ok(out.includes(markerOf(each)), each.source.path)
    }),
    { numRuns: 300 },
  )
})

test('a dispatch is public, superseded or held: none is lost, and none is both', () => {
  fc.assert(
    fc.property(wire, all => {
      const told = tellStories(all, options)
      const held = told.held.map(({ dispatch: each }) => each.source.path)
      assert.is(new Set(held).size, held.length)
      for (const { source } of told.stories) assert.not.ok(held.includes(source.path))
    }),
  )
})

test('no two stories, told or withdrawn, have one address; addresses stay when more copy comes', () => {
  fc.assert(
    fc.property(wire, wire, (before, after) => {
      const told = tellStories(before, options)
      const slugs = [...told.stories, ...told.withdrawn].map(({ slug }) => slug)
      assert.is(new Set(slugs).size, slugs.length)

      const added = after.map(each => ({ ...each, source: { ...each.source, path: `later/${each.source.path}` } }))
      const next = tellStories([...before, ...added], { ...options, ledger: told.ledger })
      for (const [guid, slug] of Object.entries(told.ledger)) assert.is(next.ledger[guid], slug)
      for (const { from, to } of next.redirects) {
        const now = [...next.stories, ...next.withdrawn].map(({ slug }) => slug)
        assert.ok(now.includes(to) && !now.includes(from))
      }
      const again = tellStories(before, { ...options, ledger: told.ledger })
      assert.is(JSON.stringify(again.stories), JSON.stringify(told.stories))
    }),
  )
})

function markerOf({ source }: Dispatch): string {
  return `pub${source.path.replace('.txt', '')}x`
}

/** Told without the code under test: what of a dispatch alone, or with a kill of its guid, must keep it back. */
function mustBeHeld(each: Dispatch, all: readonly Dispatch[]): boolean {
  if (isKill(each) || each.pubStatus === 'withheld' || each.signal.advisory) return true
  if (each.embargoed && each.embargoed !== '2023-01-05T00:00:00Z') return true
  return all.some(
    kill =>
      isKill(kill) &&
      (kill.guid === each.guid || kill.signal.of?.guid === each.guid) &&
      (kill.versionCreated ?? '') >= (each.versionCreated ?? '') &&
      Number(kill.version ?? 9) >= Number(each.version ?? 0),
  )
}

test.run()
