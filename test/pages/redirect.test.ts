import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderDocument } from '../../plugin/pages/document.ts'
import { redirect } from '../../plugin/pages/redirect.ts'
import { makeEdition, makeSite, makeStory } from './edition.ts'

const story = makeStory({ slug: '2023/01/02/été', headline: 'Summer' })
const edition = makeEdition([story], { redirects: [{ from: '2023/01/02/old', to: story.slug }] })
const site = makeSite(edition, {
  origin: 'https://example.org',
  root: '/news/',
  href: path => encodeURI(`/news/${path}`),
})

function page(): string {
  const [item] = redirect.items(site)
  if (!item) throw new Error('no page')
  return renderDocument(
    { ...redirect.head(item, site), url: `/news/${redirect.path(item)}` },
    redirect.content(item, site),
    site,
  )
}

test('an address that was left sends readers on, and names the new one to search engines and in a plain link', () => {
  assert.match(page(), '<meta http-equiv="refresh" content="0; url=/news/2023/01/02/%C3%A9t%C3%A9/">')
  assert.match(page(), '<link rel="canonical" href="https://example.org/news/2023/01/02/%C3%A9t%C3%A9/">')
  assert.match(page(), '<meta name="robots" content="noindex">')
  assert.match(page(), '<a href="/news/2023/01/02/%C3%A9t%C3%A9/">Summer</a>')
})

test('where no address was left there is no such page', () => {
  assert.equal(redirect.items(makeSite(makeEdition([story]))), [])
})

test.run()
