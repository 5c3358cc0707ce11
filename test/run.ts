import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { makeClient } from '../plugin/build/client.ts'
import { browserPath } from './browser-path.ts'
import { demoSite } from './demo-site.ts'
import { firefoxPath } from './firefox.ts'

/** Runs all tests: `npm test`, or only files whose path matches a pattern: `npm test -- desk/`. The last line counts: `N passed, N failed`. */

const root = join(import.meta.dirname, '..')
const pattern = process.argv[2] ?? ''
const ansi = /\u001b\[[\d;]*m/gu

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.test.ts') && path.includes(pattern))
  .sort((a, b) => Number(isLong(b)) - Number(isLong(a)) || (a < b ? -1 : 1))
await prepare()
const silent = files.filter(path => !/^test\.run\(\)/mu.test(readFileSync(join(root, 'test', path), 'utf8')))
for (const path of silent) console.error(`test/${path} never calls test.run(): its tests would not run.`)

if (files.some(isLong)) process.env.DEMO_SITE = demoSite()
let passed = 0
let failed = silent.length
const waiting = [...files]
await Promise.all(Array.from({ length: availableParallelism() }, work))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** Runs files one after another, each in a process of its own, until none is left. */
async function work(): Promise<void> {
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const start = performance.now()
    const { code, output } = await run(path)
    const counts = /Total:\s+(?<total>\d+)[\s\S]*?Passed:\s+(?<passed>\d+)/u.exec(output)?.groups
    const total = Number(counts?.total ?? 0)
    const good = Number(counts?.passed ?? 0)
    const isBroken = total === 0 || (code !== 0 && good === total)
    passed += good
    failed += total - good + (isBroken ? 1 : 0)
    const isWell = code === 0 && !isBroken
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${isWell ? 'ok  ' : 'FAIL'} ${path} (${good}/${total}, ${seconds} s)`)
    if (!isWell) console.log(output)
  }
}

function run(path: string): Promise<{ code: number | null; output: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, ['--import', 'tsx', join('test', path)], { cwd: root })
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk.toString().replaceAll(ansi, '')
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('close', code => resolve({ code, output }))
  })
}

/** Tests that build whole sites take longest: they go first, so that no processor waits for one at the end. */
function isLong(path: string): boolean {
  return path.startsWith('plugin/')
}

/** Makes the browser's scripts, and finds or gets browsers. */
async function prepare(): Promise<void> {
  await makeClient()
  console.log(`Browser: ${browserPath()}`)
  // Here and not in the tests that need it: two of them at once would install it twice.
  if (files.some(path => path.endsWith('-browser.test.ts'))) console.log(`Firefox: ${firefoxPath() ?? 'none'}`)
}
