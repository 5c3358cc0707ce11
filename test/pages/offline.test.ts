import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderDocument } from '../../plugin/pages/document.ts'
import { offline } from '../../plugin/pages/offline.ts'
import { makeEdition, makeSite } from './edition.ts'

const site = makeSite(makeEdition([]))

test('there is a page to save the site on, and every page leads to it, only where that can be done', () => {
  const head = { title: 'A', url: '/news/a/' }
  assert.is(offline.items(site).length, 1)
  assert.match(renderDocument(head, '', site), /<a href="[^"]*offline\/">Read offline<\/a>/u)
  const without = { ...site, offline: false }
  assert.equal(offline.items(without), [])
  assert.not.match(renderDocument(head, '', without), /offline/u)
})

test('only the front page and the page itself name a manifest: nobody else has to load it', () => {
  const at = (path: string) => renderDocument({ title: 'A', url: site.root + path }, '', site)
  assert.match(at(''), /<link rel="manifest" href="[^"]*dateline\/manifest\.json">/u)
  assert.match(at('offline/'), /rel="manifest"/u)
  assert.not.match(at('topics/'), /rel="manifest"/u)
  assert.not.match(renderDocument({ title: 'A', url: site.root }, '', { ...site, offline: false }), /rel="manifest"/u)
})

test('without JavaScript the page says what it needs, and shows no button that does nothing', () => {
  const [page] = offline.items(site)
  assert.ok(page)
  const content = String(offline.content(page, site))
  assert.match(content, /<p class="dl-fallback">Saving needs JavaScript/u)
  for (const element of content.match(/<(?:form|progress|button class)[^>]*>/gu) ?? [])
    assert.match(element, / hidden>/u)
})

test.run()
