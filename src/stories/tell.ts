import { isSafeAddress } from '../markup/address.ts'
import type { Dispatch, Held, Instant, Ledger, Notice, Redirect, RightsRule, Story, Withdrawn } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { type Claim, giveAddresses } from './addresses.ts'
import { chainStories } from './chains.ts'
import { dropCopies } from './copies.ts'
import { type Dated, guidsOf, prepared } from './dated.ts'
import { findFamilies } from './families.ts'
import { redirectsTo } from './moved.ts'
import { dateNotices, strayNotices, undatedNotices } from './notices.ts'
import { compareSources, compareText, isKill } from './order.ts'
import { type Plan, planFor } from './plan.ts'
import { namesSomebody, type Pseudonyms, withPseudonyms } from './pseudonyms.ts'
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
  /** What may be done with whose copy; of several rules that fit, a later one wins. */
  rights?: readonly RightsRule[]
  /** Whose name is replaced by what: `{ 'Jane Roe': 'a witness' }`. */
  pseudonyms?: Pseudonyms
}

export interface Told {
  /** In no particular order of time: the edition sorts. */
  stories: Story[]
  withdrawn: Withdrawn[]
  redirects: Redirect[]
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
  const { asOf, timeZone, rights = [], pseudonyms = {} } = options
  const all = withPseudonyms(dispatches, pseudonyms)
    .map(dispatch => prepared(dispatch, timeZone, rights))
    .sort(compareSources)
  const { kept, notices: copies } = dropCopies(all)
  const { families, strays, notices: doubts } = findFamilies(kept)

  const plans = families.map(family => planFor(family, asOf))
  const claims = plans.flatMap(({ claim }) => claim ?? [])
  const present = new Set(dispatches.map(({ guid }) => guid))
  const addresses = giveAddresses(claims, options.ledger, {
    isPresent: guid => present.has(guid),
    isUnwanted: slug => namesSomebody(slug, pseudonyms),
  })
  const { slugs, ledger } = addresses

  const stories = link(
    plans.flatMap(plan => tell(plan, slugs)),
    ledger,
  )
  const held = [...heldKills(kept), ...plans.flatMap(plan => plan.held)]
  const withdrawn = withdraw({ plans, strays, slugs, ledger, stories, asOf })
  const live = new Set([...stories, ...withdrawn].map(({ slug }) => slug))
  const nextChange = earliest(plans)
  return {
    stories,
    withdrawn,
    redirects: redirectsTo(live, addresses.moves, isSafeAddress),
    held,
    ledger,
    ...(nextChange && { nextChange }),
    notices: [
      ...kept.flatMap(item => dateNotices(item, asOf)),
      ...copies,
      ...doubts,
      ...strayNotices(strays.filter(kill => !guidsOf(kill).some(guid => Object.hasOwn(ledger, guid)))),
      ...undatedNotices(held),
      ...plans.flatMap(({ current }) => current?.notices ?? []),
      ...addresses.notices,
    ],
  }
}

function tell({ current, claim, released }: Plan, slugs: ReadonlyMap<Claim, string>): Linked[] {
  const slug = claim && slugs.get(claim)
  const [guid] = claim?.public ?? []
  if (!current || !claim || !slug || guid === undefined) return []
  const { published, day } = claim
  const story = makeStory(current, released, { slug, guid, published, day })
  const { links, slugline } = current.main.dispatch
  return [{ story, guids: claim.public, links, ...(slugline !== undefined && { slugline }) }]
}

function link(told: readonly Linked[], ledger: Ledger): Story[] {
  const bySlug = new Map(told.map(({ story }) => [story.slug, story]))
  const byOwnGuid = new Map(told.flatMap(({ story, guids }) => guids.map(guid => [guid, story])))
  const byGuid = (guid: string) =>
    byOwnGuid.get(guid) ?? (Object.hasOwn(ledger, guid) ? bySlug.get(ledger[guid] ?? '') : undefined)
  const withStories = (stories: readonly Story[]) =>
    told.map((each, index) => ({ ...each, story: stories[index] ?? each.story }))
  const related = withStories(relate(told, byGuid))
  return joinTranslations(withStories(chainStories(related)), byGuid)
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
