import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { escapeText, Html, html, joined, raw, safeHref, safeSource } from '../../plugin/pages/html.ts'
import { readMarkup } from './markup.ts'

test('text and attributes are escaped because nothing was done', () => {
  const hostile = `<script>alert("1")</script> & 'more'`
  assert.is(
    String(html`<p title="${hostile}">${hostile}</p>`),
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
  )
})

test('markup in markup is not escaped twice, however deep', () => {
  const inner = html`<b>${'a & b'}</b>`
  assert.is(String(html`<p>${[inner, [inner, '<']]}</p>`), '<p><b>a &amp; b</b><b>a &amp; b</b>&lt;</p>')
})

test('what is absent prints nothing, a zero prints', () => {
  assert.is(String(html`[${null}${undefined}${false}${''}${[]}${0}]`), '[0]')
})

test('only raw gives a string the right to be markup', () => {
  assert.is(String(html`${'<i>'}${raw('<i>')}`), '&lt;i&gt;<i>')
  assert.instance(raw(''), Html)
})

test('characters that a parser would change are written as it keeps them', () => {
  assert.is(escapeText('a\rb\0c'), 'a&#13;b\uFFFDc')
})

test('joined puts something between', () => {
  assert.is(String(html`${joined(['a', html`<b>b</b>`, 'c'], ', ')}`), 'a, <b>b</b>, c')
  assert.equal(joined([], ', '), [])
})

test('no text gets out of an element or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const read = readMarkup(String(html`<p title="${text}">${text}</p>`))
      assert.equal(read.tags, ['p', '/p'])
      assert.is(read.text, text.replaceAll('\0', '\uFFFD'))
    }),
  )
})

for (const [address, expected] of [
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://EXAMPLE.ORG', 'HTTP://EXAMPLE.ORG'],
  ['  https://example.org  ', 'https://example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['/news/2023/', '/news/2023/'],
  ['../pictures/a.jpg', '../pictures/a.jpg'],
  ['pictures/a.jpg', 'pictures/a.jpg'],
  ['a.jpg', 'a.jpg'],
  ['#part', '#part'],
  ['?q=a', '?q=a'],
  ['2023/01/02/بكين/', '2023/01/02/بكين/'],
  [undefined, undefined],
  ['', undefined],
  ['javascript:alert(1)', undefined],
  ['JaVaScRiPt:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['\u0001javascript:alert(1)', undefined],
  ['data:text/html,<script>', undefined],
  ['vbscript:x', undefined],
  ['file:///etc/passwd', undefined],
  ['ftp://example.org', undefined],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['\\\\evil.example', undefined],
  ['https:evil.example', undefined],
  ['https://example.org/a b', undefined],
] as const) {
  test(`a link to ${JSON.stringify(address)} ${expected === undefined ? 'is not made' : 'is made'}`, () => {
    assert.is(safeHref(address), expected)
  })
}

test('pictures do not come by mail', () => {
  assert.is(safeSource('mailto:desk@example.org'), undefined)
  assert.is(safeSource('/a.jpg'), '/a.jpg')
})

test('a very long hostile address is judged', () => {
  assert.is(safeHref(`${'a'.repeat(200_000)}:x`), undefined)
  assert.is(safeHref(`${'/..'.repeat(100_000)} `)?.length, 300_000)
})

test.run()
