import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { front } from '../../plugin/pages/front.ts'
import { makeEdition, makeSite, makeStory, storiesOfDays } from './edition.ts'

const item = (...stories: Parameters<typeof makeEdition>[0]) => front.items(makeSite(makeEdition(stories)))[0]
const at = (slug: string, published: string, urgency?: number) =>
  makeStory({ slug, published, ...(urgency === undefined ? {} : { urgency }) })

test('the newest story leads', () => {
  assert.is(item(at('a', '2023-01-02T08:00:00Z'), at('b', '2023-01-02T09:00:00Z'))?.lead?.slug, 'b')
})

test('a more urgent one of the same day takes its place, one of an earlier day does not', () => {
  assert.is(item(at('a', '2023-01-02T08:00:00Z', 1), at('b', '2023-01-02T09:00:00Z', 4))?.lead?.slug, 'a')
  assert.is(item(at('a', '2023-01-01T08:00:00Z', 1), at('b', '2023-01-02T09:00:00Z'))?.lead?.slug, 'b')
})

test('what an editor pinned leads, however old; more of it stands beside, and not in the list again', () => {
  const old = makeStory({ slug: 'old', published: '2022-01-02T08:00:00Z', pinned: true })
  const older = makeStory({ slug: 'older', published: '2021-01-02T08:00:00Z', pinned: true })
  const page = item(at('a', '2023-01-02T08:00:00Z', 1), old, older)
  assert.is(page?.lead?.slug, 'old')
  assert.equal(
    [page?.pinned, page?.stories].map(list => list?.map(({ slug }) => slug)),
    [['older'], ['a']],
  )
})

test('the lead is not in the list', () => {
  assert.equal(
    item(...storiesOfDays(3))?.stories.map(({ headline }) => headline),
    ['Day 2', 'Day 1'],
  )
})

test('a front page holds as many stories as a page may', () => {
  assert.is(item(...storiesOfDays(30))?.stories.length, 9)
})

test('an edition without stories has a front page that says so', () => {
  const site = makeSite(makeEdition([]))
  const [empty] = front.items(site)
  assert.ok(empty)
  assert.match(String(front.content(empty, site)), 'No stories have been published yet.')
})

test('the edition tells its instant', () => {
  const site = makeSite(makeEdition(storiesOfDays(1)))
  const [only] = front.items(site)
  assert.ok(only)
  assert.match(String(front.content(only, site)), '<time datetime="2023-03-01T08:00:00Z">1 March 2023, 08:00')
})

test.run()
