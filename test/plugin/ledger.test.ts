import { mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ledgerName, readLedger, writeLedger } from '../../plugin/ledger.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'dateline-'))

test('what is written is read again, sorted', () => {
  const dir = folder()
  writeLedger(dir, { 'b.txt': '2023/01/02/b', 'a.txt': '2023/01/01/a' })
  assert.equal(readLedger(dir), { 'a.txt': '2023/01/01/a', 'b.txt': '2023/01/02/b' })
  const text = readFileSync(join(dir, ledgerName), 'utf8')
  assert.ok(text.indexOf('a.txt') < text.indexOf('b.txt'))
})

test('a ledger that has not changed is not touched, so that watching it starts no circle', () => {
  const dir = folder()
  writeLedger(dir, { 'a.txt': '2023/01/01/a' })
  utimesSync(join(dir, ledgerName), 0, 0)
  writeLedger(dir, { 'a.txt': '2023/01/01/a' })
  assert.is(statSync(join(dir, ledgerName)).mtimeMs, 0)
})

test('without addresses no ledger is made, and none is an empty one', () => {
  const dir = folder()
  writeLedger(dir, {})
  assert.equal(readLedger(dir), {})
  assert.throws(() => statSync(join(dir, ledgerName)))
})

test('a damaged ledger stops the build: guessing would change addresses', () => {
  for (const text of ['{"version": 1, "addr', '[]', '{"addresses": {"a": 1}}', '{}']) {
    const dir = folder()
    writeFileSync(join(dir, ledgerName), text)
    assert.throws(() => readLedger(dir), /dateline\.lock\.json .*restore it from your version control/u, text)
  }
})

test.run()
