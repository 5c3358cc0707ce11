import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { collectionItems } from '../../plugin/collection.ts'
import { DatelineData } from '../../plugin/data.ts'
import { readOptions } from '../../plugin/options.ts'
import { buildSite, filesOf } from '../demo-site.ts'
import { makeEdition, makeStory } from '../pages/edition.ts'
import { buildInMemory, folderOf } from './memory.ts'

const copy = (headline: string) =>
  `${headline}\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday over most of central Spain, the weather service said.\n`
const wire = {
  'a.txt': copy('Open story'),
  'b.txt': copy('Kept back'),
  'b.yaml': 'embargoed: 2099-01-01T00:00:00Z\n',
  'c.txt': copy('Taken down'),
  'c.yaml': 'pubStatus: canceled\n',
}

test('a preview shows held copy, with watermark and reason, and asks not to be indexed', async () => {
  const { pages } = await buildInMemory(folderOf(wire), { preview: true, url: 'https://example.org' })
  const held = [...pages].filter(([url]) => url.startsWith('/held/'))
  assert.is(held.length, 2)
  const [, page = ''] = held.find(([, content]) => content.includes('<h1>Kept back</h1>')) ?? []
  assert.match(page, /<strong>Under embargo<\/strong> until <time datetime="2099-01-01T00:00:00/u)
  for (const [url, content] of pages) {
    if (!content.includes('class="dateline"')) continue
    assert.match(content, 'Not for publication', url)
    assert.match(content, '<meta name="robots" content="noindex">', url)
  }
  assert.match(pages.get('/') ?? '', '<strong>Under embargo:</strong>')
})

test('a preview has no search page; without it held copy has no page', async () => {
  const { pages } = await buildInMemory(folderOf(wire), { preview: true, search: true })
  assert.not.ok(pages.has('/search/'))
  const published = await buildInMemory(folderOf(wire))
  assert.not.ok([...published.pages.values()].some(content => /Kept back|Not for publication/u.test(content)))
})

test('a preview is written into `_preview` alone, is no input of the site, and leaves the ledger and the index alone', () => {
  const folder = folderOf({
    'eleventy.config.js': `import dateline from '${join(import.meta.dirname, '../../plugin/index.ts')}'
export default config => { dateline(config, { wire: 'wire', asOf: '2023-02-01T00:00:00Z' }) }`,
    ...Object.fromEntries(Object.entries(wire).map(([name, text]) => [`wire/${name}`, text])),
  })
  const build = (output: string) => buildSite(folder, [`--output=${output}`], { DATELINE_PREVIEW: '1' })
  assert.throws(() => build('_site'), /alone, never into `_site`: call Eleventy with `--output=_preview`/u)
  assert.not.ok(existsSync(join(folder, '_site')))

  build('_preview')
  const files = filesOf(join(folder, '_preview'))
  assert.ok(files.some(({ text }) => text.includes('Kept back')))
  assert.not.ok(files.some(({ path }) => path.includes('pagefind')))
  assert.not.ok(existsSync(join(folder, 'wire/dateline.lock.json')))

  buildSite(folder, ['--output=_site'])
  assert.not.ok(filesOf(join(folder, '_site')).some(({ text }) => text.includes('Kept back')))
})

test('the environment asks for a preview, an option has the last word', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  const before = process.env.DATELINE_PREVIEW
  process.env.DATELINE_PREVIEW = '1'
  try {
    assert.is(readOptions({ wire: folder }, '.').preview, true)
    assert.is(readOptions({ wire: folder, preview: false }, '.').preview, false)
  } finally {
    if (before === undefined) delete process.env.DATELINE_PREVIEW
    else process.env.DATELINE_PREVIEW = before
  }
})

test('collections hold public stories alone, for a host makes feeds of them', () => {
  const data = new DatelineData(readOptions({ wire: mkdtempSync(join(tmpdir(), 'dateline-')), preview: true }, '.'))
  const held = makeStory({ slug: 'held/x', held: { reason: 'embargoed' } })
  data.update(makeEdition([makeStory(), held]), { links: '/', whole: '/' })
  assert.equal(
    collectionItems(data).map(({ url }) => url),
    ['/2023/01/02/a-story/'],
  )
})

test.run()
