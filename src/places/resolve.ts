import { fold } from '../markup/fold.ts'
import type { Place } from '../model/index.ts'
import { isEverydayWord } from './everyday-words.ts'
import type { Gazetteer, KnownPlace } from './gazetteer.ts'
import { type PrintedPlace, readPrinted, titleCase } from './printed-place.ts'
import { isStandAlone, usualCountry } from './stand-alone.ts'

/** `UNITED NATIONS`: a dateline of its own, on a piece of New York. */
const unitedNations = new Set(
  [
    'United Nations',
    'U.N.',
    'Nations unies',
    'Naciones Unidas',
    'Nações Unidas',
    'Nazioni Unite',
    'Vereinte Nationen',
  ].map(fold),
)
/** `ABOARD THE USS NIMITZ`, `AT SEA`, `ON A TRAIN TO KYIV`: where the reporter was, in no country. */
const onTheWay =
  /^(?:aboard|on board|on a|at sea|in flight|en route|undated|an bord|à bord|a bordo|en mer|auf see)(?![\p{L}])/iu

/** Places with an ISO country code of their own that datelines print with another country: `HONG KONG, China`. */
const partOf = new Map(
  Object.entries({
    CN: 'HK MO TW',
    DK: 'FO GL',
    FR: 'GF GP MQ NC PF RE YT',
    GB: 'BM FK GG GI IM JE KY',
    IL: 'PS',
    NL: 'AW CW SX',
    RS: 'XK',
    US: 'AS GU MP PR VI',
  }).flatMap(([country, codes]) => codes.split(' ').map(code => [code, country] as const)),
)

/** How many times more people make the larger of two namesakes the one that is meant. */
const clearly = { overCapital: 4, overOthers: 2 }

/** What the printed places of a dateline mean, in order; a trailing region or country decides among namesakes and covers the places before it. */
export function resolvePlaces(printed: readonly string[], gazetteer: Gazetteer): Place[] {
  const parts = printed.map(readPrinted)
  const trailing = parts.at(-1)?.hints ?? []
  return parts.map(part => {
    if (part.hints.length > 0) return resolve(part, areasOf(part.hints, gazetteer), gazetteer)
    if (isStandAlone(part.head)) return resolve(part, [], gazetteer)
    return resolveCovered(part, areasOf(trailing, gazetteer), gazetteer)
  })
}

/** Whether a word or phrase is a known place, so that it may open a dateline: `WASHINGTON`, `PORTLAND, Ore.`; not `Ore.`, `US`, `ANHEUSER`. */
export function isPlaceName(printed: string, gazetteer: Gazetteer): boolean {
  const { head } = readPrinted(printed)
  const key = fold(head)
  if (unitedNations.has(key) || onTheWay.test(head)) return key.length > 2
  if (isEverydayWord(head)) return false
  if (key.length < 3) return /[^\p{Script=Latin}]/u.test(key) && gazetteer.find(head).length > 0
  return gazetteer.find(head).some(place => place.kind === 'city' || fold(place.name) === key || key.length > 5)
}

/** What a hint may name: `Georgia` a country or a state. */
interface Area {
  places: KnownPlace[]
  /** `Pa.` is Pará in Brazilian copy, but Pennsylvania first; of two full names neither comes first. */
  abbreviated: boolean
}

/** Each hint's countries and regions; one that names none says nothing. */
function areasOf(hints: readonly string[], gazetteer: Gazetteer): Area[] {
  return hints
    .map(hint => ({
      places: gazetteer.find(hint).filter(place => place.kind !== 'city'),
      abbreviated: fold(hint).length <= 3,
    }))
    .filter(area => area.places.length > 0)
}

function resolve(part: PrintedPlace, areas: readonly Area[], gazetteer: Gazetteer): Place {
  const special = specialPlace(part)
  if (special) return special
  const candidates = gazetteer.find(part.head)
  if (areas.length === 0) return candidates.length > 0 ? likeliest(part, candidates) : unknown(part, [])
  const inside = candidates.filter(place => areas.every(area => isWithin(place, area)))
  const [best] = inside
  return best ? toPlace(part, best) : unknown(part, areas)
}

/** `LVIV/ODESSA, Ukraine` covers both; `MADRID/PARIS, Texas` would not, Madrid is large enough to stand alone. */
function resolveCovered(part: PrintedPlace, areas: readonly Area[], gazetteer: Gazetteer): Place {
  const candidates = gazetteer.find(part.head)
  if (areas.length === 0 || candidates.length === 0) return resolve(part, areas, gazetteer)
  const inside = candidates.some(place => areas.every(area => isWithin(place, area)))
  return resolve(part, inside ? areas : [], gazetteer)
}

/** Without a country: the first when it is a country or region, else the city with clearly more people, else the capital; when namesakes share a country, that country. */
function likeliest(part: PrintedPlace, candidates: readonly KnownPlace[]): Place {
  const [first] = candidates
  if (!first) return unknown(part, [])
  if (first.kind !== 'city' || isStandAlone(part.head)) return toPlace(part, first)
  const key = fold(part.head)
  const cities = candidates
    .filter(city => city === first || (city.kind === 'city' && fold(city.name) === key))
    .sort((a, b) => b.population - a.population)
  const [largest = first, second] = cities
  const usual = cities.find(city => city.country === usualCountry(key)) ?? onlyAccented(part.head, cities)
  if (usual) return toPlace(part, usual)
  const rivals = cities.filter(city => city.population * clearly.overCapital >= largest.population)
  const capital = rivals.find(city => city.capital)
  if (capital) return toPlace(part, capital)
  if (!second || largest.population >= second.population * clearly.overOthers) return toPlace(part, largest)
  const close = cities.filter(city => city.population * clearly.overOthers > largest.population)
  return { ...unknown(part, [{ places: close.map(asCountry), abbreviated: false }]), name: largest.name }
}

/** `VITÓRIA` is in Brazil, `VITORIA` may be in Spain: accents that are printed tell namesakes apart. */
function onlyAccented(head: string, cities: readonly KnownPlace[]): KnownPlace | undefined {
  const printed = head.normalize('NFC').toLowerCase()
  if (printed === fold(printed)) return undefined
  const same = cities.filter(city => city.name.toLowerCase() === printed)
  return same.length === 1 ? same[0] : undefined
}

/** A place that the gazetteer does not know, in the area that is printed after it when that is one. */
function unknown(part: PrintedPlace, areas: readonly Area[]): Place {
  const place: Place = { printed: part.printed, name: titleCase(part.head) }
  const smallest = areas.find(({ places }) => places[0]?.kind === 'region') ?? areas[0]
  const [first, ...others] = smallest?.places ?? []
  if (!smallest || !first) return place
  const choices = smallest.abbreviated ? [] : others
  if (choices.some(({ country }) => country !== first.country)) return place
  place.country = first.country
  if (first.region && choices.length === 0) place.region = first.region
  if (first.timeZone && choices.every(({ timeZone }) => timeZone === first.timeZone)) place.timeZone = first.timeZone
  return place
}

function specialPlace({ printed, head }: PrintedPlace): Place | undefined {
  if (unitedNations.has(fold(head))) {
    return { printed, name: 'United Nations', region: 'US-NY', country: 'US', timeZone: 'America/New_York' }
  }
  return onTheWay.test(head) ? { printed, name: titleCase(head) } : undefined
}

function toPlace({ printed }: PrintedPlace, { qcode, name, region, country, timeZone }: KnownPlace): Place {
  return { printed, name, qcode, ...(region && { region }), country, ...(timeZone && { timeZone }) }
}

function isWithin(place: KnownPlace, { places }: Area): boolean {
  return places.some(area => {
    if (area.kind === 'region') return place.region === area.region
    return (place.kind !== 'country' && place.country === area.country) || partOf.get(place.country) === area.country
  })
}

/** A city as evidence for its country alone. */
function asCountry({ region: _, ...city }: KnownPlace): KnownPlace {
  return city
}
