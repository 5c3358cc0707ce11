import { readFileSync } from 'node:fs'
import { fold } from '../../../markup/fold.ts'

/** A place on its way into the data files; `code` is the qcode without its scheme. */
export interface Entry {
  code: string
  kind: 'country' | 'region' | 'city'
  name: string
  country: string
  region?: string
  timeZone?: string
  population: number
  capital?: true
  /** Names to find it by: from our lists and from CLDR. */
  names: string[]
  /** Further spellings from GeoNames, whose language is not told: they rank below names. */
  spellings: string[]
}

/** The lines of a list in `by-hand/`, cut at `|`. */
export function byHand(name: string): string[][] {
  return readFileSync(new URL(`../by-hand/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('|').map(cell => cell.trim()))
}

/** Cells that hold several values: `Peking;Pékin`. */
export function several(cell: string | undefined): string[] {
  return cell ? cell.split(';') : []
}

/** A file of an installed package. */
export function packageFile(dir: string, path: string): string {
  return readFileSync(`${dir}/node_modules/${path}`, 'utf8')
}

/** `key<TAB>value` lines in the order that the gazetteer's binary search expects: by UTF-16 code units. */
export function table(values: ReadonlyMap<string, string>): string[] {
  return [...values.keys()].sort().map(key => `${key}\t${values.get(key)}`)
}

/** Adds folded names to a set, ones that fold to nothing left out. */
export function foldAll(names: readonly string[]): Set<string> {
  return new Set(names.map(fold).filter(Boolean))
}
