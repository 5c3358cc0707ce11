import { shortHash } from '../markup/hash.ts'
import type { Ledger } from '../model/index.ts'
import { withoutAddresses } from './moved.ts'

/** Before the hash of an address that must be forgotten: the ledger keeps the hash alone, as the address names somebody. */
const prefix = 'purged:'

/**
 * The ledger without the addresses that must not stay, and with their hashes, so that later builds know them still: saved copies of what lay there
 * have to go. Subjects' addresses in `codes` go too, whatever is in them.
 */
export function purgeAddresses(
  ledger: Ledger,
  isUnwanted: (slug: string) => boolean,
  codes: ReadonlySet<string> = new Set(),
): Ledger {
  const gone = new Set<string>()
  for (const [key, slug] of Object.entries(ledger)) {
    const from = key.startsWith('moved:') ? key.slice('moved:'.length) : undefined
    if (isUnwanted(slug) || (key.startsWith('subject:') && codes.has(key.slice('subject:'.length)))) gone.add(slug)
    if (from !== undefined && isUnwanted(from)) gone.add(from)
  }
  if (gone.size === 0) return ledger
  const kept = withoutAddresses(ledger, slug => gone.has(slug))
  return { ...kept, ...Object.fromEntries([...gone].map(slug => [prefix + shortHash(slug), ''])) }
}

/** The hashes (`shortHash`) of all addresses whose saved copies have to go, in order. */
export function purgedIn(ledger: Ledger): string[] {
  return Object.keys(ledger)
    .flatMap(key => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
    .sort()
}
