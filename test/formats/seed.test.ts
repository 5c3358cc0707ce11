import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { desk } from '../../src/desk/index.ts'
import { readFile } from '../../src/formats/index.ts'
import type { Dispatch } from '../../src/model/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'

const bytes = readFileSync(new URL('plain/seed/dispatch.txt', import.meta.url))
const seed = read()
const texts = (type: 'paragraph' | 'crosshead') =>
  seed.body.flatMap(block => (block.type === type && 'text' in block ? [block.text] : []))

function read(): Dispatch {
  const [dispatch] = readFile({ path: 'xi-putin.txt', bytes }).dispatches
  if (!dispatch) throw new Error('no dispatch in the seed')
  return desk(dispatch, { gazetteer: openGazetteer(resources), language: 'en' })
}

test('the dateline names Beijing, the day and the agency', () => {
  assert.is(seed.dateline?.text, 'Beijing, 2 January 2023 (TDI):')
  assert.equal(
    seed.dateline?.places.map(({ name, country }) => [name, country]),
    [['Beijing', 'CN']],
  )
  assert.is(seed.dateline?.date, '2023-01-02')
  assert.is(seed.provider, 'TDI')
})

test('there are twelve paragraphs, the first of them the lead', () => {
  assert.is(texts('paragraph').length, 12)
  assert.ok(texts('paragraph')[0]?.startsWith('Chinese President Xi Jinping had a virtual meeting'))
  assert.ok(texts('paragraph')[11]?.endsWith('since invading Ukraine.'))
})

test('the crossheads are whole and without spaces at their ends', () => {
  assert.equal(texts('crosshead'), ['Ukraine Crisis', 'Statements made by Russian President'])
})

test('the related lines stay where they stood', () => {
  const types = seed.body.map(block => block.type)
  assert.equal([types.indexOf('related'), types.lastIndexOf('related')], [3, 12])
  const titles = seed.body.flatMap(block => (block.type === 'related' ? block.links.map(link => link.title) : []))
  assert.equal(titles, [
    'China to maintain strong trade ties with Russia',
    'China denounces US allegations related to Russia',
  ])
})

test('the headline is inferred from the lead and says so', () => {
  assert.is(seed.headline, 'Xi Jinping had a virtual meeting with Vladimir Putin')
  assert.ok(seed.inferred.includes('headline'))
})

test('nine quotes have their speakers', () => {
  const said = (name: string) =>
    seed.quotes.filter(quote => quote.speaker?.name === name).map(quote => quote.text.replace(/[,.]$/u, ''))
  assert.equal(said('Xi Jinping'), [
    'in an orderly manner',
    'ready to work',
    'stand against hegemonism and power politics',
    'bullying',
  ])
  assert.equal(said('Vladimir Putin'), [
    'unprecedented pressure',
    'the best in history',
    'withstand all tests',
    'We share the same views on the causes, course, and logic of the ongoing transformation of the global geopolitical landscape',
    'We defend not only our own interests. We also defend those who stand for a truly democratic system and the right of countries to freely determine their own destiny',
  ])
  assert.is(seed.quotes.length, 9)
})

test('the odd spaces of the copy are mended', () => {
  assert.not.match(JSON.stringify(seed.body), /[\u00a0\u2002]/u)
})

test.run()
