import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { month } from '../../plugin/pages/month.ts'
import { timeline } from '../../plugin/pages/timeline.ts'
import { makeEdition, makeSite, makeStory, storiesOfDays } from './edition.ts'

function render(count: number): string {
  const site = makeSite(makeEdition(storiesOfDays(count)))
  return timeline
    .items(site)
    .map(item => String(timeline.content(item, site)))
    .join('')
}

test('years, months and days are nested lists with times that machines read', () => {
  const markup = render(3)
  assert.match(
    markup,
    /<ol class="dl-ledger">\n<li><h2[^>]*>2023<\/h2>\n<ol>\n<li><h3><a href="\/timeline\/2023\/01\/"><time datetime="2023-01">January/u,
  )
  assert.match(markup, '<h4><time datetime="2023-01-03">Tuesday 3</time></h4>')
  assert.ok(markup.indexOf('Day 3') < markup.indexOf('Day 1<'))
})

test('only the newest hundred stories are listed, the rest is a link away', () => {
  const markup = render(130)
  assert.is(markup.match(/>Day \d+</gu)?.length, 100)
  assert.match(markup, '<a href="/timeline/2023/01/">All 31 stories of January 2023</a>')
  assert.match(markup, '>31 stories<')
})

test('an archive without stories says so', () => {
  assert.match(render(0), 'No stories have been published yet.')
})

test('a month holds all its stories by day and knows the months beside it', () => {
  const site = makeSite(makeEdition(storiesOfDays(70)))
  const months = month.items(site)
  assert.equal(
    months.map(item => month.path(item)),
    ['timeline/2023/03/', 'timeline/2023/02/', 'timeline/2023/01/'],
  )
  const [, february] = months
  assert.ok(february)
  const markup = String(month.content(february, site))
  assert.is(markup.match(/>Day \d+</gu)?.length, 28)
  assert.match(markup, 'rel="prev" href="/timeline/2023/01/"')
  assert.match(markup, 'rel="next" href="/timeline/2023/03/"')
})

test('a story keeps the day of its dateline', () => {
  const item = makeStory({ published: '2023-01-31T20:00:00Z', day: '2023-02-01' })
  const site = makeSite(makeEdition([item]))
  assert.match(String(timeline.content(site.edition.timeline, site)), '<time datetime="2023-02-01">Wednesday 1</time>')
})

test.run()
