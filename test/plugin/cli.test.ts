import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { run } from '../../plugin/cli.ts'

function dateline(...args: string[]): { code: number; out: string; err: string } {
  let out = ''
  let err = ''
  const code = run(
    args,
    text => (out += text),
    text => (err += text),
  )
  return { code, out, err }
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
const file = (name: string, text: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const copy =
  'Rain ends the drought\n\nMADRID, Jan 4 (DDW) — Rain fell on Wednesday over most of central Spain, the weather service said.\n\nMore is expected.\n'

test('read --json prints one dispatch a line', () => {
  const { code, out } = dateline('read', '--json', file('a.txt', copy), file('b.txt', copy))
  assert.is(code, 0)
  const lines = out.trimEnd().split('\n')
  assert.is(lines.length, 2)
  const dispatch = JSON.parse(lines[0] ?? '')
  assert.is(dispatch.headline, 'Rain ends the drought')
  assert.is(dispatch.dateline.places[0].country, 'ES')
  assert.is(dispatch.dateline.date, '--01-04')
})

test('--received resolves a date without a year', () => {
  const { out } = dateline('read', '--json', '--received', '2023-01-05', file('c.txt', copy))
  const dispatch = JSON.parse(out)
  assert.is(dispatch.dateline.date, '2023-01-04')
  assert.ok(dispatch.inferred.includes('dateline.date'))
})

test('read shows a person each part, and what was worked out', () => {
  const { code, out } = dateline('read', file('d.txt', copy.replace(/^.*\n\n/u, '')))
  assert.is(code, 0)
  assert.match(out, /dateline {3}MADRID, Jan 4 \(DDW\) —/u)
  assert.match(out, /places {3}Madrid, .*ES/u)
  assert.match(out, /headline .*\(worked out\)/u)
})

test('what cannot be read is told on the error channel, the rest is read, and the exit code is 1', () => {
  const { code, out, err } = dateline(
    'read',
    join(folder, 'nowhere.txt'),
    file('empty.txt', ''),
    file('p.pdf', '%PDF-1.4'),
    file('e.txt', copy),
  )
  assert.is(code, 1)
  assert.match(err, /nowhere\.txt:1: error unreadable-file/u)
  assert.match(err, /empty\.txt:1: error empty-file: the file is empty; fill it or delete it/u)
  assert.match(err, /p\.pdf:1: error binary-file/u)
  assert.match(out, /Rain ends the drought/u)
})

test('next prints when the next embargo lifts and nothing else, and nothing when none does', () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'))
  writeFileSync(join(dir, '2023-01-05-a.txt'), copy)
  assert.equal(dateline('next', dir), { code: 0, out: '', err: '' })
  writeFileSync(join(dir, '2023-01-05-a.yaml'), 'embargoed: 2099-01-01T00:01:00Z\n')
  assert.equal(dateline('next', dir), { code: 0, out: '2099-01-01T00:01:00Z\n', err: '' })
  assert.is(dateline('next', dir, '--as-of', '2099-01-02').out, '')
  assert.is(dateline('next', join(dir, 'nowhere')).code, 1)
  assert.is(dateline('next').code, 2)
})

test('check lists notices as file:line: level rule: reason and counts errors in its exit code', () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'))
  writeFileSync(join(dir, '2023-01-05-a.txt'), copy)
  const good = dateline('check', dir)
  assert.is(good.code, 0)
  assert.match(good.out, /1 dispatches, \d+ notices, 0 errors\n$/u)
  writeFileSync(join(dir, 'b.txt'), '')
  const bad = dateline('check', dir)
  assert.is(bad.code, 1)
  assert.match(bad.out, /^b\.txt:1: error empty-file: the file is empty; fill it or delete it$/mu)
})

test('check of a folder that is not there says so', () => {
  const { code, err } = dateline('check', join(folder, 'nowhere'))
  assert.is(code, 1)
  assert.match(err, /nowhere/u)
})

test('a command that is not understood gets the help and exit code 2', () => {
  for (const args of [
    [],
    ['read'],
    ['check'],
    ['raed', 'x'],
    ['read', '--jsno', 'x'],
    ['check', 'a', 'b'],
    ['read', '--received', 'soon', 'x'],
  ]) {
    const { code, err } = dateline(...args)
    assert.is(code, 2, args.join(' '))
    assert.ok(err.length > 0)
  }
  assert.is(dateline('--help').code, 0)
  assert.match(dateline('--help').out, /dateline read FILE…/u)
})

test.run()
