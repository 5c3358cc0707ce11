import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderDocument } from '../../plugin/pages/document.ts'
import { topic } from '../../plugin/pages/topic.ts'
import { makeEdition, makeSite, storiesOfDays } from './edition.ts'

/** All pages of the one topic, by address, as they are written. */
function pagesWith(count: number): Map<string, string> {
  const site = makeSite(makeEdition(storiesOfDays(count), { asOf: `2023-05-01T00:00:${count % 60}Z` }))
  return new Map(
    topic.items(site).map(item => {
      const path = topic.path(item)
      return [path, renderDocument({ ...topic.head(item, site), url: `/${path}` }, topic.content(item, site), site)]
    }),
  )
}

test('the first address holds the newest, newest first', () => {
  const pages = pagesWith(25)
  assert.equal([...pages.keys()], ['topics/politics/', 'topics/politics/1/'])
  const headlines = [...(pages.get('topics/politics/') ?? '').matchAll(/>Day (\d+)</gu)].map(match => Number(match[1]))
  assert.equal(headlines, [25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11])
})

test('a closed page keeps every byte when stories are added', () => {
  const before = pagesWith(38)
  assert.equal([...before.keys()], ['topics/politics/', 'topics/politics/2/', 'topics/politics/1/'])
  const after = pagesWith(57)
  assert.is(after.get('topics/politics/1/'), before.get('topics/politics/1/'))
  assert.is.not(after.get('topics/politics/'), before.get('topics/politics/'))
})

test('only the link to the next page changes on a closed page, once, when that page closes', () => {
  const before = pagesWith(29).get('topics/politics/1/') ?? ''
  const after = pagesWith(30).get('topics/politics/1/') ?? ''
  assert.match(before, '<a rel="prev" href="/topics/politics/">')
  assert.is(after, before.replace('rel="prev" href="/topics/politics/"', 'rel="prev" href="/topics/politics/2/"'))
})

test('pages have titles of their own', () => {
  const pages = pagesWith(20)
  assert.match(pages.get('topics/politics/') ?? '', '<title>Politics – The Test Courier</title>')
  assert.match(
    pages.get('topics/politics/1/') ?? '',
    '<title>Politics, 1 January 2023 – 10 January 2023 – The Test Courier</title>',
  )
})

test('a topic shows its role, what it is part of and what is part of it', () => {
  const edition = makeEdition(storiesOfDays(1))
  const [politics] = edition.topics
  assert.ok(politics)
  const part = {
    ...politics,
    qcode: 'medtop:2' as const,
    name: 'Elections',
    slug: 'topics/elections',
    broader: politics.qcode,
  }
  const site = makeSite({ ...edition, topics: [{ ...politics, role: 'Public affairs' }, part] })
  const [whole, narrower] = topic.items(site).map(item => String(topic.content(item, site)))
  assert.match(whole ?? '', 'Public affairs')
  assert.match(whole ?? '', 'Includes <a href="/topics/elections/">Elections</a>')
  assert.match(narrower ?? '', 'Part of <a href="/topics/politics/">Politics</a>')
})

test.run()
