import { fold } from '../markup/fold.ts'
import type { Qcode, Resources } from '../model/index.ts'
import { isEverydayWord } from './everyday-words.ts'
import type { KnownPlace } from './known-place.ts'
import type { PlaceList } from './place-list.ts'
import { openPlaceList } from './place-list.ts'
import { openTable } from './table.ts'

export type { KnownPlace } from './known-place.ts'

/** A phrase that can name a place in running text; `phrase` is folded. */
export interface PlacePhrase {
  phrase: string
  place: KnownPlace
  kind: 'name' | 'demonym'
}

export interface Gazetteer {
  /**
   * Places of that name in any known spelling, likeliest first: countries, then by people, where a capital counts five
   * times and a region a tenth. Abbreviations and states of the past come last: `Ore.`, `N.Y.`, `U.S.`, `RFA`.
   */
  find(name: string): readonly KnownPlace[]
  /** The place with that code. */
  get(qcode: Qcode): KnownPlace | undefined
  /** ISO code of the country whose people or adjective a word names: `Russian`, `Britons` → `RU`, `GB`. */
  demonym(word: string): string | undefined
  /** By ISO 3166-1 alpha-2 code. */
  country(code: string): KnownPlace | undefined
  /** The place above: city → region, else country; region → country. */
  within(place: KnownPlace): KnownPlace | undefined
  /** What can name a country, its people, a region or city with at least `population` people; a name only once, for its likeliest place; no abbreviations and no everyday words (`us`, `Reading`). */
  phrases(population: number): Iterable<PlacePhrase>
}

/** The gazetteer over the data files of `src/places/data/`; each is read when first needed. */
export function openGazetteer(resources: Resources): Gazetteer {
  const text = (name: string) => new TextDecoder().decode(resources.read(`places/${name}`))
  const places = lazy(() => openPlaceList(text('places.txt')))
  const names = lazy(() => openTable(text('names.txt')))
  const containers = lazy(() => openTable(text('containers.txt')))
  const demonyms = lazy(() => openTable(text('demonyms.txt')))
  const found = new Map<string, readonly KnownPlace[]>()

  const get = (qcode: Qcode) => places().get(qcode.slice(qcode.indexOf(':') + 1))
  const country = (code: string) => places().get(code.toUpperCase())

  return {
    get,
    country,
    find(name) {
      const known = found.get(name)
      if (known) return known
      const key = fold(name)
      const named = atLines(places(), names().get(key) ?? '')
      const containing = (containers().get(key) ?? '').split(',').flatMap(code => places().get(code) ?? [])
      const result = [...new Set([...named, ...containing])]
      if (found.size >= remembered) found.clear()
      if (name.length <= longest) found.set(name, result)
      return result
    },
    demonym: word => demonyms().get(fold(word)),
    within(place) {
      if (place.kind === 'city' && place.region) return places().get(place.region)
      return place.kind === 'country' ? undefined : country(place.country)
    },
    *phrases(population) {
      for (const [phrase, lines] of names().entries()) {
        const [place] = isEverydayWord(phrase) ? [] : atLines(places(), lines)
        if (place && (place.kind === 'country' || place.population >= population)) yield { phrase, place, kind: 'name' }
      }
      for (const [phrase, code] of demonyms().entries()) {
        const place = country(code)
        if (place) yield { phrase, place, kind: 'demonym' }
      }
    },
  }
}

/** Names looked up are kept, but copy must not fill the memory: so many, and none longer than a name can be. */
const remembered = 20_000
const longest = 100

/** Line numbers as `names.txt` has them: base 36, likeliest first. */
function atLines(places: PlaceList, lines: string): KnownPlace[] {
  return lines.split(' ').flatMap(line => (line ? (places.at(Number.parseInt(line, 36)) ?? []) : []))
}

function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
