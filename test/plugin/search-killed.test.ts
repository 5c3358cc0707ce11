import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildIndex } from '../../plugin/search.ts'
import { manyDispatches, siteOf, smallSizes, temporary } from './search-archive.ts'

/** Pagefind's real program, in the package for this machine. */
function program(): string {
  const require = createRequire(import.meta.resolve('pagefind'))
  const folder = join(dirname(require.resolve(`@pagefind/${process.platform}-${process.arch}/package.json`)), 'bin')
  return join(folder, readdirSync(folder).find(name => /^pagefind(?:_extended)?(?:\.exe)?$/u.test(name)) ?? '')
}

// Alone in its file: what is left of a dead indexer must not meet another test's.
test('an indexer that is killed half-way fails the build, and what it had not finished is nowhere kept', async () => {
  const cache = temporary()
  const mortal = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'pagefind')
  const script = `#!/usr/bin/env node
const { spawn } = require('node:child_process')
const child = spawn(${JSON.stringify(program())}, process.argv.slice(2), { stdio: ['pipe', 'inherit', 'inherit'] })
let lines = 0
process.stdin.on('data', chunk => {
  lines += chunk.toString().split(',').length
  if (lines > 60) child.kill('SIGKILL')
  else child.stdin.write(chunk)
})
child.stdin.on('error', () => {})
child.on('exit', () => process.exit(0))
`
  writeFileSync(mortal, script)
  chmodSync(mortal, 0o755)
  process.env.PAGEFIND_BINARY_PATH = mortal
  try {
    await buildIndex(siteOf(manyDispatches(120)), { patience: 2000, cache, sizes: smallSizes })
    assert.unreachable('the build went on')
  } catch (error) {
    assert.match(String(error), /Pagefind has not answered for 2 s; its process may have died|closed|EPIPE|died/u)
  }
  delete process.env.PAGEFIND_BINARY_PATH
  assert.ok(existsSync(cache))
  const kept = readdirSync(cache).length
  const whole = buildIndexAgain(cache)
  assert.ok(kept < whole, `${kept} of ${whole} volumes were kept`)
})

/** In a process of its own, as the next build is. */
function buildIndexAgain(cache: string): number {
  const from = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const code = `const { buildIndex } = await import(${from('../../plugin/search.ts')})
const { manyDispatches, siteOf, smallSizes } = await import(${from('./search-archive.ts')})
const { volumes } = await buildIndex(siteOf(manyDispatches(120)), { cache: ${JSON.stringify(cache)}, sizes: smallSizes })
console.log('volumes: ' + volumes.length)`
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', code]
  return Number(
    /volumes: (?<count>\d+)/u.exec(execFileSync(process.execPath, args, { encoding: 'utf8' }))?.groups?.count,
  )
}

test.run()
