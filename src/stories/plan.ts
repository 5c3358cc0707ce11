import { fold } from '../markup/fold.ts'
import { shortHash } from '../markup/hash.ts'
import type { Dispatch, Instant } from '../model/index.ts'
import type { Claim } from './addresses.ts'
import { type Dated, guidsOf } from './dated.ts'
import type { Family } from './families.ts'
import { type Release, release } from './release.ts'
import { bareSlugline } from './sluglines.ts'
import { headlineOf } from './story.ts'
import { type Current, joinTakes } from './takes.ts'

/** What becomes of one family. */
export interface Plan extends Release {
  family: Family
  /** Undefined when nothing of it is public. */
  current?: Current
  /** Undefined when nothing of it is or was public. */
  claim?: Claim
}

/** Decides what of a family is told, and what address it needs. */
export function planFor(family: Family, asOf: Instant): Plan {
  const decided = release(family, asOf)
  const current = joinTakes(decided.released)
  const claim = current ? claimOf(family, decided.released, wordsOf) : claimOf(family, decided.killed, wordsOfKilled)
  return { ...decided, family, ...(current && { current }), ...(claim && { claim }) }
}

/** `shown` is what is public of the family, or was when it was killed; oldest first. */
function claimOf(family: Family, shown: readonly Dated[], words: (dispatch: Dispatch) => string): Claim | undefined {
  const [oldest] = shown
  if (!oldest?.first || !oldest.day) return undefined
  const { dispatch, first, day } = oldest
  const chosen = shown.findLast(member => member.dispatch.slug !== undefined)?.dispatch.slug
  return {
    guids: allGuids([...shown, ...family.members]),
    public: allGuids(shown),
    ...(chosen !== undefined && { chosen }),
    day,
    words: words(dispatch),
    published: first,
    source: dispatch.source,
  }
}

/** The desk's keywords without the agency's code: they stay when headlines change. */
function wordsOf(dispatch: Dispatch): string {
  return keywordsOf(dispatch) || headlineOf(dispatch)
}

function keywordsOf({ slugline, provider }: Dispatch): string {
  const words = bareSlugline(slugline ?? '')
  const code = `${fold(provider ?? '')} `
  return words.startsWith(code) ? words.slice(code.length) : words
}

/** An address that was never public must not bring a killed headline out: the desk's keywords, else nothing of the copy. */
function wordsOfKilled(dispatch: Dispatch): string {
  return keywordsOf(dispatch) || `withdrawn ${shortHash(dispatch.guid)}`
}

function allGuids(members: readonly Dated[]): string[] {
  return [...new Set(members.flatMap(guidsOf))]
}
