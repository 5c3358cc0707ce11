import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readOptions } from '../../plugin/options.ts'
import { buildIndex } from '../../plugin/search.ts'
import { makeSite } from '../../plugin/site.ts'
import { readWire } from '../../plugin/wire.ts'
import { editionOf } from '../../src/index.ts'
import { copyOfWire } from '../demo-site.ts'

const wire = copyOfWire()
const settings = readOptions({ wire }, '.')
const { dispatches, notices } = readWire(wire, settings)
const { edition } = editionOf(dispatches, notices, { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' })
const site = makeSite(settings, edition, { links: '/', whole: '/' })

test('the same edition gives the same index, without files that ours does not use', async () => {
  const [first, second] = [await buildIndex(site), await buildIndex(site)]
  assert.equal([...first.keys()].sort(), [...second.keys()].sort())
  assert.ok(first.has('pagefind-entry.json'))
  assert.not.ok([...first.keys()].some(path => /pagefind-ui|component|highlight|unknown/u.test(path)))
})

// Last: what is left of a dead indexer must not meet the next one.
test('an index that the indexer dies over fails the build, though Pagefind itself would say nothing', async () => {
  const dead = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'pagefind')
  writeFileSync(dead, '#!/bin/sh\nexit 0\n')
  chmodSync(dead, 0o755)
  process.env.PAGEFIND_BINARY_PATH = dead
  try {
    await buildIndex(site, { patience: 1500 })
    assert.unreachable('the build went on')
  } catch (error) {
    assert.match(String(error), /Pagefind has not answered for 1\.5 s; its process may have died|closed/u)
  } finally {
    delete process.env.PAGEFIND_BINARY_PATH
  }
})

test.run()
