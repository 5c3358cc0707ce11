import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { corrections } from '../../plugin/pages/corrections.ts'
import { renderDocument } from '../../plugin/pages/document.ts'
import { makeEdition, makeSite, makeStory } from './edition.ts'

const corrected = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = `2023-01-0${(index % 9) + 1}T09:00:00Z`
    return makeStory({ slug: `s${index}`, headline: `Story ${index}`, corrections: [{ at, text: `Wrong ${index}` }] })
  })

test('all corrections stand on one page, newest first, with story, time and note', () => {
  const site = makeSite(makeEdition(corrected(3)))
  const [page] = corrections.items(site)
  assert.equal(
    page?.entries.map(({ correction }) => correction.text),
    ['Wrong 2', 'Wrong 1', 'Wrong 0'],
  )
  const content = page && String(corrections.content(page, site))
  assert.match(content ?? '', /<a href="\/s2\/">Story 2<\/a><br>\n<span[^>]*><time datetime="2023-01-03T09:00:00Z">/u)
})

test('a correction without words says that there was one', () => {
  const site = makeSite(makeEdition([makeStory({ corrections: [{ at: '2023-01-03' }] })]))
  const [page] = corrections.items(site)
  assert.match(page ? String(corrections.content(page, site)) : '', 'This story has been corrected.')
})

test('pages are numbered from the oldest', () => {
  const items = corrections.items(makeSite(makeEdition(corrected(25)), { pageSize: 10 }))
  assert.equal(items.map(corrections.path), ['corrections/', 'corrections/1/'])
  assert.is(items[0]?.older, 'corrections/1/')
})

test('pages link to the corrections where there are any', () => {
  const foot = (stories: ReturnType<typeof corrected>) =>
    renderDocument({ title: 'x', url: '/' }, '', makeSite(makeEdition(stories)))
  assert.match(foot(corrected(1)), '<a href="/corrections/">Corrections</a>')
  assert.not.match(foot([makeStory()]), 'corrections/')
  assert.equal(corrections.items(makeSite(makeEdition([makeStory()]))), [])
})

test.run()
