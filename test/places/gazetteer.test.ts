import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Resources } from '../../src/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'

const gazetteer = openGazetteer(resources)
const first = (name: string) => gazetteer.find(name)[0]

test('a city is found with its code, region, country and time zone', () => {
  assert.equal(first('Portland'), {
    qcode: 'city:5746545',
    name: 'Portland',
    kind: 'city',
    country: 'US',
    region: 'US-OR',
    timeZone: 'America/Los_Angeles',
    population: 653_000,
  })
})

test('a capital says so', () => {
  assert.is(first('Beijing')?.qcode, 'city:1816670')
  assert.is(first('Beijing')?.capital, true)
  assert.is(first('Shanghai')?.capital, undefined)
})

test('names in other languages, old names and other scripts find the place under its English name', () => {
  const names: Record<string, string> = {
    PEKING: 'Beijing',
    Pequim: 'Beijing',
    北京: 'Beijing',
    Moskau: 'Moscow',
    МОСКВА: 'Moscow',
    Genf: 'Geneva',
    Ginebra: 'Geneva',
    Prag: 'Prague',
    Praga: 'Prague',
    Damaskus: 'Damascus',
    Bombay: 'Mumbai',
    Kiew: 'Kyiv',
    Kiev: 'Kyiv',
    Odessa: 'Odesa',
    Lemberg: 'Lviv',
    Warschau: 'Warsaw',
    Wien: 'Vienna',
    Fráncfort: 'Frankfurt',
    Londres: 'London',
    Varsovie: 'Warsaw',
    Duesseldorf: 'Düsseldorf',
    Köln: 'Cologne',
    Saigon: 'Ho Chi Minh City',
    Rangoon: 'Yangon',
    Leningrad: 'St. Petersburg',
    'Nova York': 'New York',
    Mailand: 'Milan',
    Salonica: 'Thessaloniki',
    서울: 'Seoul',
    TÓQUIO: 'Tokyo',
    'Saint Louis': 'St. Louis',
  }
  for (const [printed, name] of Object.entries(names)) assert.is(first(printed)?.name, name, printed)
})

test('every ISO 3166-1 country is known, by its name in six languages', () => {
  for (const [name, code] of [
    ['Germany', 'DE'],
    ['Alemania', 'DE'],
    ['Allemagne', 'DE'],
    ['Germania', 'DE'],
    ['Alemanha', 'DE'],
    ['Deutschland', 'DE'],
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Turkey', 'TR'],
    ['Türkei', 'TR'],
    ['Burma', 'MM'],
    ['the Netherlands', 'NL'],
    ['Czechia', 'CZ'],
    ['Holland', 'NL'],
    ['Trinidad and Tobago', 'TT'],
    ['DR Congo', 'CD'],
    ['Reino Unido', 'GB'],
    ['Kosovo', 'XK'],
  ] as const) {
    assert.is(gazetteer.find(name)[0]?.qcode ?? gazetteer.find(`The ${name}`)[0]?.qcode, `country:${code}`, name)
  }
  for (const code of ['AD', 'AQ', 'GB', 'US', 'SS', 'TL', 'ZW', 'TW', 'PS', 'VA'])
    assert.is(gazetteer.country(code)?.country, code)
  assert.is(gazetteer.country('ZZ'), undefined)
})

test('a country comes before a state or city of its name, a capital before a region', () => {
  assert.equal(
    gazetteer.find('Georgia').map(place => place.qcode),
    ['country:GE', 'region:US-GA'],
  )
  assert.is(first('Luxembourg')?.kind, 'country')
  assert.is(first('Washington')?.qcode, 'city:4140963')
  assert.is(first('New York')?.kind, 'city')
  assert.is(first('Granada')?.qcode, 'city:2517117')
})

test('a town of that very name comes before a larger city that has it as a spelling', () => {
  assert.is.not(first('Victoria')?.name, 'Hong Kong')
  assert.is(first('Stavropol')?.name, 'Stavropol')
  assert.is(first('New Delhi')?.qcode, 'city:1261481')
})

test('abbreviations and states of the past are found, likeliest first', () => {
  assert.is(first('Ore.')?.qcode, 'region:US-OR')
  assert.is(first('N.Y.')?.qcode, 'region:US-NY')
  assert.is(first('W. Va.')?.qcode, 'region:US-WV')
  assert.is(first('Que.')?.qcode, 'region:CA-QC')
  assert.is(first('U.S.')?.qcode, 'country:US')
  assert.is(first('RFA')?.qcode, 'country:DE')
  assert.equal(
    gazetteer.find('Czechoslovakia').map(place => place.country),
    ['CZ', 'SK'],
  )
  assert.is(first('Guipúzcoa')?.qcode, 'region:ES-PV')
  assert.ok(gazetteer.find('PR').some(place => place.qcode === 'region:BR-PR'))
})

test('a name that nobody has, an empty one and one of dashes find nothing', () => {
  for (const name of ['Anheuser', 'Quux-upon-Nowhere', '', ' — ', '\u0000', 'x'.repeat(100_000)]) {
    assert.equal(gazetteer.find(name), [], name.slice(0, 20))
  }
})

test('a code leads back to its place', () => {
  assert.is(gazetteer.get('city:1816670')?.name, 'Beijing')
  assert.is(gazetteer.get('region:US-OR')?.name, 'Oregon')
  assert.is(gazetteer.get('country:CN')?.name, 'China')
  assert.is(gazetteer.get('city:1'), undefined)
  assert.is(gazetteer.get('person:xi-jinping'), undefined)
})

test('peoples and adjectives name their country', () => {
  for (const [word, code] of Object.entries({
    Russian: 'RU',
    chinese: 'CN',
    Britons: 'GB',
    'South Koreans': 'KR',
    Dutch: 'NL',
  })) {
    assert.is(gazetteer.demonym(word), code)
  }
  assert.is(gazetteer.demonym('Russia'), undefined)
})

test('above a city is its region, above that its country, above that nothing', () => {
  const portland = first('Portland')
  const oregon = portland && gazetteer.within(portland)
  assert.is(oregon?.qcode, 'region:US-OR')
  const states = oregon && gazetteer.within(oregon)
  assert.is(states?.qcode, 'country:US')
  assert.is(states && gazetteer.within(states), undefined)
})

test('phrases hold countries, peoples and large cities, and no abbreviations or everyday words', () => {
  const phrases = new Map(
    [...gazetteer.phrases(1_000_000)].map(({ phrase, place, kind }) => [phrase, `${kind} ${place.qcode}`]),
  )
  assert.is(phrases.get('china'), 'name country:CN')
  assert.is(phrases.get('chinese'), 'demonym country:CN')
  assert.is(phrases.get('mumbai'), 'name city:1275339')
  assert.is(phrases.get('portland'), undefined)
  for (const word of ['ore', 'us', 'soul']) assert.is(phrases.get(word), undefined, word)
  assert.is(phrases.get('soviet union'), undefined)
  assert.ok([...gazetteer.phrases(100_000)].some(({ phrase }) => phrase === 'portland'))
})

test('every time zone is one that the platform knows', () => {
  const [zones = ''] = new TextDecoder().decode(resources.read('places/places.txt')).split('\n', 1)
  for (const timeZone of zones.split(' ')) new Intl.DateTimeFormat('en', { timeZone })
})

test('a data file is read when it is needed, and once', () => {
  const read: string[] = []
  const counting: Resources = {
    read(name) {
      read.push(name)
      return resources.read(name)
    },
  }
  const lazy = openGazetteer(counting)
  assert.equal(read, [])
  lazy.demonym('Russian')
  lazy.demonym('Chinese')
  assert.equal(read, ['places/demonyms.txt'])
})

test.run()
