import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Block, RightsRule, Story } from '../../src/index.ts'
import { rightsIn } from '../../src/stories/rights.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { dispatch, paragraph, type Sketch } from './dispatch.ts'

function told(sketch: Sketch, ...rights: RightsRule[]): Story | undefined {
  return tellStories([dispatch(sketch)], { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC', rights })
    .stories[0]
}

const photo: Block = { id: 'm', type: 'media', media: { href: '/a.jpg', mediaType: 'image/jpeg' } }

test('pictures that may not be shown are nowhere in the story', () => {
  const body: Block[] = [
    paragraph('b1', 'Text.'),
    photo,
    { id: 'b2', type: 'blockquote', blocks: [photo, paragraph('b3', 'Quoted.')] },
    { id: 'b4', type: 'list', ordered: false, items: [[photo], [paragraph('b5', 'Item.')]] },
  ]
  assert.not.match(JSON.stringify(told({ body, provider: 'AAA' }, { provider: 'AAA', media: false })), 'a.jpg')
  assert.match(JSON.stringify(told({ body, provider: 'BBB' }, { provider: 'AAA', media: false })), 'a.jpg')
})

test('a credit line, and what search engines are asked, come with the story', () => {
  const links = [{ rel: 'source' as const, href: 'https://agency.example/1' }]
  const story = told({ links }, { credit: '© Agence Exemple', noindex: true, canonical: true })
  assert.is(story?.creditLine, '© Agence Exemple')
  assert.is(story?.noindex, true)
  assert.is(story?.canonical, 'https://agency.example/1')
})

test('without a rule, or without a source, a story has none of them', () => {
  for (const story of [told({}), told({}, { canonical: true }), told({}, { noindex: false })]) {
    assert.not.ok('creditLine' in (story ?? {}) || 'noindex' in (story ?? {}) || 'canonical' in (story ?? {}))
  }
})

test('only an address on the web counts as source', () => {
  const links = [{ rel: 'source' as const, href: 'javascript:alert(1)' }]
  assert.is(told({ links }, { canonical: true })?.canonical, undefined)
})

test('words of the terms are found as whole words', () => {
  const rule = { usageTerms: 'no web', publish: false }
  assert.equal(rightsIn(dispatch({ usageTerms: 'Print only; NO WEB.' }), [rule]), { publish: false })
  assert.equal(rightsIn(dispatch({ usageTerms: 'No website may alter it' }), [rule]), {})
  assert.equal(rightsIn(dispatch(), [rule]), {})
})

test.run()
