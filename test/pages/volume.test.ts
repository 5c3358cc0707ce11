import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { volumeBars, volumesOf } from '../../plugin/pages/volume.ts'
import { makeEdition, makeSite, makeStory, storiesOfDays } from './edition.ts'

const on = (...days: string[]) =>
  makeEdition(days.map((day, index) => makeStory({ slug: `${day}/${index}`, published: `${day}T09:00:00Z` })))

test('a short archive is counted by days, those without stories included', () => {
  assert.equal(volumesOf(on('2022-12-30', '2023-01-01', '2023-01-01').timeline), [
    { period: '2022-12-30', count: 1 },
    { period: '2022-12-31', count: 0 },
    { period: '2023-01-01', count: 2 },
  ])
})

test('a longer one by months, a long one by years', () => {
  assert.equal(
    volumesOf(on('2022-11-30', '2023-06-01').timeline).map(({ period }) => period),
    ['2022-11', '2022-12', '2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06'],
  )
  const years = volumesOf(on('1987-10-19', '2023-01-02').timeline)
  assert.is(years.length, 37)
  assert.equal(years.at(-1), { period: '2023', count: 1 })
})

test('the bars tell their numbers, and a picture of one bar is none', () => {
  const site = makeSite(makeEdition(storiesOfDays(3)))
  const markup = String(volumeBars(volumesOf(site.edition.timeline), site))
  assert.match(markup, '<title>2 January 2023: 1 story</title>')
  assert.match(markup, 'Stories per day, 1 January 2023 – 3 January 2023. Most: 1 January 2023, 1 story.')
  assert.is(markup.match(/<rect/gu)?.length, 3)
  assert.is(volumeBars(volumesOf(on('2023-01-01').timeline), site), undefined)
  assert.equal(volumesOf([]), [])
})

test.run()
