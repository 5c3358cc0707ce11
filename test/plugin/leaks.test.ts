import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { demoSite, filesOf } from '../demo-site.ts'

/** Words that stand only in copy of the demo that must not be published. */
const markers = {
  kestrelquartz: 'an embargoed dispatch',
  ambergrotto: 'a killed dispatch',
  tidewhistle: 'a note for editors',
}

const files = filesOf(demoSite())

for (const [marker, where] of Object.entries(markers)) {
  test(`no file of the built site holds what stands in ${where}`, () => {
    for (const { path, text } of files) assert.not.ok(text.toLowerCase().includes(marker), `${path} holds ${marker}`)
  })
}

test('the search does see into every file: a word of a published dispatch is found in its page and in the index', () => {
  const holders = files.filter(({ text }) => text.toLowerCase().includes('hegemonism')).map(({ path }) => path)
  assert.ok(
    holders.some(path => path.endsWith('index.html')),
    'no page',
  )
  assert.ok(
    holders.some(path => path.endsWith('.pf_fragment')),
    'no fragment of the index',
  )
})

test('the embargoed story has no address, the killed one has a notice that search engines leave out', () => {
  assert.not.ok(
    files.some(({ path }) => path.includes('kuna')),
    'the embargoed story has a page',
  )
  const notices = files.filter(({ text }) => text.includes('name="robots" content="noindex"'))
  assert.ok(
    notices.some(({ path }) => path.startsWith('2023/01/10/')),
    'no notice at the killed address',
  )
})

test.run()
