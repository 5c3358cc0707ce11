import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bodyOf, readCopy, textsOf } from './read-copy.ts'

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'

test('everything behind the line of stars is for editors', () => {
  const read = readCopy(
    `${lead}\n\n* * * *\nThe following information is not intended for publication\n\n## Editorial contacts\n- Reporting by: Planted Name, +49 30 555 0100\n\nDDW ab cd\n`,
  )
  assert.not.match(JSON.stringify({ ...read, notes: [], contacts: [] }), /Planted|555/u)
  assert.ok(read.contacts.some(contact => contact.includes('Planted')))
  assert.ok(read.notes.every(note => !note.public))
  assert.is(read.credit, 'DDW ab cd')
})

test('of the notebook the links stay with the story and the notes do not', () => {
  const read = readCopy(
    `${lead}\n\n# Notebook\n\n## Note to editors\n- planted remark\n\n## Internet links\n- [Statistics office](https://www.destatis.de/)\n`,
  )
  assert.not.match(bodyOf(read), /planted/u)
  assert.ok(read.notes.some(note => note.text === 'planted remark' && !note.public))
  const [link] = read.body.flatMap(block => (block.type === 'related' ? block.links : []))
  assert.equal(link, {
    rel: 'related',
    label: 'Internet links',
    title: 'Statistics office',
    href: 'https://www.destatis.de/',
  })
})

test('stars between two parts of a story are no private copy when they open it', () => {
  assert.is(textsOf(readCopy(`* * *\n\n${lead}`), 'paragraph').length, 1)
})

test.run()
