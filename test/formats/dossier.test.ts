import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readDossier } from '../../src/formats/dossier.ts'

const read = (text: string) => readDossier({ path: 'dossiers/energy-crisis.md', bytes: new TextEncoder().encode(text) })

test('a dossier is its introduction, and what it collects', () => {
  const { dossier, notices } = read(`---
title: The energy crisis
stories: [2023/01/02/gas]
query:
  subjects: [medtop:20000344]
  words: gas price
  from: 2022-09-01
---
It began *in autumn*.
`)
  assert.equal(notices, [])
  assert.is(dossier?.slug, 'energy-crisis')
  assert.equal([dossier?.title, dossier?.stories], ['The energy crisis', ['2023/01/02/gas']])
  assert.equal(dossier?.query, { subjects: ['medtop:20000344'], words: 'gas price', from: '2022-09-01' })
  assert.is(dossier?.body[0]?.type, 'paragraph')
})

test('the first heading is the title where the front matter has none', () => {
  assert.is(read('# The energy crisis\n\nText.\n').dossier?.title, 'The energy crisis')
})

test('without a title there is no dossier, and that is said', () => {
  const { dossier, notices } = read('Text.\n')
  assert.is(dossier, undefined)
  assert.match(notices[0]?.reason ?? '', /^has no title; give it one/u)
})

test('what is wrong is told key by key, and the rest counts', () => {
  const { dossier, notices } = read('---\ntitle: Gas\nstorys: [a]\nstories: a\nquery:\n  from: autumn\n---\n')
  assert.is(dossier?.title, 'Gas')
  assert.equal(
    notices.map(({ reason }) => reason),
    [
      '`storys` is no key here; known are title, slug, language, stories',
      '`stories` must be a list of addresses or guids',
      '`from` must be a day such as 2023-01-02',
    ],
  )
})

test('front matter that is no YAML is told', () => {
  assert.match(read('---\ntitle: a: b\n---\n').notices[0]?.reason ?? '', /^its front matter is no YAML/u)
})

test('a name with slashes or stops is no way out of the folder', () => {
  assert.is(read('---\ntitle: x\nslug: ../../up\n---\n').dossier?.slug, 'up')
})

test.run()
