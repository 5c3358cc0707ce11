import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { removeLeftovers } from '../../plugin/leftovers.ts'
import { folderOf } from './memory.ts'

test('pages that are made no more go, with their empty folders; other files stay', () => {
  const output = folderOf({
    'index.html': '',
    '2023/01/02/a/index.html': '',
    '2023/01/03/b/index.html': '',
    'topics/x/index.html': '',
    'topics/x/mine.txt': '',
    'own/index.html': '',
  })
  removeLeftovers(output, ['', '2023/01/02/a/', '2023/01/03/b/', 'topics/x/'])
  assert.ok(existsSync(join(output, '2023/01/03/b/index.html')))
  removeLeftovers(output, ['', '2023/01/02/a/'])
  assert.not.ok(existsSync(join(output, '2023/01/03')))
  assert.not.ok(existsSync(join(output, 'topics/x/index.html')))
  for (const path of ['index.html', '2023/01/02/a/index.html', 'topics/x/mine.txt', 'own/index.html'])
    assert.ok(existsSync(join(output, path)), path)
})

test('a list that was tampered with takes nothing outside the output', () => {
  const parent = folderOf({ 'index.html': 'mine', 'site/dateline/pages.json': '["../", "/../", 7]' })
  removeLeftovers(join(parent, 'site'), [])
  assert.ok(existsSync(join(parent, 'index.html')))
})

test('a broken list is written anew', () => {
  const output = folderOf({ 'dateline/pages.json': '["a' })
  removeLeftovers(output, ['b/'])
  writeFileSync(join(output, 'index.html'), '')
  removeLeftovers(output, [])
  assert.ok(existsSync(join(output, 'index.html')))
})

test.run()
