import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { listWireFolder, readEntry } from '../../plugin/wire-folder.ts'
import type { Notice, WireFile } from '../../src/index.ts'

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

/** All files of a folder with what was wrong. */
function readWireFolder(dir: string, ignore?: string[]): { files: WireFile[]; notices: Notice[] } {
  const { entries, notices } = listWireFolder(dir, ignore)
  const read = entries.map(entry => readEntry(dir, entry))
  return {
    files: read.flatMap(({ file }) => file ?? []),
    notices: [...notices, ...read.flatMap(({ problems }) => problems)],
  }
}

test('reads all files below the folder, in one order, without dot files and the ledger', () => {
  const dir = folder({ 'b.txt': 'b', 'a/c.xml': 'c', '.DS_Store': 'x', '.git/config': 'x', 'dateline.lock.json': '{}' })
  const { files, notices } = readWireFolder(dir)
  assert.equal(
    files.map(file => file.path),
    ['a/c.xml', 'b.txt'],
  )
  assert.equal(notices, [])
})

test('takes the day from a file or folder name as the day it came', () => {
  const { files } = readWireFolder(
    folder({ '2023-01-08-brasilia.txt': 'x', '2023/01/09/0412.xml': 'x', 'x.txt': 'x', '2023-13-40.txt': 'x' }),
  )
  assert.equal(
    files.map(file => file.received),
    ['2023-01-08', undefined, '2023-01-09', undefined],
  )
})

test('gives a sidecar to its dispatch, by its name with or without ending', () => {
  const { files, notices } = readWireFolder(
    folder({ '0412.xml': 'x', '0412.yaml': 'slug: a', 'b.txt': 'x', 'b.txt.yml': 'slug: b' }),
  )
  assert.equal(
    files.map(file => [file.path, file.sidecar?.path]),
    [
      ['0412.xml', '0412.yaml'],
      ['b.txt', 'b.txt.yml'],
    ],
  )
  assert.equal(notices, [])
})

test('says when a sidecar has no dispatch', () => {
  const { notices } = readWireFolder(folder({ 'a.txt': 'x', 'c.yaml': 'slug: c' }))
  assert.equal(
    notices.map(notice => [notice.rule, notice.source.path]),
    [['sidecar-alone', 'c.yaml']],
  )
})

test('leaves out what `ignore` names', () => {
  const { files } = readWireFolder(folder({ 'a.txt': 'x', 'b.pdf': 'x', 'notes/README.md': 'x' }), [
    '.pdf',
    'README.md',
  ])
  assert.equal(
    files.map(file => file.path),
    ['a.txt'],
  )
})

test('an empty folder is a warning that says what to do', () => {
  const { notices } = readWireFolder(folder({}))
  assert.is(notices[0]?.rule, 'empty-wire-folder')
  assert.match(notices[0]?.reason ?? '', /put files into it, or name another in the option `wire`/u)
})

test('a file that cannot be read is an error, and the others are read', () => {
  const dir = folder({ 'a.txt': 'x', 'b.txt': 'x' })
  symlinkSync(join(dir, 'nowhere'), join(dir, 'c.txt'))
  const { files, notices } = readWireFolder(dir)
  assert.equal(
    files.map(file => file.path),
    ['a.txt', 'b.txt'],
  )
  assert.equal(
    notices.map(notice => [notice.level, notice.rule, notice.source.path]),
    [['error', 'unreadable-file', 'c.txt']],
  )
})

test('a dispatch whose sidecar cannot be read is not read: the sidecar might hold it back', () => {
  const dir = folder({ 'a.txt': 'x' })
  symlinkSync(join(dir, 'nowhere'), join(dir, 'a.yaml'))
  const { files, notices } = readWireFolder(dir)
  assert.equal(files, [])
  assert.equal(
    notices.map(notice => [notice.level, notice.source.path]),
    [['error', 'a.yaml']],
  )
})

test.run()
