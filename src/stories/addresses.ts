import { isSafeAddress } from '../markup/address.ts'
import { slugify } from '../markup/fold.ts'
import { shortHash } from '../markup/hash.ts'
import type { Instant, Ledger, Notice, Source } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { isPathGuid } from './guids.ts'
import { follow, readLedgerEntries, withoutAddresses, writeLedgerEntries } from './moved.ts'
import { compareText } from './order.ts'

/** A story that needs an address. */
export interface Claim {
  /** Of all its dispatches, oldest first: what the ledger may know it by. */
  guids: string[]
  /** Of its public dispatches, oldest first, at least one: what the ledger will know it by. */
  public: string[]
  /** The editor's: the last part of the address, or with slashes the whole. */
  chosen?: string
  day: string
  /** The oldest dispatch's slugline or headline. */
  words: string
  published: Instant
  source: Source
}

export interface AddressOptions {
  /** Whether the wire folder has a dispatch with this guid. A file that is gone was renamed when another asks for its very address. */
  isPresent?(guid: string): boolean
  /** Whether an address must not stay: it names somebody who must not be named. */
  isUnwanted?(slug: string): boolean
}

export interface Addresses {
  slugs: Map<Claim, string>
  ledger: Ledger
  /** Where addresses that were left lead. */
  moves: ReadonlyMap<string, string>
  notices: Notice[]
}

/**
 * Gives each claim its address for ever: the editor's, else the ledger's, else day and words of the oldest dispatch.
 * Of two that want one address the ledger's owner keeps it, else the older story; the other gets a short hash of its guid.
 */
export function giveAddresses(
  claims: readonly Claim[],
  ledger: Ledger,
  { isPresent = () => true, isUnwanted = () => false }: AddressOptions = {},
): Addresses {
  const { names, moves } = readLedgerEntries(withoutAddresses(ledger, isUnwanted))
  const stillThere = new Map([...names].filter(([guid]) => isPresent(guid) || !isPathGuid(guid)))
  const owners = ownersOf(stillThere, moves)
  const slugs = new Map<Claim, string>()
  const byAge = claims.map(claim => ({ claim, inferred: inferredAddress(claim), known: namedIn(names, claim) }))
  byAge.sort((a, b) => compareClaims(a.claim, b.claim))
  const notices: Notice[] = [...unsafe(claims, names), ...namesakes(byAge)]
  const given = new Set<string>()
  const isFree = (slug: string, claim: Claim) =>
    !given.has(slug) && (!owners.has(slug) || claim.guids.some(guid => owners.get(slug)?.has(guid)))

  const knownFirst = [...byAge.filter(({ known }) => known), ...byAge.filter(({ known }) => !known)]
  for (const { claim, inferred, known } of knownFirst) {
    const wanted = chosenAddress(claim, known)
    const address =
      [wanted, known, inferred].find(slug => slug && isFree(slug, claim)) ?? hashed(inferred, claim, isFree)
    if (claim.chosen !== undefined && address !== wanted) notices.push(refused(claim))
    slugs.set(claim, address)
    given.add(address)
  }

  const merged = remember(slugs, names, moves)
  return { slugs, ledger: writeLedgerEntries(names, moves), moves: new Map([...moves, ...merged]), notices }
}

/** Notes what was given, and where the addresses that were left for it lead; gives back those of stories that turned out to be one. */
function remember(
  slugs: ReadonlyMap<Claim, string>,
  names: Map<string, string>,
  moves: Map<string, string>,
): Map<string, string> {
  const given = new Set(slugs.values())
  const merged = new Map<string, string>()
  for (const [claim, slug] of slugs) {
    for (const guid of claim.public) {
      const old = names.get(guid)
      const isLeft = old !== undefined && isSafeAddress(old) && !given.has(old)
      // Two stories that turn out to be one keep both addresses in the ledger: neither is given to another.
      if (isLeft && claim.chosen === undefined) {
        merged.set(old, slug)
        continue
      }
      if (isLeft) moves.set(old, slug)
      names.set(guid, slug)
    }
  }
  for (const slug of given) moves.delete(slug)
  return merged
}

function namedIn(names: ReadonlyMap<string, string>, { guids }: Claim): string | undefined {
  return guids.map(guid => names.get(guid)).find(slug => slug !== undefined && isSafeAddress(slug))
}

function chosenAddress({ chosen, day }: Claim, known: string | undefined): string | undefined {
  if (chosen === undefined) return undefined
  const parts = chosen.split('/').flatMap(part => slugify(part).normalize('NFC') || [])
  if (parts.length !== 1) return parts.join('/') || undefined
  // The day may be read better later; the address keeps the first reading.
  return known?.endsWith(`/${parts[0]}`) ? known : `${dayPath(day)}/${parts[0]}`
}

function inferredAddress({ day, words, public: [guid] }: Claim): string {
  return `${dayPath(day)}/${slugify(words).normalize('NFC') || shortHash(guid ?? words)}`
}

function dayPath(day: string): string {
  return day.replaceAll('-', '/')
}

/** A second round only where the hash itself is taken. */
function hashed(slug: string, claim: Claim, isFree: (slug: string, claim: Claim) => boolean): string {
  let text = claim.public[0] ?? ''
  let address = `${slug}-${shortHash(text)}`
  while (!isFree(address, claim)) {
    text += '+'
    address = `${slug}-${shortHash(text)}`
  }
  return address
}

/** Whose an address is: its guids', and for one that was left those of the story it leads to. */
function ownersOf(
  names: ReadonlyMap<string, string>,
  moves: ReadonlyMap<string, string>,
): Map<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>()
  for (const [guid, slug] of names) owners.set(slug, (owners.get(slug) ?? new Set()).add(guid))
  for (const old of moves.keys()) owners.set(old, owners.get(follow(old, moves)) ?? new Set())
  return owners
}

function compareClaims(a: Claim, b: Claim): number {
  return compareInstants(a.published, b.published) || compareText(a.public[0] ?? '', b.public[0] ?? '')
}

function unsafe(claims: readonly Claim[], names: ReadonlyMap<string, string>): Notice[] {
  return claims
    .filter(({ guids }) => guids.some(guid => !isSafeAddress(names.get(guid) ?? 'safe')))
    .map(({ source }) => ({
      level: 'warning',
      rule: 'stories/ledger-address',
      reason: 'has an address in the ledger that cannot be a path; another is given, correct or remove the line',
      source,
    }))
}

function refused({ source }: Claim): Notice {
  const reason =
    'cannot have the slug it asks for: another story has that address, or nothing in it can stand in one; choose another'
  return { level: 'warning', rule: 'stories/slug-refused', reason, source }
}

/** Stories with one headline on one day are told apart by the hash alone: the editor may know better words. */
function namesakes(byAge: readonly { claim: Claim; inferred: string }[]): Notice[] {
  const first = new Map<string, Claim>()
  const notices: Notice[] = []
  for (const { claim, inferred } of byAge) {
    const other = first.get(inferred)
    if (!other) first.set(inferred, claim)
    else if (claim.chosen === undefined)
      notices.push({
        level: 'info',
        rule: 'stories/namesake',
        reason: `has the same day and headline as ${other.source.path}; both are published, and a hash tells their addresses apart; a slug of your own reads better`,
        source: claim.source,
      })
  }
  return notices
}
