import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderText, type TextContext } from '../../plugin/pages/marked-text.ts'
import type { Mark } from '../../src/index.ts'
import { readMarkup } from './markup.ts'

const context: TextContext = {
  language: 'en',
  subjectHref: qcode => (qcode.startsWith('keyword:') ? undefined : `/${qcode.replace(':', '/')}/`),
  speaker: quote => (quote === 'q1' ? 'Xi Jinping' : undefined),
}

const render = (text: string, marks: Mark[], more: Partial<TextContext> = {}) =>
  String(renderText({ text, marks }, { ...context, ...more }))

test('plain text is escaped', () => {
  assert.is(render('Smith & Sons <b>', []), 'Smith &amp; Sons &lt;b&gt;')
})

test('marks nest by precedence whatever their order', () => {
  const marks: Mark[] = [
    { type: 'em', start: 0, end: 5 },
    { type: 'strong', start: 0, end: 5 },
    { type: 'link', href: 'https://example.org', start: 0, end: 5 },
  ]
  assert.is(render('Hello', marks), '<a href="https://example.org"><strong><em>Hello</em></strong></a>')
})

test('what crosses is split at the edge of what is further out', () => {
  const marks: Mark[] = [
    { type: 'em', start: 0, end: 4 },
    { type: 'quote', quote: 'q9', start: 2, end: 6 },
  ]
  assert.is(render('abcdef', marks), '<em>ab</em><span class="quote" data-quote="q9"><em>cd</em>ef</span>')
})

test('a quote names its speaker and keeps its marks in the text', () => {
  assert.is(
    render('“ready”', [{ type: 'quote', quote: 'q1', start: 1, end: 6 }]),
    '“<span class="quote" data-quote="q1" data-speaker="Xi Jinping">ready</span>”',
  )
})

test('a subject in a link is not linked again', () => {
  const marks: Mark[] = [
    { type: 'subject', qcode: 'country:CN', start: 3, end: 8 },
    { type: 'link', href: '/a/', start: 0, end: 8 },
  ]
  assert.is(render('In China', marks), '<a href="/a/">In China</a>')
})

test('of two subjects in one place the first that begins is linked', () => {
  const marks: Mark[] = [
    { type: 'subject', qcode: 'country:CN', start: 6, end: 11 },
    { type: 'subject', qcode: 'org:bank-of-china', start: 0, end: 11 },
  ]
  assert.is(render('Bank, China', marks), '<a href="/org/bank-of-china/">Bank, China</a>')
})

test('an unsafe link leaves its text, and the subject in it its own', () => {
  const marks: Mark[] = [
    { type: 'link', href: 'javascript:alert(1)', start: 0, end: 5 },
    { type: 'subject', qcode: 'country:CN', start: 0, end: 5 },
  ]
  assert.is(render('China', marks), '<a href="/country/CN/">China</a>')
})

test('a subject without a page is plain text', () => {
  assert.is(render('oil', [{ type: 'subject', qcode: 'keyword:oil', start: 0, end: 3 }]), 'oil')
})

test('names that run the other way are isolated', () => {
  assert.is(
    render('by شي today', [{ type: 'subject', qcode: 'person:xi', start: 3, end: 5 }]),
    'by <a href="/person/xi/"><bdi>شي</bdi></a> today',
  )
  assert.is(
    render('Xi اليوم', [{ type: 'subject', qcode: 'keyword:xi', start: 0, end: 2 }], { language: 'ar' }),
    '<bdi>Xi</bdi> اليوم',
  )
})

test('words in another language say so', () => {
  const lang = (language: string): Mark[] => [{ type: 'lang', language, start: 0, end: 4 }]
  assert.is(render('chat', lang('fr')), '<span lang="fr">chat</span>')
  assert.is(render('سلام', lang('ar')), '<bdi lang="ar" dir="rtl">سلام</bdi>')
})

test('marks out of the text or turned round do no harm', () => {
  const marks: Mark[] = [
    { type: 'em', start: -5, end: 2 },
    { type: 'strong', start: 3, end: 99 },
    { type: 'code', start: 4, end: 1 },
    { type: 'sub', start: 2, end: 2 },
    { type: 'sup', start: Number.NaN, end: Number.NaN },
  ]
  assert.is(render('abcde', marks), '<em>ab</em>c<strong>de</strong>')
})

test('a mark never cuts a character in half', () => {
  assert.is(render('a😀b', [{ type: 'em', start: 0, end: 2 }]), '<em>a</em>😀b')
})

const hostile = fc.constantFrom(
  '<script>',
  '</a>',
  '"><img src=x>',
  "' onload='",
  '&amp;',
  '&lt;',
  '-->',
  ']]>',
  '\u202E',
)
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), hostile), { maxLength: 6 })
  .map(parts => parts.join(''))
const range = { start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }) }
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ ...range, type: fc.constantFrom('em', 'strong', 'code', 'sub', 'sup') }),
  fc.record({ ...range, type: fc.constant('link'), href: fc.oneof(fc.webUrl(), hostile, fc.string()) }),
  fc.record({ ...range, type: fc.constant('lang'), language: fc.constantFrom('ar', 'fr', '"><b>') }),
  fc.record({ ...range, type: fc.constant('subject'), qcode: fc.constantFrom('country:CN', 'keyword:x', 'org:"><b>') }),
  fc.record({ ...range, type: fc.constant('quote'), quote: fc.oneof(fc.constant('q1'), hostile) }),
)

test('any text with any marks is well-formed, says what it said, and has no link in a link', () => {
  fc.assert(
    fc.property(text, fc.array(mark, { maxLength: 8 }), (source, marks) => {
      const read = readMarkup(render(source, marks))
      assert.is(read.text, source.replaceAll('\0', '\uFFFD'))
      for (const [index, tag] of read.tags.entries()) {
        assert.match(tag, /^\/?(?:a|bdi|span|strong|em|sup|sub|code)$/u)
        if (tag === 'a') assert.not.ok(read.parents[index]?.includes('a'))
      }
    }),
    { numRuns: 500 },
  )
})

test.run()
