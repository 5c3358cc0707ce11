import type { Edition, Instant, Notice, Qcode, Story, Withdrawn } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { makeTimeline } from './timeline.ts'
import { makeTopics } from './topics.ts'

/** What an edition is made of: told stories, and nothing that is held. */
export interface Released {
  stories: readonly Story[]
  withdrawn: readonly Withdrawn[]
  nextChange?: Instant
  notices: readonly Notice[]
}

export interface PublishOptions {
  asOf: Instant
  /** The subject under which another stands: `country:CN` for `city:1816670`. */
  broader?: (qcode: Qcode) => Qcode | undefined
}

/** Arranges told stories for publication: newest first, by topic and by day. */
export function publish(told: Released, { asOf, broader }: PublishOptions): Edition {
  const stories = [...told.stories].sort(compareStories)
  return {
    asOf,
    ...(told.nextChange !== undefined && { nextChange: told.nextChange }),
    stories,
    topics: makeTopics(stories, broader),
    timeline: makeTimeline(stories),
    withdrawn: [...told.withdrawn].sort((a, b) => compareInstants(b.at, a.at) || (a.slug < b.slug ? -1 : 1)),
    notices: [...told.notices],
  }
}

/** Newest day first, within a day what changed last; then by address, the same everywhere. */
function compareStories(a: Story, b: Story): number {
  return compareInstants(b.day, a.day) || compareInstants(b.updated, a.updated) || (a.slug < b.slug ? -1 : 1)
}
