import type { Ledger, Redirect } from '../model/index.ts'
import { compareText } from './order.ts'

/** Before an address that a story has left; the value is the address it moved to. No wire's guid begins so. */
const prefix = 'moved:'

/** The two things a ledger remembers: which guid has which address, and where addresses that were left lead. */
export function readLedgerEntries(ledger: Ledger): { names: Map<string, string>; moves: Map<string, string> } {
  const names = new Map<string, string>()
  const moves = new Map<string, string>()
  for (const [key, slug] of Object.entries(ledger)) {
    if (key.startsWith(prefix)) moves.set(key.slice(prefix.length), slug)
    else names.set(key, slug)
  }
  return { names, moves }
}

/** The ledger without some addresses, and without what leads to or from them. */
export function withoutAddresses(ledger: Ledger, isUnwanted: (slug: string) => boolean): Ledger {
  const isKept = ([key, slug]: [string, string]) =>
    !isUnwanted(slug) && !(key.startsWith(prefix) && isUnwanted(key.slice(prefix.length)))
  return Object.fromEntries(Object.entries(ledger).filter(isKept))
}

/** The ledger of these, sorted: `{ "a.txt": "2023/01/02/new", "moved:2023/01/02/old": "2023/01/02/new" }`. */
export function writeLedgerEntries(names: ReadonlyMap<string, string>, moves: ReadonlyMap<string, string>): Ledger {
  const entries = [...names, ...[...moves].map(([from, to]): [string, string] => [prefix + from, to])]
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)))
}

/** Where an address leads in the end, through all the moves since; itself when it was never left. */
export function follow(slug: string, moves: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let at = slug
  for (let next = moves.get(at); next !== undefined && !seen.has(at); next = moves.get(at)) {
    seen.add(at)
    at = next
  }
  return at
}

/**
 * The addresses that readers may still have and where they lead now. `live` holds the addresses with a page; only to these anything leads, and from these nothing.
 */
export function redirectsTo(
  live: ReadonlySet<string>,
  moves: ReadonlyMap<string, string>,
  isSafe: (slug: string) => boolean,
): Redirect[] {
  return [...moves.keys()]
    .map(from => ({ from, to: follow(from, moves) }))
    .filter(({ from, to }) => live.has(to) && !live.has(from) && isSafe(from))
    .sort((a, b) => compareText(a.from, b.from))
}
