import { isSafeAddress } from '../markup/address.ts'
import type { Instant, Ledger, Story, Withdrawn } from '../model/index.ts'
import type { Claim } from './addresses.ts'
import { type Dated, guidsOf } from './dated.ts'
import type { Plan } from './plan.ts'

interface Killed {
  kills: readonly Dated[]
  /** What the ledger may know the story by. */
  guids: string[]
  slug?: string
}

/** The addresses that killed stories leave behind: those they had, or would have had when the kill came. What was never public leaves none. */
export function withdraw(told: {
  plans: readonly Plan[]
  strays: readonly Dated[]
  slugs: ReadonlyMap<Claim, string>
  ledger: Ledger
  stories: readonly Story[]
  asOf: Instant
}): Withdrawn[] {
  const { plans, strays, slugs, ledger, stories, asOf } = told
  const killed: Killed[] = [
    ...plans.filter(({ family, current }) => family.kills.length > 0 && !current).map(plan => killedBy(plan, slugs)),
    ...strays.map(kill => ({ kills: [kill], guids: [kill.dispatch.signal.of?.guid ?? [], guidsOf(kill)].flat() })),
  ]
  const live = new Set(stories.map(({ slug }) => slug))
  const withdrawn = new Map<string, Withdrawn>()
  for (const { kills, guids, slug: given } of killed) {
    const known = guids.find(guid => Object.hasOwn(ledger, guid))
    const slug = given ?? (known === undefined ? undefined : ledger[known])
    if (!slug || !isSafeAddress(slug) || live.has(slug)) continue
    const at = kills.findLast(kill => kill.at)?.at ?? asOf
    const reason = kills.flatMap(({ dispatch }) => dispatch.signal.kill?.reason ?? []).at(-1)
    withdrawn.set(slug, { slug, guid: known ?? guids[0] ?? '', at, ...(reason && { reason }) })
  }
  return [...withdrawn.values()]
}

function killedBy({ family, claim }: Plan, slugs: ReadonlyMap<Claim, string>): Killed {
  const slug = claim && slugs.get(claim)
  const guids = claim?.public ?? family.members.map(({ dispatch }) => dispatch.guid)
  return { kills: family.kills, guids, ...(slug && { slug }) }
}
