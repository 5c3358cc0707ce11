import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shortHash } from '../../src/markup/hash.ts'
import { buildSite, filesOf } from '../demo-site.ts'
import { buildInMemory, folderOf } from './memory.ts'

const story = (words: string) =>
  `PARIS, Jan. 4, 2023 (DDW) — ${words}\n\nThe court in the capital heard the case for a second day on Wednesday.\n`

const trial = {
  '2023-01-04-trial.txt': `Jane Roe testifies\n\n${story('Witness Jane Roe testified in a Paris court. “I saw nothing,” Roe said.')}`,
  '2023-01-05-trial.txt': `Janey Miller is back\n\n${story('Judges went on with the trial in which Janey Miller has testified.')}`,
}

test('the editor’s list makes the pages of subjects: address, role, introduction, what is above; and it is no dispatch', async () => {
  const wire = folderOf({
    ...trial,
    'subjects.yaml': `subjects:
  - name: Jane Roe
    kind: person
    aliases: [Janey Miller]
    slug: roe
    role: Witness
    introduction: She saw *nothing*, and [says so](https://example.org/).
    broader: The trial
  - { name: The trial, kind: topic, qcode: topic:trial }
`,
  })
  const { pages, said } = await buildInMemory(wire, { search: false })
  const page = pages.get('/people/roe/') ?? ''
  assert.match(page, /<p class="dl-subhead">Witness<\/p>/u)
  assert.match(page, /She saw <em>nothing<\/em>, and <a href="https:\/\/example\.org\/">says so<\/a>/u)
  assert.match(page, /href="\/2023\/01\/04\/jane-roe-testifies\/"/u)
  assert.match(page, /href="\/2023\/01\/04\/janey-miller-is-back\/"/u)
  assert.match(page, /href="\/topics\/the-trial\/"/u)
  assert.match(pages.get('/topics/the-trial/') ?? '', /href="\/people\/roe\/"/u)
  assert.equal(said, [])
})

test('what is wrong in the list is told with its line, and the rest of the site is built', async () => {
  const wire = folderOf({ ...trial, 'subjects.yaml': 'subjects:\n  - name: Jane Roe\n    kind: persona\n' })
  const { pages, said } = await buildInMemory(wire, { search: false })
  assert.ok(pages.has('/2023/01/04/jane-roe-testifies/'))
  assert.match(said.join('\n'), /subjects\.yaml:3: warning subjects-file: `kind` must be/u)
  const broken = await buildInMemory(folderOf({ ...trial, 'subjects.yaml': 'subjects: [\n' }), { search: false })
  assert.ok(broken.pages.has('/2023/01/04/jane-roe-testifies/'))
  assert.match(broken.said.join('\n'), /subjects\.yaml:2: error subjects-file: is no YAML/u)
})

/** A site of its own on the disk, with a host's configuration. */
function siteOf(wire: string): { build(): void; files(): ReturnType<typeof filesOf> } {
  const site = mkdtempSync(join(tmpdir(), 'dateline-subjects-'))
  const output = join(site, '_site')
  const plugin = join(import.meta.dirname, '../../plugin/index.ts')
  const options = JSON.stringify({ wire, asOf: '2023-02-01T00:00:00Z', cache: join(site, '.cache') })
  writeFileSync(
    join(site, 'eleventy.config.mjs'),
    `import dateline from ${JSON.stringify(plugin)}\nexport default config => config.addPlugin(dateline, ${options})\n`,
  )
  return { build: () => void buildSite(site, [`--output=${output}`]), files: () => filesOf(output) }
}

test('a name that a pseudonym replaces is in no file of the site: no page, address, list, index or saved copy', () => {
  const subjects = `subjects:
  - { name: Jane Roe, kind: person, aliases: [Janey Miller], slug: jr, introduction: Jane Roe saw nothing. }
  - { name: Paris, kind: place, qcode: 'city:2988507', introduction: 'Here Jane Roe [testified](https://example.org/jane-roe).' }
`
  const wire = folderOf({
    ...trial,
    'subjects.yaml': subjects,
    'dossiers/jane-roe.md':
      '---\ntitle: Jane Roe\nstories: [2023-01-04-trial.txt]\n---\n\n## Jane Roe\n\nJane Roe saw nothing.\n',
  })
  const site = siteOf(wire)
  site.build()
  const before = site.files()
  assert.ok(before.some(({ path }) => path === 'people/jr/index.html'))
  assert.ok(before.some(({ path, text }) => path.endsWith('.pf_fragment') && /Jane Roe/u.test(text)))

  writeFileSync(join(wire, 'subjects.yaml'), `${subjects}pseudonyms: { Jane Roe: a witness }\n`)
  site.build()
  const named = /jane[\s_-]+roe|\broe\b|janey|people\/jr\b/iu
  for (const { path, text } of site.files()) {
    assert.not.match(path, named)
    assert.not.match(text, named, path)
  }
  const pages = site.files().map(({ path }) => path)
  assert.ok(pages.includes('people/a-witness/index.html'), pages.join('\n'))
  assert.ok(pages.includes('2023/01/04/a-witness-testifies/index.html'))
  const ledger: { addresses: Record<string, string> } = JSON.parse(
    readFileSync(join(wire, 'dateline.lock.json'), 'utf8'),
  )
  assert.not.match(JSON.stringify(ledger), named)
  for (const left of ['people/jr', '2023/01/04/jane-roe-testifies'])
    assert.ok(`purged:${shortHash(left)}` in ledger.addresses, left)
})

test('an address that a merged subject or an editor’s new slug left leads to the new one for ever', async () => {
  const wire = folderOf({
    ...trial,
    'dateline.lock.json': JSON.stringify({
      version: 1,
      addresses: { 'subject:person:janey-miller': 'people/janey-miller', 'subject:person:jane-roe': 'people/jane-roe' },
    }),
    'subjects.yaml': 'subjects: [{ name: Jane Roe, kind: person, slug: roe, aliases: [Janey Miller] }]\n',
  })
  const { pages } = await buildInMemory(wire, { search: false })
  assert.ok(pages.has('/people/roe/'))
  for (const left of ['/people/jane-roe/', '/people/janey-miller/'])
    assert.match(pages.get(left) ?? '', /http-equiv="refresh" content="0; url=\/people\/roe\/"/u)
})

test('pseudonyms that cannot be read stop the build', async () => {
  const wire = folderOf({ ...trial, 'subjects.yaml': 'subjects: [\npseudonyms: { Jane Roe: a witness }\n' })
  try {
    await buildInMemory(wire, { search: false })
    assert.unreachable('was built')
  } catch (error) {
    assert.match(String(error), /subjects\.yaml:\d+: .*nothing is built until/u)
  }
})

test.run()
