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
  assert.match(good.out, /^1 dispatch, 0 notices, 0 errors\n$/u)
  writeFileSync(join(dir, 'b.txt'), '')
  const bad = dateline('check', dir)
  assert.is(bad.code, 1)
  assert.match(bad.out, /^b\.txt:1: error empty-file: the file is empty; fill it or delete it$/mu)
})

test('a file or folder that cannot be read is told as file:line: level rule: reason, in words', () => {
  const nowhere = join(folder, 'nowhere')
  const copyFile = file('f.txt', copy)
  for (const [args, said] of [
    [['check', nowhere], `${nowhere}:1: error unreadable-folder: cannot be read: it is not there\n`],
    [['next', nowhere], `${nowhere}:1: error unreadable-folder: cannot be read: it is not there\n`],
    [
      ['check', copyFile],
      `${copyFile}:1: error unreadable-folder: cannot be read: it is a file, and a folder is wanted\n`,
    ],
    [['read', nowhere], `${nowhere}:1: error unreadable-file: cannot be read: it is not there\n`],
    [['read', folder], `${folder}:1: error unreadable-file: cannot be read: it is a folder, and a file is wanted\n`],
  ] as const) {
    assert.equal(dateline(...args), { code: 1, out: '', err: said })
  }
})

test('what is not understood is said, with what was perhaps meant and what there is; the exit code is 2', () => {
  const known = /The commands are read, check, next.*; `dateline --help` tells more\.$/mu.exec(dateline().err)?.[0]
  assert.ok(known)
  const received = '--received must be a day or an instant, such as 2023-01-04 or 2023-01-04T09:30:00Z.'
  for (const [args, said] of [
    [[], `no command is given. ${known}`],
    [['raed', 'x'], `there is no command \`raed\`; did you mean \`read\`? ${known}`],
    [['publish'], `there is no command \`publish\`. ${known}`],
    [['help', 'publish'], `there is no command \`publish\`. ${known}`],
    [['read'], '`dateline read` needs a file: dateline read FILE….'],
    [['check'], '`dateline check` needs a wire folder: dateline check DIR.'],
    [['check', 'a', 'b'], '`dateline check` takes one wire folder: dateline check DIR.'],
    [
      ['read', '--jsno', 'x'],
      '`dateline read` has no option `--jsno`; did you mean `--json`? Its options are --json, --received, --language.',
    ],
    [
      ['check', '--json', 'x'],
      '`dateline check` has no option `--json`. Its options are --as-of, --language, --config.',
    ],
    [['read', '--received', 'soon', 'x'], received],
    [['read', '--received=2023-02-30', 'x'], received],
    [['read', 'x', '--received'], received],
    [['read', '--language', 'english', 'x'], '--language must be a language code, such as en or pt-BR.'],
    [['check', '--language=', 'x'], '--language must be a language code, such as en or pt-BR.'],
  ] as const) {
    assert.equal(dateline(...args), { code: 2, out: '', err: `dateline: ${said}\n` }, args.join(' '))
  }
})

test('help tells of all commands, or of one with all its options', () => {
  for (const args of [['--help'], ['-h'], ['help']]) {
    const { code, out } = dateline(...args)
    assert.is(code, 0)
    for (const name of ['read', 'check', 'next']) assert.ok(out.includes(`dateline ${name} `), name)
  }
  for (const args of [
    ['read', '--help'],
    ['help', 'read'],
    ['read', 'x', '-h'],
  ]) {
    const { code, out } = dateline(...args)
    assert.is(code, 0)
    for (const option of ['--json', '--received', '--language']) assert.ok(out.includes(option), option)
    assert.not.ok(out.includes('--as-of') || out.includes('dateline check'), 'of this command alone')
  }
})

test('counts say one dispatch, two dispatches', () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'))
  writeFileSync(join(dir, '2023-01-05-a.txt'), copy)
  writeFileSync(join(dir, 'b.txt'), '')
  assert.match(dateline('check', dir).out, /^1 dispatch, 1 notice, 1 error$/mu)
})

test.run()
