import type { Dispatch, Qcode } from '../model/index.ts'
import type { Gazetteer, KnownPlace } from '../places/gazetteer.ts'
import { isAbout, noWeight, type Weight } from './salience.ts'
import type { Named } from './scan.ts'

/** The places found in a dispatch, by code. */
type Places = Map<Qcode, Named<KnownPlace>>

/** Adds the places of the dateline, the best witness there is; of a town too small for the gazetteer the state or country that is printed with it. */
export function addDatelines(places: Places, { dateline }: Dispatch, gazetteer: Gazetteer): void {
  for (const { qcode, region, country } of dateline?.places ?? []) {
    const around = (region && gazetteer.get(`region:${region}`)) || (country && gazetteer.country(country))
    const what = (qcode && gazetteer.get(qcode)) || around
    if (!what) continue
    const entry = places.get(what.qcode) ?? { what, weight: noWeight(), spans: [] }
    entry.weight.dateline = true
    places.set(what.qcode, entry)
  }
}

/** Names of a country and of a region of another one. */
const doubles: readonly { name: string; country: Qcode; region: Qcode }[] = [
  { name: 'Georgia', country: 'country:GE', region: 'region:US-GA' },
]

/** The region is meant where its own country is in the story and the other's people and cities are not. */
export function resolveDoubles(places: Places, gazetteer: Gazetteer): void {
  for (const { name, country, region } of doubles) {
    const entry = places.get(country)
    const other = gazetteer.get(region)
    if (!entry || !other) continue
    if (entry.spans.some(({ text, start, end }) => text.tokens.text.slice(start, end) !== name)) continue
    const around = [...places.values()].map(place => place.what.country)
    if (!around.includes(other.country) || around.filter(code => code === entry.what.country).length > 1) continue
    places.delete(country)
    places.set(region, { ...entry, what: other })
  }
}

/**
 * The countries of cities and regions that the story is about: Beijing tells of China. One that the story names as well, but so rarely that it would
 * only be mentioned, takes over what is known of the city.
 */
export function containers(
  places: Places,
  gazetteer: Gazetteer,
): { country: KnownPlace; within: KnownPlace; weight: Weight }[] {
  const found = new Map<Qcode, { country: KnownPlace; within: KnownPlace; weight: Weight }>()
  for (const { what, weight } of places.values()) {
    const country = gazetteer.country(what.country)
    if (what.kind === 'country' || !country || !isAbout(weight)) continue
    const named = places.get(country.qcode)
    if (named) named.weight = sum(named.weight, weight)
    else if (!found.has(country.qcode)) found.set(country.qcode, { country, within: what, weight })
  }
  return [...found.values()]
}

function sum(one: Weight, other: Weight): Weight {
  return {
    dateline: one.dateline || other.dateline,
    headline: one.headline + other.headline,
    lead: one.lead + other.lead,
    count: one.count + other.count,
  }
}
