import { isSafeAddress } from '../markup/address.ts'
import { slugify } from '../markup/fold.ts'
import { shortHash } from '../markup/hash.ts'
import type { Ledger, Qcode, Redirect, Topic } from '../model/index.ts'
import { readLedgerEntries, redirectsTo, writeLedgerEntries } from './moved.ts'
import { compareText } from './order.ts'

/** Before a subject's code in a ledger: `"subject:person:xi-jinping": "people/xi-jinping"`. No wire's guid begins so. */
const prefix = 'subject:'

export interface TopicAddressOptions {
  /** Whether an editor chose the address that the topic comes with: it wins over the ledger's. */
  isChosen?(topic: Topic): boolean
  /** Codes that the topic had before, or that turned out to be the same subject. */
  formerCodes?(topic: Topic): readonly Qcode[]
  /** Addresses of other pages: nothing leads away from them. */
  taken?: ReadonlySet<string>
}

export interface TopicAddresses {
  /** In order of address. */
  topics: Topic[]
  ledger: Ledger
  redirects: Redirect[]
}

/**
 * Gives subjects their addresses for ever, as stories have theirs: the editor's, else the ledger's, else the one they come with. A subject that took in
 * another keeps its own address, or if it never had one takes the other's; an address that was left leads to the new one.
 */
export function addressTopics(
  topics: readonly Topic[],
  ledger: Ledger,
  { isChosen = () => false, formerCodes = () => [], taken = new Set() }: TopicAddressOptions = {},
): TopicAddresses {
  const { names, moves } = readLedgerEntries(ledger)
  const present = new Set<string>(topics.map(({ qcode }) => qcode))
  const remembered = new Map<string, string>()
  for (const [key, slug] of names)
    if (key.startsWith(prefix) && isSafeAddress(slug)) remembered.set(key.slice(prefix.length), slug)
  const owners = new Map([...remembered].map(([qcode, slug]) => [slug, qcode]))

  const claims = topics.map(topic => {
    const former = formerCodes(topic).filter(qcode => qcode !== topic.qcode && !present.has(qcode))
    const codes = [topic.qcode, ...former]
    const slugs = codes.flatMap(qcode => remembered.get(qcode) ?? [])
    return { topic, codes: new Set<string>(codes), slugs, chosen: isChosen(topic) }
  })
  const given = new Map<string, Topic>()
  const rank = ({ chosen, slugs }: (typeof claims)[number]) => (chosen ? 0 : slugs.length > 0 ? 1 : 2)
  for (const claim of [...claims].sort((a, b) => rank(a) - rank(b) || compareText(a.topic.qcode, b.topic.qcode))) {
    const { topic, codes, slugs, chosen } = claim
    const isFree = (slug: string) => {
      const owner = owners.get(slug)
      return !given.has(slug) && (owner === undefined || codes.has(owner) || (chosen && !present.has(owner)))
    }
    const wishes = chosen ? [topic.slug, ...slugs] : [...slugs, topic.slug]
    const code = `${topic.slug}-${slugify(topic.qcode)}`
    const slug = [...wishes, code].find(isFree) ?? `${topic.slug}-${shortHash(topic.qcode)}`
    given.set(slug, topic)
    names.set(prefix + topic.qcode, slug)
    for (const old of slugs) if (old !== slug) moves.set(old, slug)
  }
  for (const slug of given.keys()) moves.delete(slug)

  const live = new Set(given.keys())
  return {
    topics: [...given].map(([slug, topic]) => ({ ...topic, slug })).sort((a, b) => compareText(a.slug, b.slug)),
    ledger: writeLedgerEntries(names, moves),
    redirects: redirectsTo(live, moves, slug => isSafeAddress(slug) && !taken.has(slug)),
  }
}

/** What a ledger knows of subjects: the codes that have an address. */
export function addressedSubjects(ledger: Ledger): Set<string> {
  return new Set(Object.keys(ledger).flatMap(key => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])))
}
