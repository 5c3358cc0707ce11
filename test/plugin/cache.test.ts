import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { DispatchCache } from '../../plugin/cache.ts'
import { openCache } from '../../plugin/cache-folder.ts'
import { fingerprintOf, keyOf } from '../../plugin/cache-key.ts'
import { readOptions } from '../../plugin/options.ts'
import { unpackReading } from '../../plugin/packed-reading.ts'
import { readWireInParallel } from '../../plugin/readers.ts'
import { readWire } from '../../plugin/wire.ts'
import { listWireFolder, readEntry } from '../../plugin/wire-folder.ts'
import { buildSite, filesOf } from '../demo-site.ts'
import { folderOf } from './memory.ts'

const rain =
  'Rain ends the drought\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday, “at last,” Ana Garcia said.\n'
const snow = 'Snow closes passes\n\nBERN, Jan 5, 2023 (DDW) — Snow closed three passes in the Alps on Thursday.\n'
const options = { language: 'en' }

function wireFolder(): string {
  return folderOf({ '2023-01-04-rain.txt': rain, 'snow.txt': snow, 'snow.yaml': 'urgency: 2\n', 'empty.txt': '' })
}

const packsOf = (folder: string) => readdirSync(folder).map(name => join(folder, name))

/** A folder, and its cache as one build left it. */
async function filled(fingerprint = 'one'): Promise<{ wire: string; folder: string }> {
  const wire = wireFolder()
  const folder = join(folderOf({}), 'cache')
  await readWireInParallel(wire, options, new DispatchCache(folder, fingerprint))
  return { wire, folder }
}

/** How many files the cache knows as they are now. */
function countKnown(wire: string, cache: DispatchCache): number {
  const files = listWireFolder(wire).entries.flatMap(entry => readEntry(wire, entry).file ?? [])
  return files.filter(file => cache.get(keyOf(file)) !== undefined).length
}

test('what comes from the cache is what reading anew gives, notices included', async () => {
  const { wire, folder } = await filled()
  const cache = new DispatchCache(folder, 'one')
  assert.is(countKnown(wire, cache), 3)
  const anew = readWire(wire, options)
  assert.ok(anew.notices.some(({ rule }) => rule === 'empty-file'))
  assert.equal(await readWireInParallel(wire, options, cache), JSON.parse(JSON.stringify(anew)))
})

test('a dispatch that has changed is read anew, and so is one whose sidecar has; the others are not', async () => {
  const { wire, folder } = await filled()
  writeFileSync(join(wire, '2023-01-04-rain.txt'), rain.replace('ends', 'breaks'))
  assert.is(countKnown(wire, new DispatchCache(folder, 'one')), 2)
  writeFileSync(join(wire, 'snow.yaml'), 'pubStatus: withheld\n')
  const cache = new DispatchCache(folder, 'one')
  assert.is(countKnown(wire, cache), 1)
  const { dispatches } = await readWireInParallel(wire, options, cache)
  assert.equal(
    dispatches.map(({ headline, pubStatus }) => [headline, pubStatus]),
    [
      ['Rain breaks the drought', 'usable'],
      ['Snow closes passes', 'withheld'],
    ],
  )
  assert.is(countKnown(wire, new DispatchCache(folder, 'one')), 3, 'the changes were not kept')
})

test('a dispatch that is taken away leaves the cache', async () => {
  const { wire, folder } = await filled()
  rmSync(join(wire, '2023-01-04-rain.txt'))
  await readWireInParallel(wire, options, new DispatchCache(folder, 'one'))
  assert.not.ok(packsOf(folder).some(path => readFileSync(path, 'utf8').includes('drought')))
})

test('the name of a file, its bytes and its sidecar make the key; what is one part is no other', () => {
  const bytes = Buffer.from('copy')
  const keys = [
    keyOf({ path: 'a.txt', bytes }),
    keyOf({ path: 'b.txt', bytes }),
    keyOf({ path: 'a.txt', bytes: Buffer.from('Copy') }),
    keyOf({ path: 'a.txt', bytes, received: '2023-01-04' }),
    keyOf({ path: 'a.txt', bytes, sidecar: { path: 'a.yaml', bytes } }),
    keyOf({ path: 'a.txtcopy', bytes: Buffer.from('') }),
  ]
  assert.is(new Set(keys).size, keys.length)
})

test('another option, or another version of Dateline, makes the cache worth nothing', async () => {
  const { wire, folder } = await filled()
  assert.is(countKnown(wire, new DispatchCache(folder, 'two')), 0)
  assert.is.not(fingerprintOf({ language: 'en' }), fingerprintOf({ language: 'de' }))
  assert.is(fingerprintOf({ language: 'en' }), fingerprintOf({ language: 'en' }))
})

test('damage of any kind is read past, and mended', async () => {
  const damages: ((bytes: Buffer) => Buffer | string)[] = [
    bytes => bytes.subarray(0, bytes.length / 2),
    bytes => bytes.fill(120, bytes.length - 9, bytes.length - 5),
    bytes => Buffer.concat([bytes, bytes]),
    () => '',
    () => 'dateline 1 0\n{"fingerprint":"one","entries":[["a",9e9]]}\n',
    () => '{}\n\n',
  ]
  for (const damage of damages) {
    const { wire, folder } = await filled()
    const paths = packsOf(folder)
    for (const path of paths) writeFileSync(path, damage(readFileSync(path)))
    const cache = new DispatchCache(folder, 'one')
    assert.ok(cache.isEmpty, String(damage))
    assert.is((await readWireInParallel(wire, options, cache)).dispatches.length, 2)
    assert.not.ok(new DispatchCache(folder, 'one').isEmpty)
    assert.equal(packsOf(folder), paths, 'something was left lying')
  }
})

test('where nothing can be written the build goes on', async () => {
  const wire = wireFolder()
  const inFile = join(folderOf({ file: '' }), 'file/cache')
  const cache = new DispatchCache(inFile, 'one')
  assert.is((await readWireInParallel(wire, options, cache)).dispatches.length, 2)
  assert.is(countKnown(wire, cache), 3, 'it is not held in memory')
  const { wire: other, folder } = await filled()
  writeFileSync(join(other, 'snow.txt'), snow.replace('three', 'four'))
  chmodSync(folder, 0o500)
  assert.is((await readWireInParallel(other, options, new DispatchCache(folder, 'one'))).dispatches.length, 2)
})

test('two builds at once, each with its own folder, disturb neither', async () => {
  const folder = join(folderOf({}), 'cache')
  const wires = [wireFolder(), folderOf({ 'a.txt': snow })]
  const readings = await Promise.all(
    wires.map(wire => readWireInParallel(wire, options, new DispatchCache(folder, 'one'))),
  )
  assert.equal(
    readings.map(({ dispatches }) => dispatches.length),
    [2, 1],
  )
  for (const path of packsOf(folder)) assert.match(readFileSync(path, 'utf8'), /^dateline 1 /u, path)
})

test('many files, read side by side, are kept as few are', async () => {
  const wire = folderOf(
    Object.fromEntries(Array.from({ length: 510 }, (_, index) => [`${index}.txt`, snow.replace('three', `${index}`)])),
  )
  const folder = join(folderOf({}), 'cache')
  const anew = await readWireInParallel(wire, options, new DispatchCache(folder, 'one'))
  const cache = new DispatchCache(folder, 'one')
  assert.is(countKnown(wire, cache), 510)
  assert.equal(await readWireInParallel(wire, options, cache), anew)
})

const plugin = pathToFileURL(join(import.meta.dirname, '../../plugin/index.ts')).href

test('a second build, from the cache, gives the same bytes; the cache is no part of the site', () => {
  const site = folderOf({
    'package.json': '{"type": "module"}',
    'eleventy.config.js': `import dateline from ${JSON.stringify(plugin)}\nexport default config => { config.addPlugin(dateline, { search: false, asOf: '2023-02-01T00:00:00Z' }) }\n`,
    'wire/a.txt': rain,
    'wire/b.txt': snow,
  })
  const [one, two] = [folderOf({}), folderOf({})]
  buildSite(site, [`--output=${one}`])
  assert.ok(existsSync(join(site, '.cache/dateline')))
  buildSite(site, [`--output=${two}`])
  const sorted = (folder: string) => filesOf(folder).sort((a, b) => (a.path < b.path ? -1 : 1))
  assert.equal(sorted(two), sorted(one))
  assert.not.ok(filesOf(one).some(({ path }) => path.endsWith('.pack')))
})

test('the cache may be left out, and never lies where it would be published or read', () => {
  const wire = wireFolder()
  const settings = (cache: string | false) => readOptions({ wire, cache }, '.')
  assert.is(openCache(settings(false), '_site'), undefined)
  for (const [cache, where] of [
    ['_site/cache', 'the output'],
    ['_site', 'the output'],
    [join(wire, 'cache'), 'the wire folder'],
  ] as const) {
    assert.throws(
      () => openCache(settings(cache), '_site'),
      (error: Error) => error.message.includes('`cache` names a folder in') && error.message.includes(where),
    )
  }
  assert.ok(openCache(settings('_site-cache'), '_site'))
})

test('an entry is the reading as JSON', async () => {
  const { folder, wire } = await filled()
  const cache = new DispatchCache(folder, 'one')
  const json = cache.get(keyOf({ path: 'snow.txt', bytes: Buffer.from(snow) }))
  assert.is(json, undefined, 'without its sidecar it is another')
  const bytes = readFileSync(join(wire, '2023-01-04-rain.txt'))
  const kept = cache.get(keyOf({ path: '2023-01-04-rain.txt', bytes, received: '2023-01-04' }))
  assert.is(kept && unpackReading(kept).dispatches[0]?.headline, 'Rain ends the drought')
})

test.run()
