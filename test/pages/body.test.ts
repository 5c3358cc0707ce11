import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type BodyOptions, renderBody } from '../../plugin/pages/body.ts'
import type { Block, Text } from '../../src/index.ts'
import { readMarkup } from './markup.ts'

const render = (blocks: Block[], options: Partial<BodyOptions> = {}) =>
  String(renderBody(blocks, { language: 'en', ...options })).trim()

const plain = (text: string): Text => ({ text, marks: [] })
const paragraph = (text: string, more: Partial<Block> = {}): Block => ({
  id: 'b1',
  ...more,
  type: 'paragraph',
  ...plain(text),
})
const crosshead = (text: string, level: 2 | 3 = 2): Block => ({ id: 'b2', type: 'crosshead', level, ...plain(text) })

test('paragraphs and crossheads, with addresses to jump to', () => {
  assert.is(
    render([paragraph('One.'), crosshead('Ukraine Crisis')]),
    '<p>One.</p>\n<h2 id="ukraine-crisis">Ukraine Crisis</h2>',
  )
})

test('no two crossheads have one address, and none lacks one', () => {
  const markup = render([crosshead('Again'), crosshead('Again!'), crosshead('***'), crosshead('أزمة')])
  assert.equal(
    [...markup.matchAll(/id="([^"]*)"/gu)].map(match => match[1]),
    ['again', 'again-2', 'part', 'أزمة'],
  )
})

test('headings can be moved down, not below the sixth', () => {
  assert.match(render([crosshead('A', 3)], { headingOffset: 1 }), /^<h4 /u)
  assert.match(render([crosshead('A', 3)], { headingOffset: 9 }), /^<h6 .*<\/h6>$/u)
})

test('only the first mention of a subject is linked, across paragraphs', () => {
  const mention: Block = {
    id: 'b1',
    type: 'paragraph',
    text: 'China',
    marks: [{ type: 'subject', qcode: 'country:CN', start: 0, end: 5 }],
  }
  assert.is(
    render([mention, mention], { subjectHref: () => '/places/china/' }),
    '<p><a href="/places/china/">China</a></p>\n<p>China</p>',
  )
})

test('"Also Read" stands where it stood, linked when the story is here', () => {
  const block: Block = {
    id: 'b1',
    type: 'related',
    links: [
      { rel: 'related', label: 'Also Read:', title: 'Trade <ties>', guid: 'g1' },
      { rel: 'related', label: 'Also Read', title: 'Elsewhere', guid: 'g2' },
      { rel: 'related', title: 'Unsafe', href: 'javascript:alert(1)' },
    ],
  }
  assert.is(
    render([block], { storyHref: guid => (guid === 'g1' ? '/2023/trade/' : undefined) }),
    [
      '<p class="dl-also"><span class="dl-label">Also Read:</span> <a href="/2023/trade/">Trade &lt;ties&gt;</a></p>',
      '<p class="dl-also"><span class="dl-label">Also Read:</span> Elsewhere</p>',
      '<p class="dl-also">Unsafe</p>',
    ].join('\n'),
  )
})

test('a block in another language says so, and turns round when it must', () => {
  assert.is(render([paragraph('Bonjour', { language: 'fr' })]), '<p lang="fr" dir="ltr">Bonjour</p>')
  assert.is(render([paragraph('سلام', { language: 'ar' })]), '<p lang="ar" dir="rtl">سلام</p>')
  assert.is(render([paragraph('Hello', { language: 'en-US' })]), '<p>Hello</p>')
})

test('of an editor’s attributes only harmless ones come through', () => {
  const attributes = {
    id: 'my part',
    class: 'wide',
    dir: 'rtl',
    'data-x': '"><script>',
    onclick: 'alert(1)',
    style: 'position:fixed',
    'data-x onload': '1',
    'DATA-Y': '1',
    href: '/',
  }
  assert.is(
    render([paragraph('A', { attributes })]),
    '<p id="my-part" class="wide" dir="rtl" data-x="&quot;&gt;&lt;script&gt;">A</p>',
  )
})

test('an id that an editor gave twice stays unique', () => {
  const attributes = { id: 'a' }
  assert.match(render([paragraph('A', { attributes }), paragraph('B', { attributes })]), /id="a".*id="a-2"/su)
})

test('a table says what it is, names its columns and sets numbers under each other', () => {
  const block: Block = {
    id: 'b1',
    type: 'table',
    caption: plain('Votes'),
    header: [plain('Name'), plain('Votes')],
    rows: [
      [plain('Smith'), plain('1,203')],
      [plain('Jones'), plain('99')],
    ],
  }
  const markup = render([block])
  assert.match(markup, '<div class="dl-scroll" tabindex="0" role="group" aria-label="Votes">')
  assert.match(markup, '<caption>Votes</caption>')
  assert.match(markup, '<th scope="col">Name</th><th scope="col" class="dl-number">Votes</th>')
  assert.match(markup, '<td>Smith</td><td class="dl-number">1,203</td>')
  readMarkup(markup)
})

test('a table without a header has no empty one', () => {
  const markup = render([{ id: 'b1', type: 'table', header: [], rows: [[plain('a')]] }])
  assert.not.match(markup, 'thead')
})

test('preformatted text keeps its first empty line and can be reached by keyboard', () => {
  assert.is(
    render([{ id: 'b1', type: 'preformatted', text: '\n a < b' }]),
    '<pre tabindex="0" role="group" aria-label="Text as sent">\n\n a &lt; b</pre>',
  )
})

test('lists: a lone paragraph needs no element of its own', () => {
  const items = [[paragraph('One')], [paragraph('Two'), paragraph('Three')]]
  assert.is(
    render([{ id: 'b1', type: 'list', ordered: true, items }]),
    '<ol>\n<li>One</li>\n<li><p>Two</p>\n<p>Three</p>\n</li>\n</ol>',
  )
})

test('a block quote with its source is a figure', () => {
  assert.is(
    render([{ id: 'b1', type: 'blockquote', blocks: [paragraph('Words.')], credit: 'A & B' }]),
    '<figure><blockquote>\n<p>Words.</p>\n</blockquote><figcaption>A &amp; B</figcaption></figure>',
  )
})

test('pictures carry their words and size; unsafe ones leave their caption', () => {
  const media = { href: '/a.jpg', mediaType: 'image/jpeg', alt: 'A "view"', width: 640, height: -1, credit: 'DDW' }
  assert.is(
    render([{ id: 'b1', type: 'media', media }]),
    '<figure class="dl-media"><img src="/a.jpg" alt="A &quot;view&quot;" width="640" loading="lazy" decoding="async"><figcaption> <small>DDW</small></figcaption></figure>',
  )
  assert.is(
    render([{ id: 'b1', type: 'media', media: { ...media, href: 'data:text/html,x', caption: plain('A view.') } }]),
    '<figure class="dl-media"><figcaption>A view. <small>DDW</small></figcaption></figure>',
  )
})

test('sound and moving pictures wait until they are asked for', () => {
  const video = render([{ id: 'b1', type: 'media', media: { href: '/a.mp4', mediaType: 'video/mp4', alt: 'A view' } }])
  assert.match(video, '<video src="/a.mp4" controls preload="none" aria-label="A view"></video>')
  const audio = render([{ id: 'b1', type: 'media', media: { href: '/a.mp3', mediaType: 'audio/mpeg' } }])
  assert.match(audio, '<audio src="/a.mp3" controls preload="none"></audio>')
})

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('<script>x</script>', '"\'><', '&#60;'),
)
const text = words.map(plain)
const { block } = fc.letrec<{ block: Block; blocks: Block[] }>(tie => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map(value => paragraph(value)),
    words.map(value => crosshead(value)),
    words.map((value): Block => ({ id: 'b1', type: 'preformatted', text: value })),
    fc.record({ id: fc.constant('b1'), type: fc.constant('blockquote'), blocks: tie('blocks'), credit: words }),
    fc.record({
      id: fc.constant('b1'),
      type: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { maxLength: 3 }),
    }),
    fc.record({
      id: fc.constant('b1'),
      type: fc.constant('table'),
      header: fc.array(text, { maxLength: 3 }),
      rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
}))

test('any blocks are well-formed and hold every word, none of it as markup', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), blocks => {
      const read = readMarkup(render(blocks))
      assert.not.ok(read.tags.some(tag => /script|img/u.test(tag)))
      const holds = flat(read.text)
      for (const part of wordsOf(blocks)) assert.ok(holds.includes(flat(part)), part)
    }),
    { numRuns: 300 },
  )
})

const flat = (value: string) => value.replaceAll('\0', '\uFFFD').replaceAll(/\s/gu, '')

function wordsOf(blocks: Block[]): string[] {
  return blocks.flatMap(each => {
    switch (each.type) {
      case 'paragraph':
      case 'crosshead':
      case 'preformatted':
        return each.text
      case 'blockquote':
        return [...wordsOf(each.blocks), each.credit ?? '']
      case 'list':
        return each.items.flatMap(wordsOf)
      case 'table':
        return [...each.header, ...each.rows.flat()].map(cell => cell.text)
      default:
        return []
    }
  })
}

test.run()
