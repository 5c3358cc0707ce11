import type { Entry } from './sources.ts'
import { byHand, packageFile, several } from './sources.ts'

/** Countries whose regions print in datelines and are worth finding by name. */
const named = new Set(
  'US CA AU IN BR MX DE AT CH IT ES FR GB RU CN JP PK NG ZA AR UA CO ID PL NL BE TR IQ SY AF PH MY PE VE CL SE NZ'.split(
    ' ',
  ),
)
/** Names that say a direction, not a place. */
const vague =
  /^(?:north|south|east|west|northern|southern|eastern|western|cent(?:er|re|ral)|nord|sud|est|norte|sur|capital)$/iu
/** Countries that iso3166-2-db joins to GeoNames wrongly. */
const wrong = new Set(['TW'])
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt']

/** Old codes of iso3166-2-db → the ISO 3166-2 codes of today. */
const today: Record<string, string> = {
  'ES-MU': 'ES-MC',
  'ES-PM': 'ES-IB',
  'ES-LO': 'ES-RI',
  'FR-COR': 'FR-20R',
  'ZA-ZN': 'ZA-KZN',
  'ZA-GT': 'ZA-GP',
  'IN-TG': 'IN-TS',
  'IN-OR': 'IN-OD',
  'IN-CT': 'IN-CG',
  'IN-UL': 'IN-UK',
  'IN-DD': 'IN-DH',
  'IN-DN': 'IN-DH',
  'CN-11': 'CN-BJ',
  'CN-12': 'CN-TJ',
  'CN-13': 'CN-HE',
  'CN-14': 'CN-SX',
  'CN-15': 'CN-NM',
  'CN-21': 'CN-LN',
  'CN-22': 'CN-JL',
  'CN-23': 'CN-HL',
  'CN-31': 'CN-SH',
  'CN-32': 'CN-JS',
  'CN-33': 'CN-ZJ',
  'CN-34': 'CN-AH',
  'CN-35': 'CN-FJ',
  'CN-36': 'CN-JX',
  'CN-37': 'CN-SD',
  'CN-41': 'CN-HA',
  'CN-42': 'CN-HB',
  'CN-43': 'CN-HN',
  'CN-44': 'CN-GD',
  'CN-45': 'CN-GX',
  'CN-46': 'CN-HI',
  'CN-50': 'CN-CQ',
  'CN-51': 'CN-SC',
  'CN-52': 'CN-GZ',
  'CN-53': 'CN-YN',
  'CN-54': 'CN-XZ',
  'CN-61': 'CN-SN',
  'CN-62': 'CN-GS',
  'CN-63': 'CN-QH',
  'CN-64': 'CN-NX',
  'CN-65': 'CN-XJ',
}

interface Subdivision {
  iso: string
  admin?: string
  name: string
  reference?: { geonames?: number }
}

/** First-level regions, and the way from GeoNames' own code of a region (`US.OR`, `DE.02`) to ISO 3166-2. */
export function readRegions(dir: string): { regions: Entry[]; isoRegion: Map<string, string> } {
  const countries: Record<string, { regions?: Subdivision[] }> = JSON.parse(
    packageFile(dir, 'iso3166-2-db/data/iso3166-2.json'),
  )
  const geonames: Record<string, Record<string, string>> = JSON.parse(
    packageFile(dir, 'iso3166-2-db/data/names_geonames.json'),
  )
  const cldr: Record<string, string> = JSON.parse(packageFile(dir, 'cldr-subdivisions-full/subdivisions/en/en.json'))
    .subdivisions.localeDisplayNames.subdivisions
  const ours = new Map(byHand('regions.txt').map(([code = '', ...rest]) => [code, rest]))
  const regions = new Map<string, Entry>()
  const isoRegion = new Map<string, string>()

  for (const [country, { regions: subdivisions = [] }] of Object.entries(countries)) {
    for (const { iso, admin, name: english, reference } of subdivisions) {
      const code = today[`${country}-${iso}`] ?? `${country}-${iso}`
      const current = cldr[code.replace('-', '').toLowerCase()]
      if (!current || wrong.has(country)) continue
      if (admin) isoRegion.set(`${country}.${admin}`, code)
      const [ourName, further] = ours.get(code) ?? []
      const name = ourName || (country === 'UA' ? english : current)
      const translated = geonames[String(reference?.geonames)] ?? {}
      const findable = (all: string[]) => (named.has(country) ? all.filter(each => !vague.test(each)) : [])
      regions.set(code, {
        code,
        kind: 'region',
        name,
        country,
        population: 0,
        names: findable([name, current, ...several(further)]),
        spellings: findable([english, ...languages.flatMap(language => translated[language] ?? [])]),
      })
    }
  }
  return { regions: [...regions.values()], isoRegion }
}
