import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserPath } from './browser-path.ts'

/** Runs all tests: `npm test`, or only files whose path matches a pattern: `npm test -- desk/`. The last line counts: `N passed, N failed`. */

const root = join(import.meta.dirname, '..')
const pattern = process.argv[2] ?? ''

prepare()
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.test.ts') && path.includes(pattern))
  .sort()
const silent = files.filter(path => !/^test\.run\(\)/mu.test(readFileSync(join(root, 'test', path), 'utf8')))
for (const path of silent) console.error(`test/${path} never calls test.run(): its tests would not run.`)

let passed = 0
let failed = silent.length
for (const path of files) {
  const result = spawnSync(process.execPath, ['--import', 'tsx', join('test', path)], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const counts = /Total:\s+(?<total>\d+)[\s\S]*?Passed:\s+(?<passed>\d+)/u.exec(
    result.stdout.replaceAll(/\u001b\[[\d;]*m/gu, ''),
  )?.groups
  const total = Number(counts?.total ?? 0)
  const good = Number(counts?.passed ?? 0)
  const broken = total === 0 || (result.status !== 0 && good === total)
  passed += good
  failed += total - good + (broken ? 1 : 0)
  console.log(`${result.status === 0 && !broken ? 'ok  ' : 'FAIL'} ${path} (${good}/${total})`)
  if (result.status !== 0 || broken) console.log(`${result.stdout}\n${result.stderr}`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** Compiles the browser's scripts, and finds or gets a browser. */
function prepare(): void {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'plugin/client'], {
    cwd: root,
    stdio: 'inherit',
  })
  console.log(`Browser: ${browserPath()}`)
}
