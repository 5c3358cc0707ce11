import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { linksOf, loadsOf, loadsOfStyle } from '../../plugin/offline-references.ts'

test('what a page loads is told from where it leads', () => {
  const page = `<link rel="stylesheet" href="/a.css"><link rel="canonical" href="/elsewhere/"><link rel=icon href=icon.svg>
<script type="module" src='/b.js'></script><script>const a = '<img src="no.png">'.length</script>
<a class="x" href="/2023/01/02/a/?b=1&amp;c=2">a</a>
<picture><source srcset="c.avif 1x, c-2.avif 2x"><img alt="a &gt; b" src="c.jpg"></picture><video poster="d.jpg" src="d.mp4"></video>`
  const loads = loadsOf(page)
  assert.equal(linksOf(page), ['/2023/01/02/a/?b=1&c=2'])
  for (const path of ['/a.css', 'icon.svg', '/b.js', 'c.avif', 'c-2.avif', 'c.jpg', 'd.jpg', 'd.mp4'])
    assert.ok(loads.includes(path), `${path} of ${loads.join(' ')}`)
  assert.not.ok(loads.includes('/elsewhere/'))
})

test('text that talks of addresses is none', () => {
  const page = '<p>Write src="x.png" or href="/y/" here, or &lt;img src="z.png"&gt;.</p>'
  assert.equal([...loadsOf(page), ...linksOf(page)], [])
})

test('a stylesheet loads what it imports and shows', () => {
  const style = `@import "base.css"; @import url('more.css'); a { background: url( ../dots.png ) } b { background: url(data:image/gif;base64,R0) }`
  assert.equal(
    loadsOfStyle(style)
      .filter(path => !path.startsWith('data:'))
      .sort(),
    ['../dots.png', 'base.css', 'more.css'],
  )
})

test('long hostile text holds nothing up', () => {
  assert.equal(linksOf(`<a ${'href '.repeat(10_000)}`), [])
  assert.equal(loadsOf('<img '.repeat(10_000)), [])
  assert.equal(loadsOfStyle('url('.repeat(10_000)), [])
})

test.run()
