import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readAuthority } from '../../src/index.ts'
import { codesOfPseudonyms, pseudonymsOf } from '../../src/subjects/authority.ts'

function read(text: string, path = 'subjects.yaml') {
  const { authority, notices } = readAuthority({ path, bytes: new TextEncoder().encode(text) })
  return {
    ...authority,
    told: notices.map(({ level, reason, source }) => `${source.path}:${source.line}: ${level} ${reason}`),
  }
}

test('an entry has name, kind, other names and codes, address, role, introduction and what stands above it', () => {
  const { entries, never, neverCodes, pseudonyms, told } = read(`
subjects:
  - name: Xi Jinping
    kind: person
    aliases: [Xi, person:wire-7]
    slug: xi
    role: President of China
    introduction: |
      He *leads* China.
    broader: country:CN
  - { name: China, qcode: country:CN }
never: [Also Read, medtop:20000639]
pseudonyms:
  Jane Roe: a witness
`)
  assert.equal(told, [])
  const [xi, china] = entries
  assert.equal(xi, {
    qcode: 'person:xi',
    name: 'Xi Jinping',
    kind: 'person',
    aliases: ['Xi'],
    codes: ['person:wire-7'],
    slug: 'xi',
    role: 'President of China',
    introduction: [{ id: 'b1', type: 'paragraph', text: 'He leads China.', marks: [{ type: 'em', start: 3, end: 8 }] }],
    line: 3,
    broader: 'country:CN',
  })
  assert.equal([china?.qcode, china?.kind], ['country:CN', 'place'])
  assert.equal([never, neverCodes, pseudonyms], [['Also Read'], ['medtop:20000639'], { 'Jane Roe': 'a witness' }])
})

test('JSON is read as well, tabs included, and tells its lines', () => {
  const { entries, told } = read(
    '{\n\t"subjects": [\n\t\t{ "name": "Xi", "kind": "person" },\n\t\t{ "name": "Q" }\n\t]\n}\n',
    'subjects.json',
  )
  assert.equal(
    entries.map(({ qcode }) => qcode),
    ['person:xi'],
  )
  assert.match(told.join(), /^subjects\.json:4: warning this entry needs a `name` and a `kind`/u)
})

test('a wrong key is told with its line and the key that was meant; the rest counts', () => {
  const { entries, told } = read('subjects:\n  - name: Xi\n    kind: person\n    alias: [X]\nsubject: []\n')
  assert.is(entries.length, 1)
  assert.match(
    told[0] ?? '',
    /^subjects\.yaml:4: warning `alias` is no key here; did you mean `aliases`\? Known are name, /u,
  )
  assert.match(told[1] ?? '', /^subjects\.yaml:5: warning `subject` is no key here; did you mean `subjects`\?/u)
})

test('a bad kind and other wrong values are told; an entry without a kind is left out', () => {
  const { entries, told } = read(
    'subjects:\n  - name: Xi\n    kind: persona\n  - name: B\n    kind: topic\n    slug: a/b\n    aliases: 7\n',
  )
  assert.equal(
    entries.map(({ name }) => name),
    ['B'],
  )
  assert.match(told[0] ?? '', /:3: warning `kind` must be `person`, `organisation`, `place` or `topic`/u)
  assert.match(told[1] ?? '', /:2: warning this entry needs .* left out/u)
  assert.match(told[2] ?? '', /:6: warning `slug` must be the last part of an address/u)
  assert.match(told[3] ?? '', /:7: warning `aliases` must be a list/u)
})

test('of two entries for one alias, code or slug the first has it', () => {
  const { entries, told } = read(`subjects:
  - { name: Jane Roe, kind: person, aliases: [Roe], slug: roe }
  - { name: Mark Roe, kind: person, aliases: [roe, Marky], slug: roe }
  - { name: J. Roe, kind: person, qcode: person:roe }
`)
  assert.equal(
    entries.map(({ name }) => name),
    ['Jane Roe'],
  )
  assert.match(told.join('\n'), /:3: warning person:roe has an entry in line 2 already; this one is left out/u)
  const other = read(`subjects:
  - { name: Jane Roe, kind: person, aliases: [Roe], slug: roe }
  - { name: Mark Roe, kind: person, aliases: [roe, Marky], slug: roe, qcode: person:mark }
`)
  assert.equal(
    other.entries.map(({ aliases, slug }) => [aliases, slug]),
    [
      [['Roe'], 'roe'],
      [['Marky'], undefined],
    ],
  )
  assert.match(other.told[0] ?? '', /:3: warning the slug `roe` is that of line 2 already/u)
  assert.match(other.told[1] ?? '', /:3: warning `roe` stands for Jane Roe \(line 2\) already, not for Mark Roe too/u)
})

test('a circle in `broader` is told and cut once; a name there is made its code', () => {
  const { entries, told } = read(`subjects:
  - { name: A, kind: topic, broader: B }
  - { name: B, kind: topic, broader: C }
  - { name: C, kind: topic, broader: A }
  - { name: D, kind: topic, broader: D }
  - { name: E, kind: topic, broader: Nobody }
`)
  assert.equal(
    entries.map(({ broader }) => broader),
    [undefined, 'topic:c', 'topic:a', undefined, undefined],
  )
  assert.equal(told.map(line => /:(\d): warning `broader`/u.exec(line)?.[1]).sort(), ['2', '5', '6'])
})

test('an empty file, a list and broken YAML are told with the way out, and nothing counts', () => {
  assert.match(read('').told.join(), /^subjects\.yaml:1: warning is empty; list subjects in it/u)
  assert.match(read('# nothing yet\n').told.join(), /is empty/u)
  assert.match(read('- a\n').told.join(), /^subjects\.yaml:1: error must be a map with the keys/u)
  const broken = read('subjects:\n  - name: A\n    kind: [topic\nnever: x\n')
  assert.match(
    broken.told.join(),
    /^subjects\.yaml:4: error is no YAML: .*; nothing in the file counts until this is mended/u,
  )
  assert.equal(broken.entries, [])
  assert.match(
    read('subjects: x\nnever: { a: b }\n').told.join('\n'),
    /1: warning `subjects` must be a list.*\n.*2: warning `never` must be/u,
  )
})

test('a bomb of anchors is no YAML to us', () => {
  const rows = Array.from({ length: 12 }, (_, at) => `k${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1},`.repeat(9)}]`)
  assert.match(read(`${rows.join('\n')}\n`).told.join(), /error is no YAML: its anchors/u)
})

test('names to be replaced that cannot be read for sure stop everything: they would be published', () => {
  assert.throws(
    () => read('subjects: [\npseudonyms:\n  Jane Roe: a witness\n'),
    /^Dateline: subjects\.yaml:\d+: is no YAML.*nothing is built until/u,
  )
  assert.throws(() => read('pseudonyms:\n  Jane Roe:\n'), /^Dateline: subjects\.yaml:2: `pseudonyms` must be names/u)
  assert.throws(() => read('pseudonyms: [Jane Roe]\n'), /^Dateline: subjects\.yaml:1:/u)
  const { pseudonyms, told } = read('pseudonym: { Jane Roe: a witness }\n')
  assert.equal(pseudonyms, { 'Jane Roe': 'a witness' })
  assert.match(told.join(), /did you mean `pseudonyms`/u)
})

test('a pseudonym goes for the other names of the person, but not for parts of the name, and for all codes', () => {
  const authority = read(
    'subjects: [{ name: Jane Roe, kind: person, qcode: person:17, aliases: [Roe, Janey, Jane Miller, person:w] }]\npseudonyms: { jane roe: a witness }\n',
  )
  assert.equal(pseudonymsOf(authority), {
    'jane roe': 'a witness',
    'Jane Roe': 'a witness',
    Janey: 'a witness',
    'Jane Miller': 'a witness',
  })
  assert.equal([...codesOfPseudonyms(authority, ['Jane Roe'])].sort(), ['person:17', 'person:jane-roe', 'person:w'])
})

test.run()
