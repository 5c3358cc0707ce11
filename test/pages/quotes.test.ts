import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { quotes } from '../../plugin/pages/quotes.ts'
import { topic } from '../../plugin/pages/topic.ts'
import type { Said } from '../../src/index.ts'
import { makeEdition, makeSite, makeStory, politics } from './edition.ts'

const xi = { ...politics, qcode: 'person:xi-jinping' as const, name: 'Xi Jinping', kind: 'person' as const }
const story = makeStory({ subjects: [xi, politics] })
const said = (text: string, more: Partial<Said> = {}): Said => ({
  speaker: { name: 'Xi', qcode: xi.qcode },
  text,
  kind: 'speech',
  story: story.slug,
  quote: 'q1',
  day: story.day,
  ...more,
})
const site = (book: Said[], pageSize = 10) => makeSite(makeEdition([story], { quotes: book }), { pageSize })

test('a person with a page has one of quotes, newest first, each with day and story', () => {
  const around = site([said('Second.'), said('First.')])
  const [page, ...others] = quotes.items(around)
  assert.is(others.length, 0)
  assert.ok(page)
  assert.is(quotes.path(page), 'people/xi-jinping/quotes/')
  const content = String(quotes.content(page, around))
  assert.ok(content.indexOf('“Second.”') < content.indexOf('“First.”'))
  assert.match(
    content,
    /<time datetime="2023-01-02">2 Jan 2023<\/time><\/span> <a href="\/2023\/01\/02\/a-story\/">A story</u,
  )
})

test('words torn from a sentence stand in their paragraph, once for all that it has', () => {
  const text = 'Xi said all was “in vain”, and “late”.'
  const quote = (id: string, words: string) => ({ id, text: words, kind: 'fragment' as const, blocks: ['b1'] })
  const paragraph = { id: 'b1', type: 'paragraph' as const, text, marks: [] }
  const list = { id: 'b0', type: 'list' as const, ordered: false, items: [[paragraph]] }
  for (const body of [[paragraph], [list], [{ id: 'b0', type: 'blockquote' as const, blocks: [paragraph] }]]) {
    const told = { ...story, body, quotes: [quote('q1', 'in vain'), quote('q2', 'late')] }
    const book = [
      said('in vain', { kind: 'fragment' }),
      said('late', { kind: 'fragment', quote: 'q2' }),
      said('Yes.', { quote: 'q3' }),
    ]
    const around = makeSite(makeEdition([told], { quotes: book }))
    const [page, ...others] = quotes.items(around)
    assert.ok(page && others.length === 0)
    const entries = String(quotes.content(page, around)).match(/(?<=<blockquote><p>).*?(?=<\/p>)/gu)
    assert.equal(entries, [text, '“Yes.”'])
  }
})

test('words whose paragraph is gone stand by themselves', () => {
  const around = site([said('in vain', { kind: 'fragment' })])
  const [page] = quotes.items(around)
  assert.match(page ? String(quotes.content(page, around)) : '', '<p>“in vain”</p>')
})

test('speakers without a page have none', () => {
  assert.equal(quotes.items(site([said('Yes.', { speaker: { name: 'Somebody' } })])), [])
})

test('pages are numbered from the oldest', () => {
  const book = Array.from({ length: 25 }, (_, index) => said(`Words ${index}.`))
  assert.equal(quotes.items(site(book)).map(quotes.path), ['people/xi-jinping/quotes/', 'people/xi-jinping/quotes/1/'])
})

test('the page of the person leads there, that of another subject does not', () => {
  const around = site([said('Yes.')])
  const links = topic
    .items(around)
    .filter(item => String(topic.content(item, around)).includes('/quotes/'))
    .map(topic.path)
  assert.equal(links, ['people/xi-jinping/'])
})

test.run()
