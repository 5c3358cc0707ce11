import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findPeople, type Person } from '../../src/names/people.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'

const gazetteer = openGazetteer(resources)

function people(...paragraphs: string[]): Person[] {
  return findPeople(
    paragraphs.map((text, at) => ({ id: `b${at + 1}`, text })),
    gazetteer,
    'en',
  )
}

const names = (...paragraphs: string[]) => people(...paragraphs).map(person => person.name)
const sure = (...paragraphs: string[]) =>
  people(...paragraphs).flatMap(each => (each.confidence >= 0.7 ? [each.name] : []))

test('the seed names two people, each with role and country', () => {
  const seed = readFileSync(new URL('../formats/plain/seed/dispatch.txt', import.meta.url), 'utf8')
  const found = people(...seed.split('\n\n'))
  assert.equal(
    found.map(({ name, surname, role, country }) => ({ name, surname, role, country })),
    [
      { name: 'Xi Jinping', surname: 'Xi', role: 'President', country: 'CN' },
      { name: 'Vladimir Putin', surname: 'Putin', role: 'President', country: 'RU' },
    ],
  )
  const kinds = found.map(({ mentions }) => mentions.map(mention => mention.kind))
  assert.equal(kinds[0], ['full', 'surname', 'surname', 'surname', 'surname'])
  assert.is(kinds[1]?.filter(kind => kind === 'full').length, 2)
  assert.is(kinds[1]?.filter(kind => kind === 'role').length, 1)
})

test('a mention says where it stands', () => {
  const [person] = people('French President Emmanuel Macron left.', 'In Paris, Macron met others.')
  assert.equal(person?.mentions, [
    { block: 'b1', start: 17, end: 32, text: 'Emmanuel Macron', kind: 'full' },
    { block: 'b2', start: 10, end: 16, text: 'Macron', kind: 'surname' },
  ])
})

test('a title before a name introduces a person', () => {
  assert.equal(names('Prime Minister Rishi Sunak spoke.'), ['Rishi Sunak'])
  assert.equal(names("Ukraine's President Volodymyr Zelenskyy spoke."), ['Volodymyr Zelenskyy'])
  assert.equal(names('House Speaker Kevin McCarthy won.'), ['Kevin McCarthy'])
  assert.equal(names('Kazakh President Kassym-Jomart Tokayev visited.'), ['Kassym-Jomart Tokayev'])
  assert.equal(names('Supreme Leader Ayatollah Ali Khamenei spoke.'), ['Ali Khamenei'])
  assert.equal(names('U.S. Secretary of Defense Lloyd Austin left.'), ['Lloyd Austin'])
})

test('the country of a role is read from a people, a genitive or what follows', () => {
  assert.is(people('Russian President, Vladimir Putin spoke.')[0]?.country, 'RU')
  assert.is(people("Ukraine's President Volodymyr Zelenskyy spoke.")[0]?.country, 'UA')
  assert.is(people('Luiz Inacio Lula da Silva, 77, the president of Brazil, spoke.')[0]?.country, 'BR')
})

test('particles, initials, hyphens and suffixes belong to a name', () => {
  assert.equal(names('Ursula von der Leyen spoke.'), ['Ursula von der Leyen'])
  assert.equal(names('President Abdel Fattah al-Sisi spoke.'), ['Abdel Fattah al-Sisi'])
  assert.equal(names('Senator Robert F. Kennedy Jr. spoke.'), ['Robert F. Kennedy Jr.'])
  assert.equal(names('Secretary-General Ban Ki-moon spoke.'), ['Ban Ki-moon'])
  assert.equal(names('Jaap de Hoop Scheffer spoke.'), ['Jaap de Hoop Scheffer'])
})

test('the family name stands first in Chinese, Korean and Vietnamese names only', () => {
  const surname = (text: string) => people(text)[0]?.surname
  assert.is(surname('President Xi Jinping spoke.'), 'Xi')
  assert.is(surname('President Yoon Suk Yeol spoke.'), 'Yoon')
  assert.is(surname('Kim Jong Un spoke.'), 'Kim')
  assert.is(surname('Kim Kardashian spoke.'), 'Kardashian')
  assert.is(surname('Ursula von der Leyen spoke.'), 'von der Leyen')
})

test('a text may use another part of the name than the last', () => {
  const [lula] = people('Luiz Inacio Lula da Silva, 77, the president, spoke.', 'Crowds cheered as Lula left.')
  assert.is(lula?.surname, 'Lula')
  assert.is(lula?.mentions.length, 2)
})

test('pope, kings and queens keep their title in the name', () => {
  assert.equal(names('Pope Francis prayed and King Charles III listened.'), ['Pope Francis', 'King Charles III'])
})

test('a shorter form of a name is the same person', () => {
  assert.equal(names('President Joseph R. Biden spoke. Joseph Biden left.'), ['Joseph R. Biden'])
})

test('two who share a surname are told apart by title, else left out', () => {
  const found = people(
    'President Joe Biden and his wife Jill Biden arrived.',
    'President Biden spoke. Then Biden left.',
  )
  assert.equal(
    found.map(({ name, mentions }) => [name, mentions.filter(mention => mention.kind === 'surname').length]),
    [
      ['Joe Biden', 1],
      ['Jill Biden', 0],
    ],
  )
})

test('a role stands for the one person who has it', () => {
  const roles = (...texts: string[]) =>
    people(...texts)[0]?.mentions.flatMap(each => (each.kind === 'role' ? [each.text] : []))
  assert.equal(roles('Russian President Vladimir Putin spoke.', 'The Russian leader left.'), ['Russian leader'])
  assert.equal(roles('President Joe Biden spoke.', 'The president left.'), ['president'])
  assert.equal(roles('Russian President Vladimir Putin spoke.', 'The French president left.'), [])
  assert.equal(roles('Former President Donald Trump spoke.', 'The president left.'), [])
  assert.equal(
    roles('President Joe Biden met President Emmanuel Macron.', 'The president left; the two presidents agreed.'),
    [],
  )
})

test('a surname after a title alone is a person of low confidence', () => {
  const [person] = people('President Putin spoke on Tuesday.')
  assert.is(person?.name, 'Putin')
  assert.ok((person?.confidence ?? 1) < 0.7)
})

test('a name that no list knows needs an age, a title or a verb of speech and its surname again', () => {
  assert.equal(names('Zorvan Tekbil, 45, was there.'), ['Zorvan Tekbil'])
  assert.equal(names('Zorvan Tekbil said so.', 'It was late, Tekbil said.'), ['Zorvan Tekbil'])
  assert.equal(names('Zorvan Tekbil said so.'), [])
  assert.equal(names('Zorvan Tekbil was there.'), [])
})

test('places, bodies, days and words that open a sentence are not people', () => {
  const nobody = [
    'New York and San Francisco voted on Monday in January.',
    'The Ukraine Crisis and the China-Russia partnership.',
    'Also Read: China denounces US allegations',
    'Moreover, Additionally and Furthermore open sentences.',
    'Johns Hopkins University and Philip Morris agreed with Morgan Stanley.',
    'The Martin Luther King Jr. Day parade passed Robert Bosch.',
    'General Motors and Marks & Spencer said so.',
    'Roman Catholics and German Chancellor candidates met.',
    'Deputy Foreign Minister posts are open.',
    'Goldman Sachs said so.',
    'Lake Victoria, Port Louis and St. Louis are far.',
  ]
  for (const text of nobody) assert.equal(sure(text), [], text)
})

test('firms that begin with a given name are no people, and the Exchequer is no given name', () => {
  assert.equal(names('Wilson Brothers said it would close.', 'Devon Resource Investors, an investor, said so.'), [])
  assert.equal(names('Chancellor of the Exchequer Nigel Lawson said so.'), ['Nigel Lawson'])
})

test('a surname that is a month or a place wants a title or a verb of speech', () => {
  const [may] = people('Prime Minister Theresa May resigned.', 'In May it rained. May said little.')
  assert.is(may?.mentions.filter(mention => mention.kind === 'surname').length, 1)
})

test('German nouns after a name are not taken into it', () => {
  const found = findPeople([{ id: 'b1', text: 'Gestern traf Angela Merkel Abgeordnete.' }], gazetteer, 'de')
  assert.equal(
    found.map(person => person.name),
    ['Angela Merkel'],
  )
})

test('other scripts and shouted copy give nobody', () => {
  assert.equal(findPeople([{ id: 'b1', text: 'President Joe Biden' }], gazetteer, 'ar'), [])
  assert.equal(names('Президент Владимир Путин прибыл в Пекин.', 'التقى الرئيس شي جين بينغ'), [])
  assert.equal(names('XI JINPING MEETS VLADIMIR PUTIN IN BEIJING'), [])
  assert.equal(names('xi jinping met vladimir putin'), [])
})

test('hostile copy comes back', () => {
  const hostile = [
    'president '.repeat(50_000),
    'Xi de '.repeat(50_000),
    'Ab-'.repeat(100_000),
    'a'.repeat(1_000_000),
    Array.from(
      { length: 10_000 },
      (_, at) => `John ${String.fromCharCode(65 + (at % 26))}a${'b'.repeat(at % 40)}`,
    ).join(', '),
  ]
  for (const text of hostile) assert.ok(Array.isArray(people(text)))
  assert.equal(people(''), [])
})

test.run()
