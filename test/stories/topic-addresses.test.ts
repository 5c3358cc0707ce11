import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Ledger, Topic } from '../../src/model/index.ts'
import { addressedSubjects, addressTopics, type TopicAddressOptions } from '../../src/stories/topic-addresses.ts'

const topic = (qcode: Topic['qcode'], slug: string): Topic => ({ qcode, name: slug, kind: 'person', slug, stories: [] })

function given(topics: Topic[], ledger: Ledger = {}, options: TopicAddressOptions = {}) {
  const { topics: done, ...rest } = addressTopics(topics, ledger, options)
  return { ...rest, slugs: Object.fromEntries(done.map(({ qcode, slug }) => [qcode, slug])) }
}

test('an address is remembered and stays, whatever the name becomes', () => {
  const { ledger } = given([topic('person:x', 'people/x')], { 'a.txt': '2023/01/02/a' })
  assert.equal(ledger, { 'a.txt': '2023/01/02/a', 'subject:person:x': 'people/x' })
  const later = given([topic('person:x', 'people/better')], ledger)
  assert.equal([later.slugs, later.redirects], [{ 'person:x': 'people/x' }, []])
  assert.equal(addressedSubjects(ledger), new Set(['person:x']))
})

test('a newcomer does not get an address that another has or had', () => {
  const ledger = { 'subject:city:1': 'places/paris', 'moved:places/lutetia': 'places/paris' }
  const { slugs } = given([topic('city:2', 'places/paris')], ledger)
  assert.equal(slugs, { 'city:2': 'places/paris-city-2' })
})

test('an editor’s address wins, and the one that was left leads there', () => {
  const chosen = given([topic('person:x', 'people/xi')], { 'subject:person:x': 'people/x' }, { isChosen: () => true })
  assert.equal(chosen.slugs, { 'person:x': 'people/xi' })
  assert.equal(chosen.redirects, [{ from: 'people/x', to: 'people/xi' }])
  const later = given([topic('person:x', 'people/x')], chosen.ledger)
  assert.equal([later.slugs, later.redirects], [{ 'person:x': 'people/xi' }, [{ from: 'people/x', to: 'people/xi' }]])
})

test('a subject that took in another keeps its address, and the other’s leads there; without one of its own it takes that', () => {
  const formerCodes = () => ['person:joseph-r-biden'] as const
  const both = { 'subject:person:biden': 'people/biden', 'subject:person:joseph-r-biden': 'people/joseph-r-biden' }
  const merged = given([topic('person:biden', 'people/biden')], both, { formerCodes })
  assert.equal(merged.redirects, [{ from: 'people/joseph-r-biden', to: 'people/biden' }])
  const apart = given(
    [topic('person:biden', 'people/biden'), topic('person:joseph-r-biden', 'people/j')],
    merged.ledger,
  )
  assert.equal(apart.slugs['person:joseph-r-biden'], 'people/joseph-r-biden', 'parted again it is where it was')
  assert.equal(apart.redirects, [])
  const fresh = given(
    [topic('person:wire-1', 'people/wire-1')],
    { 'subject:person:joseph-r-biden': 'people/j-b' },
    { formerCodes },
  )
  assert.equal([fresh.slugs, fresh.redirects], [{ 'person:wire-1': 'people/j-b' }, []])
})

test('nothing unsafe comes out of a ledger, and nothing leads away from another page', () => {
  const ledger = { 'subject:person:x': '../../etc', 'subject:person:old': 'people/old', 'moved:people/y': 'people/x' }
  const { slugs, redirects } = given([topic('person:x', 'people/x')], ledger, { taken: new Set(['people/y']) })
  assert.equal([slugs, redirects], [{ 'person:x': 'people/x' }, []])
})

test.run()
