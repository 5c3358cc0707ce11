import type { Dispatch, Held, Instant, Ledger, Notice, Story, Withdrawn } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { type Claim, giveAddresses } from './addresses.ts'
import { dropCopies } from './copies.ts'
import { type Dated, dated } from './dated.ts'
import { findFamilies } from './families.ts'
import { dateNotices, strayNotices, undatedNotices } from './notices.ts'
import { compareSources, compareText, isKill } from './order.ts'
import { type Plan, planFor } from './plan.ts'
import { type Linked, relate } from './related.ts'
import { makeStory } from './story.ts'
import { joinTranslations } from './translations.ts'
import { withdraw } from './withdrawn.ts'

export interface TellOptions {
  asOf: Instant
  /** Addresses given so far. */
  ledger: Ledger
  /** IANA zone for the day of a dispatch whose place has none. */
  timeZone: string
}

export interface Told {
  /** In no particular order of time: the edition sorts. */
  stories: Story[]
  withdrawn: Withdrawn[]
  held: Held[]
  /** With the addresses of all stories told and withdrawn now; of held ones nothing is added. */
  ledger: Ledger
  /** When the next embargo lifts or copy expires. */
  nextChange?: Instant
  /** Of the telling alone: the dispatches keep their own. */
  notices: Notice[]
}

/** Tells the stories of dispatches as they stand at one instant. The order of the dispatches does not matter. */
export function tellStories(dispatches: readonly Dispatch[], options: TellOptions): Told {
  const { asOf, timeZone } = options
  const all = dispatches.map(dispatch => dated(dispatch, timeZone)).sort(compareSources)
  const { kept, notices: copies } = dropCopies(all)
  const { families, strays, notices: doubts } = findFamilies(kept)

  const plans = families.map(family => planFor(family, asOf))
  const claims = plans.flatMap(({ claim }) => claim ?? [])
  const { slugs, ledger, notices: addresses } = giveAddresses(claims, options.ledger)

  const stories = link(
    plans.flatMap(plan => tell(plan, slugs)),
    ledger,
  )
  const held = [...heldKills(kept), ...plans.flatMap(plan => plan.held)]
  const nextChange = earliest(plans)
  return {
    stories,
    withdrawn: withdraw({ plans, strays, slugs, ledger, stories, asOf }),
    held,
    ledger,
    ...(nextChange && { nextChange }),
    notices: [
      ...kept.flatMap(item => dateNotices(item, asOf)),
      ...copies,
      ...doubts,
      ...strayNotices(strays.filter(({ dispatch }) => !Object.hasOwn(ledger, dispatch.guid))),
      ...undatedNotices(held),
      ...plans.flatMap(({ current }) => current?.notices ?? []),
      ...addresses,
    ],
  }
}

function tell({ current, claim, released }: Plan, slugs: ReadonlyMap<Claim, string>): Linked[] {
  const slug = claim && slugs.get(claim)
  const [guid] = claim?.public ?? []
  if (!current || !claim || !slug || guid === undefined) return []
  const { published, day } = claim
  const story = makeStory(current, released, { slug, guid, published, day })
  return [{ story, guids: claim.public, links: current.main.dispatch.links }]
}

function link(told: readonly Linked[], ledger: Ledger): Story[] {
  const bySlug = new Map(told.map(({ story }) => [story.slug, story]))
  const byOwnGuid = new Map(told.flatMap(({ story, guids }) => guids.map(guid => [guid, story])))
  const byGuid = (guid: string) =>
    byOwnGuid.get(guid) ?? (Object.hasOwn(ledger, guid) ? bySlug.get(ledger[guid] ?? '') : undefined)
  const related = relate(told, byGuid)
  return joinTranslations(
    told.map((each, index) => ({ ...each, story: related[index] ?? each.story })),
    byGuid,
  )
}

function heldKills(all: readonly Dated[]): Held[] {
  return all.filter(({ dispatch }) => isKill(dispatch)).map(({ dispatch }) => ({ dispatch, reason: 'canceled' }))
}

function earliest(plans: readonly Plan[]): Instant | undefined {
  const changes = plans.flatMap(({ held, expires }) =>
    [...held.flatMap(({ until }) => until ?? []), expires ?? []].flat(),
  )
  return changes.sort((a, b) => compareInstants(a, b) || compareText(a, b))[0]
}
