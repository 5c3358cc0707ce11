import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { jsonLd, scriptJson } from '../../plugin/pages/json-ld.ts'
import { beijing, makeEdition, makeSite, makeStory } from './edition.ts'

const hostile = '</script><img src=x onerror=alert(1)> \u2028\u2029 <!-- "'

test('nothing in the JSON can end its script', () => {
  const json = scriptJson({ hostile })
  assert.not.match(json, /[<\u2028\u2029]/u)
  assert.equal(JSON.parse(json), { hostile })
})

test('a story is told to machines, and no bundler moves it', () => {
  const item = makeStory({
    headline: hostile,
    bylines: [{ name: 'A. Writer', role: 'Correspondent' }],
    dateline: { text: 'Beijing (TDI):', places: [beijing] },
    corrections: [{ at: '2023-01-03', text: 'First.' }, { at: '2023-01-04' }],
  })
  const site = makeSite(makeEdition([item]), { origin: 'https://example.org', root: '/news/' })
  const markup = String(jsonLd(item, site))
  const json = /^<script type="application\/ld\+json" eleventy:ignore>(?<json>[^<]*)<\/script>\n$/u.exec(markup)?.groups
    ?.json
  const article = JSON.parse(json ?? '')
  assert.is(article['@type'], 'NewsArticle')
  assert.is(article.headline, hostile)
  assert.is(article.url, 'https://example.org/news/2023/01/02/a-story/')
  assert.is(article.dateline, 'Beijing (TDI)', 'without the mark that parts it from the lead')
  assert.equal(article.author, [{ '@type': 'Person', name: 'A. Writer', jobTitle: 'Correspondent' }])
  assert.equal(article.locationCreated, { '@type': 'Place', name: 'Beijing' })
  assert.equal(article.correction, [
    { '@type': 'CorrectionComment', datePublished: '2023-01-03', text: 'First.' },
    { '@type': 'CorrectionComment', datePublished: '2023-01-04', text: 'This story has been corrected.' },
  ])
})

test('without an origin there is no address to give', () => {
  const item = makeStory()
  assert.not.match(String(jsonLd(item, makeSite(makeEdition([item])))), /"url"|mainEntityOfPage/u)
})

test.run()
