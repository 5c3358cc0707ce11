import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Dispatch } from '../../src/model/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { openListed } from '../../src/subjects/listed.ts'
import { readPeopleOfRecord, termOn } from '../../src/subjects/people-of-record.ts'
import { openTagger } from '../../src/subjects/tag.ts'
import { resources } from '../resources.ts'
import { dispatchOf, withoutModel } from './dispatch.ts'

const gazetteer = openGazetteer(resources)
const taggers = { model: openTagger(resources, gazetteer), rules: openTagger(withoutModel, gazetteer) }
const text = new TextDecoder().decode(resources.read('subjects/people-of-record.txt'))
const record = readPeopleOfRecord(text)

/** The people of a story of a day, by rules and by the model: both must say the same. */
function people(day: string | undefined, paragraphs: string[], fields: Partial<Dispatch> = {}): string[] {
  const dispatch = dispatchOf(paragraphs, { ...(day && { versionCreated: `${day}T12:00:00Z` }), ...fields })
  const [byModel, byRules] = [taggers.model, taggers.rules].map(tagger =>
    tagger.tag(dispatch).subjects.flatMap(each => (each.kind === 'person' ? [`${each.qcode} ${each.name}`] : [])),
  )
  const known = (list: string[] = []) => list.filter(each => each.includes('-')).sort()
  assert.equal(known(byModel), known(byRules))
  return known(byModel)
}

test('a surname with the role, in the days of the office, is the whole name', () => {
  assert.equal(people('2023-03-01', ['President Biden spoke in the United States on Tuesday.']), [
    'person:joe-biden Joe Biden',
  ])
  assert.equal(people('2019-03-01', ['Prime Minister Modi of India spoke to President Trump.']), [
    'person:donald-trump Donald Trump',
    'person:narendra-modi Narendra Modi',
  ])
  assert.equal(people('2007-09-01', ['President Bush spoke in Washington.']), ['person:george-w-bush George W. Bush'])
  assert.equal(people('1990-09-01', ['President Bush spoke in Washington.']), [
    'person:george-h-w-bush George H. W. Bush',
  ])
})

test('a surname that few have is enough in a story on the country or body', () => {
  assert.equal(people('2023-03-01', ['Russia would go on, Putin said.']), ['person:vladimir-putin Vladimir Putin'])
  assert.equal(people('2023-03-01', ['Ukraine asked for more. Zelensky was in Kyiv.']), [
    'person:volodymyr-zelenskyy Volodymyr Zelenskyy',
  ])
  assert.equal(people('2021-03-01', ['The World Health Organization met. Tedros was there.']), [
    'person:tedros-adhanom-ghebreyesus Tedros Adhanom Ghebreyesus',
  ])
  assert.equal(people('2023-03-01', ['It would go on, Putin said.']), [])
})

test('a surname that many have needs both', () => {
  assert.equal(people('2020-03-01', ['Britain won. Johnson said it was easy.']), [])
  assert.equal(people('2020-03-01', ['Prime Minister Johnson spoke in Britain.']), [
    'person:boris-johnson Boris Johnson',
  ])
  assert.equal(people('2023-05-01', ['Premier Li met guests in Beijing.']), ['person:li-qiang Li Qiang'])
  assert.equal(people('2015-05-01', ['Premier Li met guests in Beijing.']), ['person:li-keqiang Li Keqiang'])
})

test('copy of another time never gets the people of today', () => {
  assert.equal(
    people('1987-03-01', ['President Biden spoke in the United States.', 'Russia and Putin were named.']),
    [],
  )
  assert.equal(people('1987-03-01', ['Prime Minister Johnson spoke in Britain.', 'In China Xi spoke.']), [])
  assert.equal(people('2005-03-01', ['Chancellor Merkel spoke in Germany.']), [])
  assert.equal(people('2022-03-01', ['Chancellor Merkel spoke in Germany.']), [])
  assert.equal(people('1987-05-01', ['The United States agreed, Reagan said.']), ['person:ronald-reagan Ronald Reagan'])
})

test('the dateline tells the day before the clock of the wire does', () => {
  const dateline = { text: 'MOSCOW, March 1:', places: [], date: '1987-03-01' }
  assert.equal(people('2023-03-01', ['Russia would go on, Putin said.'], { dateline }), [])
})

test('without a day nobody is named', () => {
  assert.equal(people(undefined, ['President Putin spoke in Russia.']), [])
  assert.equal(people(undefined, ['President Putin spoke in Russia.'], { versionCreated: 'yesterday' }), [])
})

test('the whole name of the text wins over the list', () => {
  assert.equal(people('2023-03-01', ['Senator Peter Biden spoke in the United States.', 'Biden said he was glad.']), [
    'person:peter-biden Peter Biden',
  ])
  assert.equal(people('2023-03-01', ['Russia invited Lyudmila Putin, 65, a teacher.', 'It was late, Putin said.']), [
    'person:lyudmila-putin Lyudmila Putin',
  ])
})

test('another role, another country or another form of address is somebody else', () => {
  assert.equal(people('2023-03-01', ['Finance Minister Putin spoke in Russia.']), [])
  assert.equal(people('2023-03-01', ['Former President Putin spoke in Russia.']), [])
  assert.equal(people('2023-03-01', ['Vice President Biden spoke in Washington.']), [])
  assert.equal(people('2023-03-01', ['French President Putin spoke; Russia heard.']), [])
  assert.equal(people('2018-03-01', ['Mrs. Trump spoke in the United States.']), [])
  assert.equal(people('2018-03-01', ['Mr. Trump spoke in the United States.']), ['person:donald-trump Donald Trump'])
})

test('a namesake of the family does not get the office', () => {
  const roles = taggers.rules
    .tag(
      dispatchOf(['President Biden and his wife Jill Biden arrived in the United States.'], {
        received: '2023-03-01T00:00:00Z',
      }),
    )
    .subjects.flatMap(each => (each.kind === 'person' ? [`${each.name}: ${each.role}`] : []))
  assert.equal(roles, ['Jill Biden: undefined'])
})

test('a place, a firm or another name with the word in it is nobody', () => {
  assert.equal(people('2018-03-01', ['Trump Tower stands in the United States.']), [])
  assert.equal(people('2018-03-01', ['The United States knows the Merkel & Sons shop.']), [])
})

test('all spellings of a whole name have one code; the name stays as it is printed', () => {
  assert.equal(people('2023-03-01', ['Ukrainian President Volodymyr Zelenskiy spoke in Kyiv.']), [
    'person:volodymyr-zelenskyy Volodymyr Zelenskiy',
  ])
})

test('the role is told only while the term is known', () => {
  const role = (day: string) =>
    taggers.rules
      .tag(dispatchOf(['Russia would go on, Putin said.'], { received: `${day}T00:00:00Z` }))
      .subjects.find(each => each.kind === 'person')
  assert.is(role('2023-03-01')?.role, 'President')
  assert.is(role('2010-03-01')?.role, 'Prime Minister')
  assert.is(role('2031-03-01')?.name, 'Vladimir Putin')
  assert.is(role('2031-03-01')?.role, undefined)
})

test('mentions of one who was known by surname alone are marked', () => {
  const [block] = taggers.model.tag(
    dispatchOf(['Russia would go on, Putin said.'], { received: '2023-03-01T00:00:00Z' }),
  ).body
  const marks = block?.type === 'paragraph' ? block.marks.map(mark => block.text.slice(mark.start, mark.end)) : []
  assert.equal(marks, ['Russia', 'Putin'])
})

test('every line of the list has a name, an office, a real day to begin, none that ends before, a known country or body, and a source', () => {
  const listed = openListed(resources)
  const bodies = new TextDecoder().decode(resources.read('subjects/organisations.txt'))
  const rows = text.split('\n').filter(line => line.includes('|') && !/^(?:#|checked)/u.test(line))
  assert.ok(rows.length > 150)
  for (const row of rows) {
    const [name = '', , roles, of = '', from = '', to = '', source, ...more] = row.split('|').map(cell => cell.trim())
    assert.ok(name.includes(' ') && roles && source?.includes('.') && more.length === 0, row)
    for (const day of to ? [from, to] : [from]) assert.is(new Date(day).toISOString().slice(0, 10), day, row)
    assert.ok(!to || from < to, row)
    for (const code of of.split(' ')) {
      if (code.startsWith('org:')) assert.match(slugs(bodies), ` ${code.slice('org:'.length)} `)
      else assert.ok(listed(`country:${code}`), row)
    }
  }
})

function slugs(bodies: string): string {
  const names = bodies.split('\n').map(line =>
    line
      .split('|')[0]
      ?.trim()
      .toLowerCase()
      .replace(/[^a-z]+/gu, '-'),
  )
  return ` ${names.join(' ')} `
}

test('two people have no one office of a country at one time', () => {
  for (const day of [
    '1987-06-01',
    '1999-06-01',
    '2009-06-01',
    '2013-06-01',
    '2019-06-01',
    '2023-06-01',
    '2025-06-15',
  ]) {
    const holders = new Map<string, string>()
    for (const [, name = ''] of text.matchAll(/^([^#|\n]+?) \|[^|]*\|[^|]*\| [A-Z]{2} /gmu)) {
      const person = record.whole(name)
      const held = person && termOn(person, day)
      if (!held?.known || held.term.of[0]?.startsWith('org:')) continue
      const office = `${held.term.of[0]} ${held.term.role}`
      assert.ok((holders.get(office) ?? name) === name, `${day}: ${office}: ${name}, ${holders.get(office)}`)
      holders.set(office, name)
    }
    assert.ok(holders.size > 3)
  }
})

test.run()
