import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { override, readSidecar } from '../../src/formats/sidecar.ts'
import { dispatch } from '../stories/dispatch.ts'

const read = (yaml: string) => readSidecar(yaml)
const rules = (yaml: string) => readSidecar(yaml).problems.map(({ rule }) => rule)

test('an unknown key is named, with the known ones, and the rest still counts', () => {
  const { sidecar, problems } = read('urgncy: 3\nheadline: Storm\n')
  assert.equal(sidecar, { headline: 'Storm' })
  assert.match(
    problems[0]?.reason ?? '',
    /^`urgncy` is no key here; did you mean `urgency`\? \(known are headline, .*, hold, pin, note, data; your own/u,
  )
  assert.is(problems[0]?.level, 'warning')
  assert.match(read('colour: red').problems[0]?.reason ?? '', /^`colour` is no key here \(known are headline/u)
})

test('a wrong value tells what it must be', () => {
  const { sidecar, problems } = read('urgency: high\npin: 1\nslug: [a]\n')
  assert.equal(sidecar, {})
  assert.equal(
    problems.map(({ reason }) => reason),
    ['`urgency` must be a number from 1 to 9', '`pin` must be `true` or `false`', '`slug` must be text'],
  )
})

for (const yaml of [
  'embargoed: next Friday',
  'expires: 2023-02-30',
  'pubStatus: killed',
  'hold: maybe',
  'a: b: c',
  '- x',
]) {
  test(`a slip where copy is kept back holds it: ${yaml}`, () => {
    assert.is(override(dispatch(), read(yaml).sidecar).pubStatus, 'withheld')
    assert.is(read(yaml).problems[0]?.level, 'error')
    assert.match(read(yaml).problems[0]?.reason ?? '', /; the dispatch is held until this is mended$/u)
  })
}

for (const [key, meant] of [
  ['embargoe', 'embargoed'],
  ['emargoed', 'embargoed'],
  ['embargoUntil', undefined],
  ['pubstatus', 'pubStatus'],
  ['pubStaus', 'pubStatus'],
  ['expiers', 'expires'],
  ['hodl', 'hold'],
  ['draft', undefined],
  ['published', undefined],
] as const) {
  test(`a key that keeps copy back, misspelt, holds it and is named: ${key}`, () => {
    const { sidecar, problems } = read(`headline: Storm\n${key}: 2099-01-01\npubStatus: usable\n`)
    assert.is(override(dispatch(), sidecar).pubStatus, 'withheld')
    const [{ level, rule, reason, line } = { level: '', rule: '', reason: '' }] = problems
    assert.equal([level, rule, line], ['error', 'sidecar-key', 2])
    const asks = meant ? `; did you mean \`${meant}\`? (known` : ' (known'
    assert.ok(reason.startsWith(`\`${key}\` is no key here${asks}`), reason)
    assert.ok(reason.endsWith('; the dispatch is held until this is mended'), reason)
  })
}

test('a key that holds nothing is not taken for one that does', () => {
  for (const key of ['publisher', 'priority', 'exclude', 'colour'])
    assert.is(read(`${key}: x`).sidecar.hold, undefined, key)
})

test('a slip holds and does not revive: what is cancelled stays cancelled', () => {
  const { sidecar } = read('pubStatus: canceled\nexpirs: soon\n')
  assert.is(override(dispatch(), sidecar).pubStatus, 'canceled')
  assert.is(override(dispatch({ pubStatus: 'canceled' }), read('a: b: c').sidecar).pubStatus, 'canceled')
})

test('what is no YAML is told with its line, in one sentence', () => {
  const [problem] = read('headline: Storm\na: b: c\n').problems
  assert.is(problem?.line, 2)
  assert.not.match(problem?.reason ?? '', /[:;]\s*[:;]/u)
})

test('a bare day stays a day, a time keeps its offset, however it is spaced', () => {
  assert.is(read('date: 2023-01-02').sidecar.date, '2023-01-02')
  assert.is(read('date: 2023-01-02T09:30').sidecar.date, '2023-01-02T09:30')
  assert.is(read('date: 2023-01-02 09:30:00 +01:00').sidecar.date, '2023-01-02T09:30:00+01:00')
  assert.is(read('date: "2023-01-02T09:30:00Z"').sidecar.date, '2023-01-02T09:30:00Z')
})

test('hold keeps back what the wire calls usable, and lifts nothing', () => {
  assert.is(override(dispatch(), { hold: true }).pubStatus, 'withheld')
  assert.is(override(dispatch({ pubStatus: 'canceled' }), { hold: true }).pubStatus, 'canceled')
  assert.is(override(dispatch({ pubStatus: 'withheld' }), { hold: false }).pubStatus, 'withheld')
})

test('pin puts the story at the head of the front page; a note is shown with it', () => {
  assert.is(override(dispatch(), { pin: true }).pinned, true)
  assert.not.ok('pinned' in override(dispatch(), { pin: false }))
  assert.equal(override(dispatch(), { note: 'Seen by two reporters.' }).notes, [
    { kind: 'other', text: 'Seen by two reporters.', public: true },
  ])
})

test('nothing but keys of the model reaches the dispatch', () => {
  const next = override(dispatch(), read('hold: true\npin: true\nbylines: Ana Li\nsubjects: [medtop:11000000]').sidecar)
  for (const key of ['hold', 'pin', 'note', 'date', 'subjects.add']) assert.not.ok(key in next, key)
  assert.equal(next.bylines, [{ name: 'Ana Li' }])
  assert.equal(next.subjects[0]?.origin, 'editor')
})

test('an empty sidecar says nothing', () => {
  assert.equal(read('').sidecar, {})
  assert.equal(rules('# only a comment\n'), [])
})

test.run()
