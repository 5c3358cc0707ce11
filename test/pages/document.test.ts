import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderDocument } from '../../plugin/pages/document.ts'
import { html } from '../../plugin/pages/html.ts'
import { makeEdition, makeSite } from './edition.ts'

const edition = makeEdition([])
const site = makeSite(edition, { origin: 'https://example.org', root: '/news/', href: path => `/news/${path}` })
const head = { title: 'A & B', url: '/news/2023/01/02/بكين/' }

test('the head is escaped and knows its address', () => {
  const markup = renderDocument({ ...head, description: '"quoted"', date: '2023-01-02' }, html`<p>x</p>`, site)
  assert.match(markup, '<title>A &amp; B – The Test Courier</title>')
  assert.match(markup, '<meta name="description" content="&quot;quoted&quot;">')
  assert.match(markup, '<link rel="canonical" href="https://example.org/news/2023/01/02/%D8%A8%D9%83%D9%8A%D9%86/">')
  assert.match(markup, '<meta property="og:type" content="article">')
  assert.match(markup, '<link rel="stylesheet" href="/news/dateline/dateline.css">')
})

test('without an origin there is no canonical address, and what may be indexed does not say so', () => {
  const markup = renderDocument(head, '', makeSite(edition))
  assert.not.match(markup, /canonical|og:url|noindex/u)
  assert.match(renderDocument({ ...head, noindex: true }, '', site), '<meta name="robots" content="noindex">')
})

test('content that a layout was given is not escaped again', () => {
  assert.match(renderDocument(head, '<p>ready</p>', site), '<p>ready</p>')
})

test('no script but the search box’s file and no style stand in the document', () => {
  const markup = renderDocument({ ...head, title: '<script>alert(1)</script>' }, '', site)
  assert.equal(markup.match(/<script[\s\S]*?<\/script>/gu), [
    '<script type="module" src="/news/dateline/box.js"></script>',
  ])
  assert.not.match(markup, /<style| style=| on[a-z]+=/u)
})

test('a page in another language keeps the site’s own words in theirs', () => {
  const markup = renderDocument({ ...head, language: 'ar' }, '', site)
  assert.match(markup, '<html lang="ar" dir="rtl">')
  assert.match(markup, '<header class="dl-masthead" lang="en" dir="ltr">')
  assert.match(renderDocument(head, '', site), '<html lang="en" dir="ltr">')
})

test('the section one is in is marked', () => {
  const markup = renderDocument({ title: 'Topics', url: '/news/topics/' }, '', site)
  assert.match(markup, '<a href="/news/topics/" aria-current="page">Topics</a>')
  assert.is(markup.match(/aria-current/gu)?.length, 1)
})

test('the search box is on every page but the search page, and nowhere when there is no search', () => {
  assert.match(renderDocument(head, '', site), 'role="search" action="/news/search/"')
  assert.not.match(renderDocument({ title: 'Search', url: '/news/search/' }, '', site), 'role="search"')
  assert.not.match(renderDocument(head, '', { ...site, search: false }), 'search/')
})

test('a long title is cut between words, however it is written', () => {
  const title = (text: string) =>
    /<title>(?<title>.*)<\/title>/u.exec(renderDocument({ ...head, title: text }, '', site))?.groups?.title ?? ''
  assert.is(title('word '.repeat(13).trim()), 'word '.repeat(13).trim())
  assert.match(title('word '.repeat(40)), /^(?:word )+word…$/u)
  for (const text of ['"'.repeat(500), '😀'.repeat(500), "it's ".repeat(100)]) {
    assert.ok(title(text).length <= 70, text)
    assert.not.match(title(text), /\p{Surrogate}/u)
  }
})

test('the document of a story does not depend on the edition’s instant', () => {
  const later = { ...site, edition: { ...edition, asOf: '2030-01-01T00:00:00Z' } }
  assert.is(renderDocument(head, '', later), renderDocument(head, '', site))
})

test.run()
