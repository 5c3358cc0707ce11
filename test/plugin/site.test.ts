import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { copyOfWire } from '../demo-site.ts'
import { buildInMemory, folderOf } from './memory.ts'

const rain =
  'Rain ends the drought\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday over most of central Spain, the weather service said.\n'
const snow = 'Snow closes passes\n\nBERN, Jan 5, 2023 (DDW) — Snow closed three passes in the Alps on Thursday.\n'

test('the demo, whole, in memory: every kind of page, and nothing written', async () => {
  const wire = copyOfWire()
  const before = readdirSync(wire)
  const { pages, input } = await buildInMemory(wire, { search: true })
  for (const url of [
    '/',
    '/topics/',
    '/timeline/',
    '/timeline/2023/01/',
    '/search/',
    '/people/xi-jinping/',
    '/places/china/',
    '/topics/politics/',
    '/own/',
  ]) {
    assert.ok(pages.has(url), `${url} is missing`)
  }
  assert.ok([...pages.keys()].filter(url => /^\/2023\/01\//u.test(url)).length > 25)
  assert.equal(readdirSync(wire), before, 'the ledger was written')
  assert.not.ok(existsSync(join(input, '_site')), 'the output was written')
})

test('a bad file becomes a notice that says what, where and what to do, and the others are published', async () => {
  const wire = folderOf({
    '2023-01-04-rain.txt': rain,
    'empty.txt': '',
    'photo.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
    'snow.txt': snow,
  })
  const { pages, said } = await buildInMemory(wire)
  assert.ok(
    said.some(line => line.includes('empty.txt:1: error empty-file: the file is empty; fill it or delete it')),
    said.join('\n'),
  )
  assert.ok(said.some(line => line.includes('photo.txt:1: error binary-file: this is no text; move it out')))
  const urls = [...pages.keys()].filter(url => url.startsWith('/2023/'))
  assert.equal(urls.sort(), ['/2023/01/04/rain-ends-the-drought/', '/2023/01/05/snow-closes-passes/'])
})

test('two dispatches with one headline are both published, at two addresses, and that is said', async () => {
  const wire = folderOf({ 'a.txt': rain, 'b.txt': rain.replace('most of', 'parts of') })
  const { pages } = await buildInMemory(wire)
  const urls = [...pages.keys()].filter(url => url.startsWith('/2023/01/04/'))
  assert.is(urls.length, 2)
  assert.ok(urls.includes('/2023/01/04/rain-ends-the-drought/'))
  assert.ok(urls.some(url => /\/rain-ends-the-drought-\w{6}\/$/u.test(url)))
})

test('a dossier is a page of its own, linked from the front page, and no dispatch', async () => {
  const dossier = '---\ntitle: Weather\nquery:\n  words: rain\n---\nWhat fell *from the sky*.\n'
  const { pages, said } = await buildInMemory(folderOf({ 'a.txt': rain, 'dossiers/weather.md': dossier }))
  const page = pages.get('/dossiers/weather/') ?? ''
  assert.match(page, 'What fell <em>from the sky</em>.')
  assert.match(page, '<a href="/2023/01/04/rain-ends-the-drought/">Rain ends the drought</a>')
  assert.match(pages.get('/') ?? '', '<a href="/dossiers/weather/">Weather</a>')
  assert.equal(
    [...pages.keys()].filter(url => url.startsWith('/2023/')),
    ['/2023/01/04/rain-ends-the-drought/'],
  )
  assert.equal(said, [])
})

test('an editor’s new slug leaves a page at the old address that leads to the new one', async () => {
  const wire = folderOf({
    'a.txt': rain,
    'a.yaml': 'slug: rain\n',
    'dateline.lock.json': JSON.stringify({ version: 1, addresses: { 'a.txt': '2023/01/04/rain-ends-the-drought' } }),
  })
  const { pages } = await buildInMemory(wire, { url: 'https://example.org' })
  assert.match(pages.get('/2023/01/04/rain/') ?? '', '<h1>Rain ends the drought</h1>')
  assert.match(pages.get('/2023/01/04/rain-ends-the-drought/') ?? '', 'content="0; url=/2023/01/04/rain/"')
})

test('corrections, quotes, dossiers, histories and old addresses tell nothing of held or killed copy', async () => {
  const secret = (name: string) =>
    `Kestrelquartz ${name}\n\nMADRID, Jan 4, 2023 (DDW) — “Kestrelquartz is a rare word indeed,” Ana Garcia said on Wednesday.\n\nNOTE: Corrects kestrelquartz.\n`
  const wire = folderOf({
    'open.txt': rain,
    'open.yaml': 'slug: open\n',
    'held.txt': secret('held'),
    'held.yaml': 'embargoed: 2099-01-01\npin: true\nslug: held\n',
    'killed.txt': secret('killed'),
    'killed.yaml': 'pubStatus: canceled\n',
    'dossiers/all.md':
      '---\ntitle: All\nstories: [held.txt, killed.txt, 2023/01/04/kestrelquartz-held]\nquery:\n  words: kestrelquartz\n---\n',
    'dateline.lock.json': JSON.stringify({
      version: 1,
      addresses: {
        'held.txt': '2023/01/04/first',
        'killed.txt': '2023/01/04/second',
        'moved:2023/01/04/third': '2023/01/04/first',
      },
    }),
  })
  const { pages } = await buildInMemory(wire)
  for (const [url, content] of pages) assert.not.match(url + content, /kestrelquartz/iu, url)
  assert.ok(pages.has('/dossiers/all/'))
  assert.ok(pages.has('/2023/01/04/second/'), 'no notice at the killed address')
  for (const name of ['first', 'third', 'held']) assert.not.ok(pages.has(`/2023/01/04/${name}/`), name)
})

test('an empty wire folder is a warning, and the site still stands', async () => {
  const { pages, said } = await buildInMemory(folderOf({}))
  assert.ok(said.some(line => line.includes('empty-wire-folder')))
  assert.ok(pages.has('/') && pages.has('/own/'))
})

test('`strict` turns warnings into a failed build', async () => {
  const wire = folderOf({ 'a.txt': rain, 'empty.txt': '' })
  try {
    await buildInMemory(wire, { strict: true })
    assert.unreachable('the build went on')
  } catch (error) {
    const told = String(error instanceof Error ? (error.cause ?? error) : error)
    assert.match(told, /: 1 warning or error, and `strict` is set\. See above, or run `npx dateline check`\.$/u)
  }
})

test('an embargo line that was read holds its story and fails no strict build', async () => {
  const wire = folderOf({ 'a.txt': `EMBARGOED UNTIL 00:01 GMT, 1 JANUARY 2099\n\n${rain}`, 'b.txt': snow })
  const { pages } = await buildInMemory(wire, { strict: true })
  assert.ok(![...pages.values()].some(page => page.includes('Rain ends')), 'the embargoed story is told')
  assert.ok(pages.has('/2023/01/05/snow-closes-passes/'))
})

test('wire copy is never run as a template, and its markup is text', async () => {
  const hostile =
    'Title {{ 7 * 7 }} <script>alert(1)</script>\n\nBERN, Jan 5, 2023 (DDW) — {% include "x" %} <img src=x onerror=alert(1)> {{ dateline.edition }}\n'
  const { pages } = await buildInMemory(folderOf({ 'a.txt': hostile }))
  const [, page = ''] = [...pages].find(([url]) => url.startsWith('/2023/01/05/')) ?? []
  assert.ok(page.includes('{{ 7 * 7 }}') && page.includes('{% include') && page.includes('{{ dateline.edition }}'))
  assert.not.match(page, /<script>alert|<img src=x/u)
})

test('the same folder gives the same bytes, in whatever order files were written', async () => {
  const one = await buildInMemory(folderOf({ 'a.txt': rain, 'b.txt': snow }))
  const two = await buildInMemory(folderOf({ 'b.txt': snow, 'a.txt': rain }))
  assert.equal([...one.pages].sort(), [...two.pages].sort())
})

test('an embargo is judged by `asOf`', async () => {
  const wire = folderOf({
    'a.md': '---\nembargoed: 2023-01-06T12:00:00Z\ndate: 2023-01-05\nheadline: Later\n---\nKestrel.\n',
  })
  const held = await buildInMemory(wire, { asOf: '2023-01-06T11:59:59Z' })
  assert.not.ok([...held.pages.values()].some(page => page.includes('Kestrel')))
  const free = await buildInMemory(wire, { asOf: '2023-01-06T12:00:00Z' })
  assert.ok([...free.pages.values()].some(page => page.includes('Kestrel')))
})

test('under a base every address of ours lies below it', async () => {
  const { pages } = await buildInMemory(folderOf({ 'a.txt': rain }), { base: '/news/' })
  for (const url of pages.keys()) assert.ok(url.startsWith('/news/') || url === '/own/', url)
})

test('kinds of pages can be left out; an unknown one is named', async () => {
  const { pages } = await buildInMemory(folderOf({ 'a.txt': rain }), { pages: ['story', 'topic'] })
  assert.not.ok(pages.has('/timeline/'))
  assert.ok([...pages.keys()].some(url => url.startsWith('/2023/01/04/')))
  try {
    await buildInMemory(folderOf({ 'a.txt': rain }), { pages: ['storey'] })
    assert.unreachable('the build went on')
  } catch (error) {
    const told = error instanceof Error ? `${error.message} ${error.cause}` : ''
    assert.match(told, /`pages` names `storey`\. The kinds of pages are front, story, topics/u)
  }
})

test.run()
