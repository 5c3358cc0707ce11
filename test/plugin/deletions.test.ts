import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { folderOf } from './memory.ts'

const root = join(import.meta.dirname, '../..')
const plugin = pathToFileURL(join(root, 'plugin/index.ts')).href
const dispatch = (headline: string) => `${headline}\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday over Spain.\n`

/** Starts Eleventy's watching; resolves when it waits for changes. */
function watch(folder: string, temporary: string, ...args: string[]): Promise<ChildProcess> {
  const eleventy = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), eleventy, '--watch', ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const take = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Watching…')) resolve(child)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('exit', () => reject(new Error(said)))
  })
}

async function until(isSo: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 300 && !isSo(); tries++) await new Promise(resolve => setTimeout(resolve, 100))
  return isSo()
}

for (const args of [[], ['--incremental']]) {
  test(`a dispatch deleted while Eleventy watches${args.map(arg => ` with ${arg}`).join('')} takes its page along, and touches no other dispatch`, async () => {
    const folder = folderOf({
      'package.json': '{"type": "module"}',
      'eleventy.config.js': `import dateline from ${JSON.stringify(plugin)}\nexport default config => { config.addPlugin(dateline, { search: false, asOf: '2023-02-01T00:00:00Z' }) }\n`,
      'wire/a.txt': dispatch('Rain ends the drought'),
      'wire/b.txt': dispatch('Snow closes three passes'),
    })
    const temporary = folderOf({})
    const page = (slug: string) => join(folder, '_site/2023/01/04', slug, 'index.html')
    const child = await watch(folder, temporary, ...args)
    try {
      assert.ok(existsSync(page('rain-ends-the-drought')))
      // Watching is announced before it has begun.
      await new Promise(resolve => setTimeout(resolve, 1000))
      const before = statSync(join(folder, 'wire/b.txt')).mtimeMs
      rmSync(join(folder, 'wire/a.txt'))
      assert.ok(await until(() => !existsSync(page('rain-ends-the-drought'))), 'the page is still there')
      assert.ok(existsSync(page('snow-closes-three-passes')))
      assert.is(statSync(join(folder, 'wire/b.txt')).mtimeMs, before)
    } finally {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
    }
    assert.equal(
      readdirSync(temporary).filter(name => name.startsWith('dateline-')),
      [],
      'nothing of ours is left behind',
    )
  })
}

test.run()
