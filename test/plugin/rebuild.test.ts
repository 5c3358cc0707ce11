import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildSite, filesOf } from '../demo-site.ts'
import { folderOf } from './memory.ts'

const plugin = pathToFileURL(join(import.meta.dirname, '../../plugin/index.ts')).href
const dispatch = (headline: string, marker: string) =>
  `${headline}\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday over most of central Spain, ${marker}.\n`

function site(): string {
  return folderOf({
    'package.json': '{"type": "module"}',
    'eleventy.config.js': `import dateline from ${JSON.stringify(plugin)}\nexport default config => { config.addPlugin(dateline, { asOf: '2023-02-01T00:00:00Z' }) }\n`,
    'wire/a.txt': dispatch('Rain ends the drought', 'larkspurite'),
    'wire/b.txt': dispatch('Snow closes three passes', 'fernmarble'),
  })
}

const holding = (folder: string, marker: string) =>
  filesOf(join(folder, '_site'))
    .filter(({ text }) => text.includes(marker))
    .map(({ path }) => path)

test('copy that is withheld, or deleted, after a build is gone from the output of the next', () => {
  const folder = site()
  buildSite(folder, [])
  assert.ok(holding(folder, 'larkspurite').length > 0 && holding(folder, 'fernmarble').length > 0)
  writeFileSync(join(folder, 'wire/a.yaml'), 'pubStatus: withheld\n')
  buildSite(folder, [])
  assert.equal(holding(folder, 'larkspurite'), [])
  assert.equal(holding(folder, 'Rain ends'), [])
  rmSync(join(folder, 'wire/b.txt'))
  buildSite(folder, [])
  assert.equal(holding(folder, 'fernmarble'), [])
  assert.not.ok(existsSync(join(folder, '_site/2023/01/04')))
})

test('a dry run writes no page, no ledger and no index', () => {
  const folder = site()
  buildSite(folder, ['--dryrun'])
  assert.not.ok(existsSync(join(folder, '_site')) || existsSync(join(folder, 'wire/dateline.lock.json')))
})

test('a headline that changes later keeps its address, here and on another machine with the same ledger', () => {
  const folder = site()
  buildSite(folder, [])
  const before = readdirSync(join(folder, '_site/2023/01/04')).sort()
  writeFileSync(join(folder, 'wire/a.txt'), dispatch('Drought is over after weeks of rain', 'larkspurite'))
  rmSync(join(folder, '_site'), { recursive: true })
  buildSite(folder, [])
  assert.equal(readdirSync(join(folder, '_site/2023/01/04')).sort(), before)
})

test('one folder built twice gives the same bytes', () => {
  const folder = site()
  const outputs = [folderOf({}), folderOf({})]
  const [one, two] = outputs.map(output => {
    buildSite(folder, [`--output=${output}`])
    return JSON.stringify(filesOf(output).sort((a, b) => (a.path < b.path ? -1 : 1)))
  })
  assert.ok(one === two)
})

test.run()
