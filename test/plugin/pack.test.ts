import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { run } from '../../plugin/cli.ts'
import { pack } from '../../plugin/pack.ts'
import { folderOf } from './memory.ts'

const site = () => folderOf({ 'index.html': '<h1>Öl</h1>', 'orte/köln/index.html': 'Köln', 'dateline/empty.js': '' })

test('all files lie in one folder named as the archive, with their bytes and their names', () => {
  const folder = site()
  const archive = join(folder, 'News 2023.zip')
  const { files, bytes } = pack(folder, archive)
  assert.is(files, 3)
  const packed = readFileSync(archive)
  assert.is(bytes, packed.length)
  const entries = Object.entries(unzipSync(packed)).map(([name, content]) => [name, strFromU8(content)])
  assert.equal(Object.fromEntries(entries), {
    'News 2023/index.html': '<h1>Öl</h1>',
    'News 2023/orte/köln/index.html': 'Köln',
    'News 2023/dateline/empty.js': '',
  })
})

test('the same site packs to the same bytes, an archive of before in it or not', () => {
  const folder = site()
  const archive = join(folder, 'site.zip')
  pack(folder, archive)
  const first = readFileSync(archive)
  pack(folder, archive)
  assert.ok(first.equals(readFileSync(archive)))
})

test('without a site there is no archive, and that is said', () => {
  const folder = folderOf({})
  let told = ''
  const code = run(
    ['pack', folder, '--to', join(folder, 'a.zip')],
    () => {},
    text => (told += text),
  )
  assert.is(code, 1)
  assert.match(told, /^dateline: there is no site: .*index\.html is missing; build one with `file: true` first\n$/u)
  assert.not.ok(existsSync(join(folder, 'a.zip')))
})

test('where no archive can be written none is left, and that is said', () => {
  const folder = site()
  mkdirSync(join(folder, 'a.zip'))
  assert.throws(() => pack(folder, join(folder, 'a.zip')), /EISDIR/u)
})

test('the command says how many files it packed', () => {
  const folder = site()
  let told = ''
  assert.is(
    run(
      ['pack', folder, '--to', join(folder, 'b.zip')],
      text => (told += text),
      () => {},
    ),
    0,
  )
  assert.match(told, /^3 files packed into .*b\.zip, 0\.0 MB\n$/u)
})

test.run()
