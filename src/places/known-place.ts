import type { Qcode } from '../model/index.ts'

/** A place of the gazetteer. */
export interface KnownPlace {
  qcode: Qcode
  /** As an English news desk writes it: `Beijing`, `Geneva`, `Ivory Coast`. */
  name: string
  kind: 'country' | 'region' | 'city'
  /** ISO 3166-1 alpha-2; Kosovo is `XK`. */
  country: string
  /** ISO 3166-2: `US-OR`. */
  region?: string
  /** IANA; of a country or region only when nine in ten of its people share it. */
  timeZone?: string
  /** In round thousands; of a country or region the people of its cities, not its census. */
  population: number
  capital?: true
}
