import type { Gazetteer } from '../places/gazetteer.ts'
import { readPrinted } from '../places/printed-place.ts'

const conjunction = / (?:and|und|y|et|e) /u

/** The places of a dateline, each with its region or country: `LVIV/ODESSA, Ukraine` → `LVIV`, `ODESSA, Ukraine`; `Frankfurt/Main` is one. */
export function splitPlaces(printed: string, gazetteer: Gazetteer): string[] {
  const pieces = gazetteer.find(printed).length > 0 ? [printed] : printed.split(/ ?[/;&] ?/u)
  return pieces
    .flatMap(part => splitAtAnd(part, gazetteer))
    .flatMap(part => splitAtCommas(part, gazetteer))
    .map(part => part.trim())
    .filter(Boolean)
}

/** Whether the words name a region or country: `Ore.`, `the Netherlands`, `Reino Unido`. */
export function isArea(printed: string, gazetteer: Gazetteer): boolean {
  const [area] = readPrinted(`,${printed}`).hints
  return area !== undefined && gazetteer.find(area).some(place => place.kind !== 'city')
}

/** `TEL AVIV and JERUSALEM` are two, `Trinidad and Tobago` is one. */
function splitAtAnd(part: string, gazetteer: Gazetteer): string[] {
  if (!conjunction.test(part) || part.split(',').some(name => isWhole(name, gazetteer))) return [part]
  return part.split(conjunction)
}

function isWhole(name: string, gazetteer: Gazetteer): boolean {
  return conjunction.test(name) && gazetteer.find(name).length > 0
}

/** `AYDIN, BODRUM, AMASYA`: towns in capitals. Of two names the second must be nothing but a town: `OAKLAND, N.J.` is one place. */
function splitAtCommas(part: string, gazetteer: Gazetteer): string[] {
  if (!part.includes(',') || /\p{Ll}/u.test(part)) return [part]
  const [first = '', ...others] = part.split(/, ?/u)
  const isTown = (name: string) =>
    gazetteer.find(name)[0]?.kind === 'city' &&
    (others.length > 1 ? !liesIn(first, name, gazetteer) : !isArea(name, gazetteer))
  return others.every(isTown) ? [first, ...others] : [part]
}

/** Whether a place of the first name is in a region or country of the second; of an unknown place any area may be the one. */
export function liesIn(name: string, area: string, gazetteer: Gazetteer): boolean {
  const areas = gazetteer.find(area).filter(place => place.kind !== 'city')
  const places = gazetteer.find(name)
  if (places.length === 0) return areas.length > 0
  return places.some(place =>
    areas.some(({ kind, country, region }) =>
      kind === 'region' ? place.region === region : place.country === country,
    ),
  )
}
