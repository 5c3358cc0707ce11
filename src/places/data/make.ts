/**
 * Writes the gazetteer's data files from GeoNames, CLDR and the lists in `by-hand/`. Development only: see README.md
 * for the packages. `npx tsx src/places/data/make.ts DIR`, where DIR holds their `node_modules`.
 */
import { writeFileSync } from 'node:fs'
import { readCities } from './make/cities.ts'
import { readContainers } from './make/containers.ts'
import { readCountries } from './make/countries.ts'
import { indexNames } from './make/names.ts'
import { readRegions } from './make/regions.ts'
import type { Entry } from './make/sources.ts'
import { table } from './make/sources.ts'

const dir = process.argv[2]
if (!dir) throw new Error('Say where the packages are installed: npx tsx src/places/data/make.ts DIR')

const { countries, demonyms } = readCountries()
const { regions, isoRegion } = readRegions(dir)
const cities = readCities(dir, isoRegion)
sumUp([...countries, ...regions], cities)

const entries = [...countries, ...regions, ...cities].sort((a, b) => rank(b) - rank(a))
const zones = [...new Set(entries.flatMap(entry => entry.timeZone ?? []))].sort()
write('places.txt', [zones.join(' '), ...entries.map(placeLine)])
write('names.txt', table(indexNames(entries)))
write('containers.txt', table(readContainers(dir, new Set(entries.map(entry => entry.code)))))
write('demonyms.txt', table(demonyms))

/** Countries first; a capital counts five times its people, a region (which shares its name with its city) a tenth. */
function rank(entry: Entry): number {
  if (entry.kind === 'country') return 1e12 + entry.population
  if (entry.kind === 'region') return entry.population / 10
  return entry.population * (entry.capital ? 5 : 1)
}

/** People and time zone of countries and regions from their cities; the zone only when most share it: a day may hang on it. */
function sumUp(areas: Entry[], cities: Entry[]): void {
  const people = new Map<string, Map<string, number>>()
  for (const city of cities) {
    for (const area of [city.country, city.region]) {
      if (!area || !city.timeZone) continue
      const zones = people.get(area) ?? new Map<string, number>()
      people.set(area, zones.set(city.timeZone, (zones.get(city.timeZone) ?? 0) + city.population))
    }
  }
  for (const area of areas) {
    const zones = [...(people.get(area.code) ?? [])].sort((a, b) => b[1] - a[1])
    area.population = zones.reduce((sum, [, population]) => sum + population, 0)
    const main = zones[0]
    if (main && main[1] >= area.population * (area.kind === 'region' ? 0.6 : 0.9)) area.timeZone = main[0]
  }
}

/** `5746545 Portland US-OR 311 632`, by tabs: code, name, where, number of the zone, thousands of people, `*` for a capital. */
function placeLine(entry: Entry): string {
  const where = entry.kind === 'city' ? (entry.region ?? entry.country) : ''
  const zone = entry.timeZone ? zones.indexOf(entry.timeZone) : ''
  const line = [entry.code, entry.name, where, zone, Math.round(entry.population / 1000)]
  return (entry.capital ? [...line, '*'] : line).join('\t')
}

function write(name: string, lines: string[]): void {
  const text = `${lines.join('\n')}\n`
  writeFileSync(new URL(name, import.meta.url), text)
  console.log(`${name}: ${lines.length} lines, ${Buffer.byteLength(text)} bytes`)
}
