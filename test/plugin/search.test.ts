import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readOptions } from '../../plugin/options.ts'
import { buildIndex, keptBefore, writeIndex } from '../../plugin/search.ts'
import { makeSite } from '../../plugin/site.ts'
import { readWire } from '../../plugin/wire.ts'
import { editionOf } from '../../src/index.ts'
import { copyOfWire } from '../demo-site.ts'
import type { Sketch } from '../stories/dispatch.ts'
import { indexInto, manyDispatches, siteOf, smallSizes, temporary } from './search-archive.ts'

const wire = copyOfWire()
const settings = readOptions({ wire }, '.')
const { dispatches, notices } = readWire(wire, settings)
const { edition } = editionOf(dispatches, notices, { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' })
const site = makeSite(settings, edition, { links: '/', whole: '/' })

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const packsIn = (cache: string) => readdirSync(cache).filter(name => name.endsWith('.pack'))
const tagsIn = (folder: string): string[] =>
  JSON.parse(readFileSync(join(folder, 'volumes.json'), 'utf8')).volumes.map(({ tag }: { tag: string }) => tag)
const textIn = (folder: string) =>
  readdirSync(join(folder, 'fragment')).map(name => gunzipSync(readFileSync(join(folder, 'fragment', name))).toString())
const newest: Sketch = {
  path: 'new.txt',
  guid: 'new',
  headline: 'Oslo opens a tunnel',
  versionCreated: '2023-12-31T13:00:00Z',
}

test('the same edition gives the same index, without files that ours does not use', async () => {
  const [first, second] = [await indexInto(temporary(), site), await indexInto(temporary(), site)]
  assert.equal(filesOf(first), filesOf(second))
  for (const path of filesOf(first).filter(path => path.includes('.')))
    assert.ok(readFileSync(join(first, path)).equals(readFileSync(join(second, path))), path)
  assert.not.ok(filesOf(first).some(path => /pagefind-ui|component|highlight|unknown|-worker/u.test(path)))
  assert.is(filesOf(first).filter(path => path.startsWith('wasm.en')).length, 1)
})

test('a new story makes one small volume anew, and the rest comes from the cache', async () => {
  const cache = temporary()
  const output = temporary()
  await indexInto(output, siteOf(manyDispatches(100)), { sizes: smallSizes, cache })
  const before = packsIn(cache)
  const fragments = new Set(filesOf(join(output, 'fragment')))
  await indexInto(output, siteOf([...manyDispatches(100), newest]), { sizes: smallSizes, cache })
  assert.is(packsIn(cache).filter(name => !before.includes(name)).length, 1)
  assert.ok(filesOf(join(output, 'fragment')).filter(name => !fragments.has(name)).length <= smallSizes.open)
})

test('volumes from the cache are those that would be made', async () => {
  const cache = temporary()
  const many = siteOf(manyDispatches(60))
  await indexInto(temporary(), many, { sizes: smallSizes, cache })
  const [cached, made] = [
    await indexInto(temporary(), many, { sizes: smallSizes, cache }),
    await indexInto(temporary(), many, { sizes: smallSizes }),
  ]
  assert.equal(filesOf(cached), filesOf(made))
  for (const path of filesOf(made).filter(path => path.includes('.')))
    assert.ok(readFileSync(join(cached, path)).equals(readFileSync(join(made, path))), path)
})

/** What can have become of a volume in the cache. */
const damages: Record<string, (path: string) => void> = {
  'half-written': path => truncateSync(path, 2000),
  emptied: path => writeFileSync(path, ''),
  altered: path => {
    const bytes = readFileSync(path)
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    writeFileSync(path, bytes)
  },
  'of something else': path => writeFileSync(path, '{"version":1}\n'),
}

for (const [name, damage] of Object.entries(damages)) {
  test(`a volume in the cache that is ${name} is made anew`, async () => {
    const cache = temporary()
    const good = await indexInto(temporary(), site, { cache })
    for (const pack of packsIn(cache)) damage(join(cache, pack))
    const again = await indexInto(temporary(), site, { cache })
    assert.equal(filesOf(again), filesOf(good))
    for (const path of filesOf(good).filter(path => path.includes('.')))
      assert.ok(readFileSync(join(again, path)).equals(readFileSync(join(good, path))), path)
  })
}

test('a cache that cannot be written to is told of once, and the index is made all the same', async () => {
  const blocked = join(temporary(), 'cache')
  writeFileSync(blocked, 'a file where a folder should be')
  const lines: string[] = []
  const options = { cache: blocked, say: (line: string) => lines.push(line), sizes: smallSizes }
  const output = await indexInto(temporary(), siteOf(manyDispatches(30)), options)
  assert.ok(tagsIn(output).length > 2)
  assert.is(lines.length, 1)
  assert.match(lines[0] ?? '', /not kept for the next build/u)
})

test('two builds at once with one cache give two whole indexes', async () => {
  const cache = temporary()
  const many = siteOf(manyDispatches(60))
  const [one, two] = [temporary(), temporary()]
  const first = await buildIndex(many, { sizes: smallSizes, cache })
  const second = await buildIndex(many, { sizes: smallSizes, cache })
  writeIndex(first, one)
  writeIndex(second, two)
  assert.equal(filesOf(one), filesOf(two))
  assert.not.ok(readdirSync(cache).some(name => name.endsWith('.new')))
})

test('the index before stays for one deploy, for pages that are open, and goes with the next', async () => {
  const cache = temporary()
  const output = temporary()
  const build = (...more: Sketch[]) =>
    indexInto(output, siteOf([...manyDispatches(30), ...more]), { sizes: smallSizes, cache })
  await build()
  const old = filesOf(output).filter(path => path.endsWith('.pf_index'))
  await build(newest)
  const next = filesOf(output).filter(path => path.endsWith('.pf_index'))
  assert.ok(
    old.every(path => next.includes(path)),
    'every file of the index before is still there',
  )
  assert.ok(next.length > old.length)
  const isKept = keptBefore(output)
  assert.ok(next.some(isKept), 'and told from the others')
  assert.equal(
    next.filter(path => !isKept(path)),
    await freshly([newest], '.pf_index'),
  )
  await build(newest)
  assert.equal(
    filesOf(output).filter(path => path.endsWith('.pf_index')),
    next,
    'a build that changes nothing is no deploy',
  )
  await build(newest, {
    ...newest,
    path: 'newer.txt',
    guid: 'newer',
    headline: 'Lima opens a bridge',
    versionCreated: '2023-12-31T14:00:00Z',
  })
  const last = filesOf(output)
  assert.ok(
    old.some(path => !last.includes(path)),
    'what only the first index had is gone',
  )
})

async function freshly(more: Sketch[], ending: string): Promise<string[]> {
  const output = await indexInto(temporary(), siteOf([...manyDispatches(30), ...more]), { sizes: smallSizes })
  return filesOf(output).filter(path => path.endsWith(ending))
}

test('copy that was taken back or changed is in no kept volume', async () => {
  const cache = temporary()
  const output = temporary()
  const stories = manyDispatches(30)
  const build = (list: Sketch[]) => indexInto(output, siteOf(list), { sizes: smallSizes, cache })
  const marked = { ...newest, text: 'The tunnel was named larkspurite by its builders.' }
  await build([...stories, marked])
  assert.ok(textIn(output).some(text => text.includes('larkspurite')))
  await build(stories)
  assert.not.ok(textIn(output).some(text => text.includes('larkspurite')))
  await build([...stories, marked])
  await build([...stories, { ...marked, text: 'The tunnel has no name.' }])
  assert.not.ok(textIn(output).some(text => text.includes('larkspurite')))
})

test('a volume whose only story was killed is gone', async () => {
  const cache = temporary()
  const output = temporary()
  const lone: Sketch = { ...newest, versionCreated: '2001-05-05T12:00:00Z', headline: 'Ship leaves harbour' }
  await indexInto(output, siteOf([...manyDispatches(40), lone]), { sizes: smallSizes, cache })
  const before = tagsIn(output).length
  await indexInto(output, siteOf(manyDispatches(40)), { sizes: smallSizes, cache })
  assert.is(tagsIn(output).length, before - 1)
})

test('an archive without stories has an index that says so', async () => {
  const output = await indexInto(temporary(), siteOf([]))
  assert.equal(tagsIn(output), [])
  assert.equal(filesOf(output), ['volumes.json'])
})

test('an output that cannot be written to fails the build, with the place', async () => {
  const blocked = join(temporary(), 'pagefind')
  writeFileSync(blocked, '')
  const built = await buildIndex(site)
  assert.throws(
    () => writeIndex(built, blocked),
    (error: Error) => /could not be written into .*pagefind/u.test(error.message) && error.cause instanceof Error,
  )
})

test('an index that was written half is completed, and what does not belong there goes', async () => {
  const output = temporary()
  const good = filesOf(await indexInto(output, site))
  for (const name of readdirSync(join(output, 'fragment')).slice(0, 5)) truncateSync(join(output, 'fragment', name), 10)
  mkdirSync(join(output, 'index'), { recursive: true })
  writeFileSync(join(output, 'index/en_old.pf_index'), 'old')
  await indexInto(output, site)
  assert.equal(filesOf(output), good)
  assert.ok(textIn(output).every(text => text.includes('word_count')))
})

/** What may come of the indexer: `script` stands in for its program. */
async function buildWith(script: string): Promise<string> {
  const program = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'pagefind')
  writeFileSync(program, script)
  chmodSync(program, 0o755)
  process.env.PAGEFIND_BINARY_PATH = program
  try {
    await buildIndex(site, { patience: 1500 })
    return 'the build went on'
  } catch (error) {
    return String(error)
  } finally {
    delete process.env.PAGEFIND_BINARY_PATH
  }
}

// Last: what is left of a dead indexer must not meet the next one.
test('an index that the indexer dies over fails the build, though Pagefind itself would say nothing', async () => {
  assert.match(
    await buildWith('#!/bin/sh\nexit 0\n'),
    /Pagefind has not answered for 1\.5 s; its process may have died|closed/u,
  )
  assert.not.ok(existsSync(join(process.cwd(), 'dateline/pagefind')))
})

test.run()
