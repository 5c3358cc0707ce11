import { HtmlValidate } from 'html-validate'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { SearchWords } from '../../plugin/client/search-words.d.ts'
import { renderDocument } from '../../plugin/pages/document.ts'
import { pageTypes } from '../../plugin/pages/index.ts'
import { words } from '../../plugin/pages/words.ts'
import type { Story } from '../../src/index.ts'
import { beijing, makeEdition, makeSite, makeStory, politics, storiesOfDays } from './edition.ts'

const bad = '</script><img src=x onerror=alert(1)>"\'&\u2028'

/** A story that has everything, all of it hostile. */
const hostile: Story = makeStory({
  slug: '2023/02/01/hostile',
  published: '2023-02-01T09:00:00Z',
  updated: '2023-02-01T10:00:00Z',
  headline: bad,
  subhead: bad,
  lead: bad,
  bylines: [{ name: bad, role: bad }],
  credit: bad,
  usageTerms: bad,
  urgency: 1,
  provider: bad,
  dateline: { text: `Beijing ${bad} —`, places: [{ ...beijing, name: bad }], provider: bad },
  subjects: [politics, { ...politics, qcode: `keyword:${bad}`, name: bad, kind: 'person', relevance: 'mentioned' }],
  quotes: [{ id: bad, text: bad, kind: 'speech', speaker: { name: bad }, blocks: ['b1'] }],
  notes: [{ kind: 'update', text: bad, public: true }],
  corrections: [{ at: '2023-02-01T10:00:00Z', text: bad }],
  versions: [
    { at: '2023-02-01T09:00:00Z', headline: bad, label: bad },
    {
      at: '2023-02-01T10:00:00Z',
      headline: bad,
      changes: [
        { kind: 'kept', text: bad },
        { kind: 'removed', text: bad },
        { kind: 'added', text: bad },
      ],
    },
  ],
  earlier: '2023/01/01/day-1',
  translations: [{ language: 'ar', slug: '2023/02/01/other', headline: bad }],
  related: [{ title: bad, slug: '2023/01/01/day-1', reason: 'wire' }],
  body: [
    { id: 'b1', type: 'paragraph', text: bad, marks: [{ type: 'quote', quote: bad, start: 0, end: 5 }] },
    { id: 'b2', type: 'crosshead', level: 2, text: bad, marks: [] },
    { id: 'b3', type: 'preformatted', text: bad },
    { id: 'b4', type: 'table', header: [{ text: bad, marks: [] }], rows: [[{ text: bad, marks: [] }]] },
    { id: 'b5', type: 'related', links: [{ rel: 'related', label: bad, title: bad, href: `javascript:${bad}` }] },
    { id: 'b6', type: 'media', media: { href: '/a.jpg', mediaType: 'image/jpeg', alt: bad, credit: bad } },
    { id: 'b7', type: 'paragraph', text: 'سلام', marks: [], language: 'ar' },
  ],
})

const edition = makeEdition([...storiesOfDays(25), hostile], {
  withdrawn: [{ slug: '2023/01/09/killed', guid: 'killed', at: '2023-01-09T12:00:00Z', reason: bad }],
  dossiers: [
    {
      slug: 'set',
      title: bad,
      language: 'ar',
      body: [
        { id: 'b1', type: 'crosshead', level: 2, text: bad, marks: [] },
        { id: 'b2', type: 'paragraph', text: bad, marks: [] },
      ],
      stories: ['2023/02/01/hostile', '2023/01/01/day-1', 'gone'],
    },
  ],
  quotes: [
    {
      speaker: { name: bad, qcode: politics.qcode },
      text: bad,
      kind: 'speech',
      story: '2023/02/01/hostile',
      quote: 'q1',
      day: '2023-02-01',
    },
  ],
  redirects: [
    { from: '2023/01/09/old', to: '2023/01/09/killed' },
    { from: '2023/02/01/old', to: '2023/02/01/hostile' },
  ],
})
const site = makeSite(edition, { origin: 'https://example.org', tagline: bad, title: 'The Test & Courier' })

const pages = pageTypes.flatMap(type =>
  type.items(site).map(item => {
    const path = type.path(item)
    const head = type.head(item, site)
    return {
      name: type.name,
      path,
      head,
      markup: renderDocument({ ...head, url: `/${path}` }, type.content(item, site), site),
    }
  }),
)

test('every kind of page has pages, each at an address of its own', () => {
  assert.equal([...new Set(pages.map(page => page.name))].sort(), pageTypes.map(type => type.name).sort())
  assert.is(new Set(pages.map(page => page.path)).size, pages.length)
  for (const { path } of pages) assert.match(path, /^(?:[^/].*\/)?$/u)
})

test('nothing hostile becomes markup on any page', () => {
  for (const { path, markup } of pages) {
    assert.not.match(markup, /<img src=x|<\/script><img|javascript:/u, path)
    assert.is(markup.match(/<script/gu)?.length, markup.match(/<\/script>/gu)?.length, path)
  }
})

test('every page is valid', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
  for (const { path, markup } of pages) {
    const report = await validator.validateString(markup)
    const messages = report.results.flatMap(result => result.messages)
    assert.equal(
      messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      [],
    )
  }
})

test('the notice at a killed address tells when and why, and asks not to be indexed', () => {
  const notice = pages.find(page => page.name === 'withdrawn')
  assert.is(notice?.path, '2023/01/09/killed/')
  assert.is(notice?.head.noindex, true)
  assert.match(notice?.markup ?? '', 'Withdrawn <time datetime="2023-01-09T12:00:00Z">')
  assert.match(notice?.markup ?? '', 'Reason: &lt;/script&gt;')
})

test('the topic index has every subject with a page, by kind', () => {
  const index = pages.find(page => page.name === 'topics')?.markup ?? ''
  assert.match(
    index,
    /<h2 id="dl_topic"[^>]*>Topics<\/h2>\n<ul[^>]*>\n<li><a href="\/topics\/politics\/">Politics<\/a> <span class="dl-count">26</u,
  )
  assert.match(index, /<h2 id="dl_person"[^>]*>People</u)
})

test('the search page tells its client where things lie, and helps without it', () => {
  const [page] = pages.filter(({ name }) => name === 'search')
  assert.match(page?.markup ?? '', 'data-bundle="/dateline/pagefind/" data-root="/"')
  assert.match(page?.markup ?? '', '<a href="/topics/">')
  const none = { ...site, search: false }
  assert.equal(pageTypes.find(({ name }) => name === 'search')?.items(none), [])
})

test('the search client is handed every word it needs', () => {
  const handed: SearchWords = words.searchClient
  for (const text of Object.values(handed).filter(value => typeof value === 'string')) assert.ok(text.length > 0)
  assert.equal(Object.keys(handed.facets), ['topic', 'place', 'person', 'organisation', 'agency', 'month'])
})

test.run()
