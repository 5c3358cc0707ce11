import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { joinSearch } from '../../plugin/build/client.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-client-'))
await joinSearch(folder)

/** What a script loads at once: itself and what it imports, and so on; not what it imports when needed. */
function closure(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known
  known.add(name)
  const text = readFileSync(join(folder, name), 'utf8')
  for (const [, target = ''] of text.matchAll(/(?:\bfrom|\bimport)"\.\/([\w-]+\.js)"/gu)) closure(target, known)
  return known
}

const weigh = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0)

test('all that the search page runs before Pagefind itself is at most 10 KB, compressed', () => {
  const page = [...closure('search.js'), ...closure('box.js')]
  const worker = closure('archive-worker.js')
  const weight = weigh(new Set([...page, ...worker]))
  assert.ok(weight <= 10_240, `${weight} bytes`)
})

test('what every page loads is at most half a kilobyte, compressed', () => {
  const weight = weigh(closure('box.js'))
  assert.ok(weight <= 512, `${weight} bytes`)
})

test.run()
