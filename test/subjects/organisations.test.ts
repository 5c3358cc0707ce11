import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { readOrganisations } from '../../src/subjects/organisations.ts'
import { openTagger } from '../../src/subjects/tag.ts'
import { resources } from '../resources.ts'
import { dispatchOf, withoutModel } from './dispatch.ts'

const tagger = openTagger(withoutModel, openGazetteer(resources))
const table = readOrganisations(new TextDecoder().decode(resources.read('subjects/organisations.txt')))

const organisations = (...paragraphs: string[]) =>
  tagger.tag(dispatchOf(paragraphs)).subjects.flatMap(each => (each.kind === 'organisation' ? [each.qcode] : []))

test('the table holds well over a hundred organisations and no spelling twice', () => {
  const spellings = table.map(({ phrase }) => phrase)
  assert.ok(new Set(table.map(({ value }) => value.organisation.qcode)).size > 150)
  assert.is(new Set(spellings).size, spellings.length)
  assert.ok(spellings.every(spelling => spelling.length > 1))
})

test('a name and its acronym are one organisation', () => {
  assert.equal(organisations('The United Nations met; the UN and the U.N. agreed.'), ['org:united-nations'])
})

test('an acronym counts only as it is written', () => {
  assert.equal(organisations('WHO officials came. Who knows?'), ['org:world-health-organization'])
  assert.equal(organisations('Who fed them? Nobody fed a who.'), [])
  assert.equal(organisations('the european union in lower case'), [])
})

test('an acronym in brackets makes an organisation that no list has', () => {
  const found = organisations('The Tekbil Regional Water Authority (TRWA) met.', 'TRWA engineers spoke.')
  assert.equal(found, ['org:tekbil-regional-water-authority'])
})

test('an acronym of something else makes none', () => {
  assert.equal(organisations('Gross Domestic Product (GDP) rose.', 'GDP grew.'), [])
  assert.equal(organisations('The Regional Water Authority (XYZ) met.'), [])
  assert.equal(organisations('The World Trade Organisation (WTO) met.'), ['org:world-trade-organization'])
})

test.run()
