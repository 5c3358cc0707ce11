import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { isPlaceName, resolvePlaces } from '../../src/places/resolve.ts'
import { resources } from '../resources.ts'

const gazetteer = openGazetteer(resources)
const resolve = (...printed: string[]) => resolvePlaces(printed, gazetteer)
const brief = (...printed: string[]) =>
  resolve(...printed).map(({ name, region, country }) => [name, region ?? country ?? '?'].join(' '))

test('a place keeps what was printed and gets the gazetteer’s name, code, country and zone', () => {
  assert.equal(resolve('PEKING'), [
    {
      printed: 'PEKING',
      name: 'Beijing',
      qcode: 'city:1816670',
      region: 'CN-BJ',
      country: 'CN',
      timeZone: 'Asia/Shanghai',
    },
  ])
})

test('the region or country after the name decides among namesakes', () => {
  assert.equal(brief('PORTLAND, Ore.'), ['Portland US-OR'])
  assert.equal(brief('PORTLAND, Maine'), ['Portland US-ME'])
  assert.equal(brief('LONDON, Ont.'), ['London CA-ON'])
  assert.equal(brief('Wilmington, DE'), ['Wilmington US-DE'])
  assert.equal(brief('PARIS, Texas'), ['Paris US-TX'])
  assert.equal(brief('VALENCIA, Venezuela'), ['Valencia VE-G'])
  assert.equal(brief('Bengaluru (Karnataka) [India]'), ['Bengaluru IN-KA'])
  assert.equal(brief('Cardiff (Reino Unido)'), ['Cardiff GB-WLS'])
  assert.equal(brief('Francisco Beltrão (PR)'), ['Francisco Beltrão BR-PR'])
  assert.equal(brief('SAN JOSE, Calif.'), ['San Jose US-CA'])
  assert.equal(brief('QUETTA, southwestern Pakistan'), ['Quetta PK-BA'])
  assert.equal(brief('THE HAGUE, the Netherlands'), ['The Hague NL-ZH'])
})

test('Georgia is a state after Atlanta, a country after Tbilisi, and nothing sure after an unknown town', () => {
  assert.equal(brief('ATLANTA, Georgia'), ['Atlanta US-GA'])
  assert.equal(brief('TBILISI, Georgia'), ['Tbilisi GE-TB'])
  assert.equal(brief('SMALLVILLE, Georgia'), ['Smallville ?'])
  assert.equal(brief('SMALLVILLE, Ga.'), ['Smallville US-GA'])
})

test('a trailing country covers the places before it, but not one that stands alone', () => {
  assert.equal(brief('LVIV', 'ODESSA, Ukraine'), ['Lviv UA-46', 'Odesa UA-51'])
  assert.equal(brief('DALLAS', 'FORT WORTH, Texas'), ['Dallas US-TX', 'Fort Worth US-TX'])
  assert.equal(brief('SAN FRANCISCO', 'TEL AVIV, Israel'), ['San Francisco US-CA', 'Tel Aviv IL-TA'])
  assert.equal(brief('MADRID', 'PARIS, Texas'), ['Madrid ES-MD', 'Paris US-TX'])
  assert.equal(brief('HYPOTHETICAL', 'ODESSA, Ukraine'), ['Hypothetical UA', 'Odesa UA-51'])
  assert.equal(brief('PRZEWODOW, Poland', 'WARSAW'), ['Przewodow PL', 'Warsaw PL-14'])
  assert.equal(brief('MOSCOW', 'WASHINGTON'), ['Moscow RU-MOW', 'Washington US-DC'])
})

test('without a country the larger by far is meant, else the capital, else only a country that all share', () => {
  assert.equal(brief('PERTH'), ['Perth AU-WA'])
  assert.equal(brief('HAMILTON'), ['Hamilton CA-ON'])
  assert.equal(brief('GEORGETOWN'), ['Georgetown GY-DE'])
  assert.equal(brief('San José'), ['San José CR-SJ'])
  assert.equal(brief('WILMINGTON'), ['Wilmington US'])
  assert.is(resolve('WILMINGTON')[0]?.qcode, undefined)
  assert.equal(brief('CAMBRIDGE'), ['Cambridge ?'])
})

test('cities that are usually printed alone are meant, whatever namesake has more people', () => {
  assert.equal(brief('VALENCIA'), ['Valencia ES-VC'])
  assert.equal(brief('BARCELONA'), ['Barcelona ES-CT'])
  assert.equal(brief('BETHLEHEM'), ['Bethlehem PS'])
})

test('accents that are printed tell namesakes apart', () => {
  assert.equal(brief('VITÓRIA'), ['Vitória BR-ES'])
})

test('an unknown place keeps its name in title case, and the area that is printed after it', () => {
  assert.equal(resolve('FENGBANG COUNTY'), [{ printed: 'FENGBANG COUNTY', name: 'Fengbang County' }])
  assert.equal(resolve("O'SMACH, Cambodia"), [
    { printed: "O'SMACH, Cambodia", name: "O'Smach", country: 'KH', timeZone: 'Asia/Phnom_Penh' },
  ])
  assert.equal(brief('Beasain (Guipúzcoa)'), ['Beasain ES-PV'])
  assert.equal(brief('CHATHAM, Mass.'), ['Chatham US-MA'])
})

test('states of the past tell where a city lies today', () => {
  assert.equal(brief('BONN, West Germany'), ['Bonn DE-NW'])
  assert.equal(brief('Fráncfort (RFA)'), ['Frankfurt DE-HE'])
  assert.equal(brief('KIEV, U.S.S.R.'), ['Kyiv UA-30'])
  assert.equal(brief('ZAGREB, Yugoslavia'), ['Zagreb HR-21'])
  assert.equal(brief('ABIDJAN, Ivory Coast'), ['Abidjan CI-AB'])
  assert.equal(brief('SMALLVILLE, Soviet Union'), ['Smallville ?'])
})

test('places on two levels are resolved by custom', () => {
  assert.equal(brief('WASHINGTON'), ['Washington US-DC'])
  assert.equal(brief('NEW YORK'), ['New York US-NY'])
  assert.equal(brief('LUXEMBOURG'), ['Luxembourg LU'])
  assert.equal(brief('MEXICO CITY'), ['Mexico City MX-CMX'])
  assert.equal(brief('Panama'), ['Panama PA'])
  assert.equal(brief('HONG KONG, China'), ['Hong Kong HK'])
})

test('a city is meant before the region that it gives its name', () => {
  assert.equal(brief('Wien'), ['Vienna AT-9'])
  assert.is(resolve('Wien')[0]?.qcode, 'city:2761369')
  assert.is(resolve('SALZBURG')[0]?.qcode, 'city:2766824')
})

test('the United Nations, ships and the sea are places without a code', () => {
  assert.equal(resolve('UNITED NATIONS'), [
    {
      printed: 'UNITED NATIONS',
      name: 'United Nations',
      region: 'US-NY',
      country: 'US',
      timeZone: 'America/New_York',
    },
  ])
  assert.equal(brief('NAÇÕES UNIDAS'), ['United Nations US-NY'])
  assert.equal(brief('ABOARD THE USS NIMITZ'), ['Aboard the USS Nimitz ?'])
  assert.equal(brief('AT SEA'), ['At Sea ?'])
  assert.equal(brief('VATICAN CITY'), ['Vatican City VA'])
  assert.equal(brief('EAST JERUSALEM'), ['East Jerusalem PS'])
})

test('nothing printed is nothing resolved, and odd print does not throw', () => {
  assert.equal(resolve(), [])
  assert.equal(brief('', ',', '()'), [' ?', ', ?', '() ?'])
  assert.equal(brief(', Ukraine'), [', Ukraine UA'])
  assert.equal(brief('('.repeat(100_000)), [`${'('.repeat(100_000)} ?`])
})

test('a place name may open a dateline; abbreviations, companies and everyday words may not', () => {
  for (const word of [
    'WASHINGTON',
    'Wien',
    'Rom',
    'TEXAS',
    'PORTLAND, Ore.',
    'UNITED NATIONS',
    'AT SEA',
    '北京',
    'ST. LOUIS',
  ]) {
    assert.ok(isPlaceName(word, gazetteer), word)
  }
  const not = [
    'ANHEUSER',
    'ANHEUSER-BUSCH',
    'PETRO',
    'PETRO-CANADA',
    'Ore.',
    'US',
    'U.N.',
    'MASS',
    'MARCH',
    'SALE',
    'MOST',
    'STOCKS',
    'BALANCE',
    '',
    '-',
  ]
  for (const word of not) assert.not.ok(isPlaceName(word, gazetteer), word)
})

test.run()
