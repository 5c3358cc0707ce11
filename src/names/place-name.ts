import type { Gazetteer } from '../places/gazetteer.ts'

/** From here on a city's name says place rather than surname: there is a town for nearly every surname. */
const wellKnown = 200_000

/** Whether a word alone makes a reader think of a place: `Washington`, `Texas`, `Chinese`, but not `Clinton`. */
export function isPlaceName(name: string, gazetteer: Gazetteer): boolean {
  return (
    gazetteer.find(name).some(place => place.kind === 'country' || place.population >= wellKnown) ||
    gazetteer.demonym(name) !== undefined
  )
}
