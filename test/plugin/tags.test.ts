import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { run } from '../../plugin/cli.ts'
import { siteSettings } from '../../plugin/site-options.ts'
import { withDecisions } from '../../plugin/subjects-edit.ts'
import { folderOf } from './memory.ts'

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

const copy = (headline: string, lead: string) =>
  `${headline}\n\nMADRID, Jan. 4, 2023 (DDW) — ${lead}\n\nThe weather service expects more rain this week.\n`

const wire = () =>
  folderOf({
    '2023-01-04-rain.txt': copy(
      'Rain ends drought',
      'President Joseph Biden and Senator Maria Lopez visited Madrid. Biden left.',
    ),
    '2023-01-05-rain.txt': copy(
      'Rain goes on',
      'President Joseph Biden was told, and so was President Joseph R. Biden. Biden left.',
    ),
  })

test('lists new, uncertain and merged names with their stories', () => {
  const { code, out } = dateline('tags', wire())
  assert.is(code, 0)
  assert.match(out, /^New, with a page since the last build: \d+\n/u)
  assert.match(out, /person {7}Joseph Biden.*people\/joseph-biden\/\n {6}2023-01-0\d-rain\.txt: /u)
  assert.match(out, /Uncertain, .*: \d+\n/u)
  assert.match(out, /Merged, .*: 1\n {2}person {7}Joseph Biden, also person:joseph-r-biden /u)
  assert.not.match(out, /Spain/u, 'places of the gazetteer need no editor')
})

test('a name with a page is new until a build has given it its address, or an editor has decided', () => {
  const folder = wire()
  const addresses = { 'subject:person:joseph-biden': 'people/joseph-biden' }
  writeFileSync(join(folder, 'dateline.lock.json'), JSON.stringify({ version: 1, addresses }))
  assert.match(dateline('tags', folder).out, /^New, .*: 0\n/u)
  const other = wire()
  assert.is(dateline('tags', other, '--accept', 'Joseph Biden').code, 0)
  assert.not.match(dateline('tags', other).out, /Joseph Biden/u)
})

test('decisions go into the editors’ file, whose comments stay, and count in the next run', () => {
  const folder = wire()
  writeFileSync(
    join(folder, 'subjects.yaml'),
    '# The desk’s list.\nsubjects:\n  # mayor since 2019\n  - { name: Someone, kind: person }\n',
  )
  const { code, out } = dateline(
    ...['tags', folder, '--accept', 'joseph biden', '--never', 'Madrid', '--pseudonym', 'Maria Lopez=a senator'],
  )
  assert.is(code, 0)
  assert.match(out, /^3 decisions written to .*subjects\.yaml\n$/u)
  assert.is(
    readFileSync(join(folder, 'subjects.yaml'), 'utf8'),
    `# The desk’s list.
subjects:
  # mayor since 2019
  - { name: Someone, kind: person }
  - name: Joseph Biden
    kind: person
    qcode: person:joseph-biden
never:
  - Madrid
pseudonyms:
  Maria Lopez: a senator
`,
  )
  assert.not.match(dateline('tags', folder).out, /Maria Lopez/u)
  assert.is(dateline('check', folder).code, 0)
})

test('a name in no story is told, with the one that was meant, and nothing is written; so are wrong command lines', () => {
  const folder = wire()
  const { code, err } = dateline('tags', folder, '--accept', 'Josef Biden')
  assert.is(code, 1)
  assert.match(err, /^dateline: no story names `Josef Biden`; did you mean `Joseph Biden`\?\n$/u)
  assert.throws(() => readFileSync(join(folder, 'subjects.yaml')), /ENOENT/u)
  assert.is(dateline('tags', folder, '--merge', 'Joseph Biden').code, 2)
  assert.is(dateline('tags', folder, '--never', '').code, 2)
  assert.is(dateline('tags', join(folder, 'nowhere')).code, 1)
})

const biden = { qcode: 'person:joseph-biden', name: 'Joseph Biden', kind: 'person' } as const
const joe = { qcode: 'person:wire-9', name: 'Joe Biden', kind: 'person' } as const

test('of two merged names one is the other’s alias; its own entry goes and leaves its aliases and its code', () => {
  const before =
    'subjects:\n  - name: Joe Biden\n    kind: person\n    aliases: [Biden]\n  - name: Joseph Biden # the president\n    kind: person\n'
  assert.is(
    withDecisions('subjects.yaml', before, [{ type: 'merge', from: joe, into: biden }]),
    `subjects:
  - name: Joseph Biden # the president
    kind: person
    aliases:
      - Joe Biden
      - person:wire-9
      - Biden
`,
  )
})

test('the same decision twice is one, an empty file is filled, and JSON stays JSON', () => {
  const decisions = [
    { type: 'accept', subject: biden },
    { type: 'never', name: 'Also Read' },
  ] as const
  const once = withDecisions('subjects.yaml', '# ours\n', decisions)
  assert.is(withDecisions('subjects.yaml', once, decisions), once)
  assert.match(once, /^# ours\n/u)
  const json = withDecisions('subjects.json', '{ "never": ["A"] }', decisions)
  assert.equal(JSON.parse(json), {
    never: ['A', 'Also Read'],
    subjects: [{ name: 'Joseph Biden', kind: 'person', qcode: 'person:joseph-biden' }],
  })
})

test('a file that is no YAML is left as it is', () => {
  assert.throws(() => withDecisions('subjects.yaml', 'a: [\n', []), /^is no YAML: .*; mend it first/u)
  assert.throws(() => withDecisions('subjects.yaml', '- a\n', []), /must be a map/u)
})

const plugin = JSON.stringify(join(import.meta.dirname, '../../plugin/index.ts'))

test('the options of a site are read from its configuration, whatever else is in it', async () => {
  const folder = wire()
  const site = folderOf({
    'eleventy.config.mjs': `import dateline from ${plugin}
export default async config => {
  config.addPassthroughCopy('img')
  config.amendLibrary('md', library => library.use(() => {}))
  config.addPlugin(function other() { throw new Error('is not run') })
  config.addPlugin(dateline, { wire: ${JSON.stringify(folder)}, rights: [{ provider: 'DDW', archiveDays: 10 }], timeZone: 'Europe/Madrid' })
  return { dir: { input: 'src' } }
}
`,
    'none.mjs': 'export default () => {}\n',
    'data.mjs': 'export const a = 1\n',
  })
  const settings = await siteSettings(join(site, 'eleventy.config.mjs'))
  assert.equal([settings.rights, settings.timeZone], [[{ provider: 'DDW', archiveDays: 10 }], 'Europe/Madrid'])

  let out = ''
  run(['next', '--config', 'x', '--as-of', '2023-01-06'], text => (out += text), assert.unreachable, settings)
  assert.is(out, '2023-01-14T12:00:00.000Z\n')
  for (const [file, told] of [
    ['none.mjs', /does not add Dateline/u],
    ['data.mjs', /exports no function/u],
  ] as const) {
    try {
      await siteSettings(join(site, file))
      assert.unreachable('was read')
    } catch (error) {
      assert.match(String(error), told)
    }
  }
})

test.run()
