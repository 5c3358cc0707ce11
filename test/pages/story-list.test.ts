import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { byDay, dayList, storyList } from '../../plugin/pages/story-list.ts'
import { beijing, makeEdition, makeSite, makeStory, storiesOfDays } from './edition.ts'

const site = makeSite(makeEdition([]))

test('a row has time, headline and place', () => {
  const story = makeStory({ dateline: { text: 'BEIJING —', places: [beijing] } })
  assert.match(
    String(storyList([story], 'clock', site)),
    /<li><span class="dl-when"><time [^>]*>17:00 <span class="dl-zone">UTC\+8<\/span><\/time><\/span> <span class="dl-what"><a href="\/2023\/01\/02\/a-story\/">A story<\/a><\/span> <span class="dl-where">Beijing<\/span><\/li>/u,
  )
})

test('a list whose stories know only their day has no column for the time', () => {
  const untimed = String(storyList([makeStory({ published: '2023-01-02' })], 'clock', site))
  assert.match(untimed, 'dl-untimed')
  assert.not.match(untimed, 'dl-when')
  const mixed = String(storyList([makeStory({ published: '2023-01-02' }), makeStory()], 'clock', site))
  assert.is(mixed.match(/dl-when/gu)?.length, 2)
})

test('a time that few stories have stands below the headline, and all headlines of a page at one edge', () => {
  const days = ['2023-01-02', '2023-01-03', '2023-01-04']
  const stories = days.map(day => makeStory({ day, published: day === '2023-01-03' ? `${day}T09:00:00Z` : day }))
  const page = String(dayList(stories, 3, site))
  assert.is(page.match(/class="dl-list dl-untimed"/gu)?.length, 3)
  assert.match(
    page,
    /<\/span> <span class="dl-when"><time [^>]*>[^<]*<span class="dl-zone">[^<]*<\/span><\/time><\/span><\/li>/u,
  )
  assert.is(page.match(/dl-when/gu)?.length, 1)
})

test('stories come under their days in the order they are given', () => {
  const stories = storiesOfDays(3).reverse()
  assert.equal(
    byDay(stories).map(([day]) => day),
    ['2023-01-03', '2023-01-02', '2023-01-01'],
  )
  assert.match(
    String(dayList(stories, 3, site)),
    '<h3 class="dl-day"><time datetime="2023-01-03">Tuesday, 3 January 2023</time></h3>',
  )
})

test('a headline in another language says so', () => {
  assert.match(
    String(storyList([makeStory({ language: 'ar', headline: 'خبر' })], 'day', site)),
    '<bdi lang="ar" dir="rtl">خبر</bdi></a>',
  )
})

test.run()
