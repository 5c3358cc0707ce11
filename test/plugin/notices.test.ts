import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { editionReporter } from '../../plugin/notices.ts'
import type { Edition, Notice } from '../../src/index.ts'

const notice = (path: string, level: Notice['level'] = 'warning'): Notice => ({
  level,
  rule: 'empty-file',
  reason: 'the file is empty',
  source: { path, format: 'none', index: 0 },
})
const edition = (...notices: Notice[]): Edition => ({
  asOf: '2023-02-01T00:00:00Z',
  stories: [],
  topics: [],
  timeline: [],
  withdrawn: [],
  notices,
})

test('a build says errors first, then warnings; what is only to be known it does not say', () => {
  const said: string[] = []
  editionReporter(line => said.push(line))(edition(notice('a'), notice('b', 'info'), notice('c', 'error')))
  assert.equal(said, [
    '[dateline] c:1: error empty-file: the file is empty',
    '[dateline] a:1: warning empty-file: the file is empty',
  ])
})

test('more than twenty are counted', () => {
  const said: string[] = []
  editionReporter(line => said.push(line))(edition(...Array.from({ length: 23 }, (_, at) => notice(`f${at}`))))
  assert.is(said.length, 21)
  assert.is(said.at(-1), '[dateline] … and 3 more; `npx dateline check` lists them all')
})

test('the next build says only what is new, and again what came back', () => {
  let said: string[] = []
  const report = editionReporter(line => said.push(line.replace(/:.*/u, '')))
  const sayings = [[notice('a')], [notice('a')], [notice('a'), notice('b')], [notice('b')], [notice('a')]].map(
    notices => {
      said = []
      report(edition(...notices))
      return said
    },
  )
  assert.equal(sayings, [['[dateline] a'], [], ['[dateline] b'], [], ['[dateline] a']])
})

test('when to build again is said once', () => {
  const said: string[] = []
  const report = editionReporter(line => said.push(line))
  for (const nextChange of ['2023-02-02T00:00:00Z', '2023-02-02T00:00:00Z', '2023-02-03T00:00:00Z'])
    report({ ...edition(), nextChange })
  assert.is(said.length, 2)
})

test.run()
