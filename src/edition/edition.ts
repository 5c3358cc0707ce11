import type { DossierFile, Edition, Instant, Notice, Redirect, Story, Withdrawn } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { fillDossiers } from './dossiers.ts'
import { collectQuotes } from './quotes.ts'
import { makeTimeline } from './timeline.ts'
import { makeTopics, type TopicOptions } from './topics.ts'

/** What an edition is made of: told stories, and nothing that is held. */
export interface Released {
  stories: readonly Story[]
  withdrawn: readonly Withdrawn[]
  redirects?: readonly Redirect[]
  nextChange?: Instant
  notices: readonly Notice[]
}

export interface PublishOptions extends TopicOptions {
  asOf: Instant
  /** Editors' sets of stories. */
  dossiers?: readonly DossierFile[]
}

/** Arranges told stories for publication: newest first, by topic and by day. */
export function publish(told: Released, { asOf, dossiers = [], ...lists }: PublishOptions): Edition {
  const stories = [...told.stories].sort(compareStories)
  const quotes = collectQuotes(stories)
  const filled = fillDossiers(dossiers, stories)
  return {
    asOf,
    ...(told.nextChange !== undefined && { nextChange: told.nextChange }),
    stories,
    topics: makeTopics(stories, lists),
    timeline: makeTimeline(stories),
    withdrawn: [...told.withdrawn].sort((a, b) => compareInstants(b.at, a.at) || (a.slug < b.slug ? -1 : 1)),
    ...(dossiers.length > 0 && { dossiers: filled.dossiers }),
    ...(quotes.length > 0 && { quotes }),
    ...(told.redirects && told.redirects.length > 0 && { redirects: [...told.redirects] }),
    notices: [...told.notices, ...filled.notices],
  }
}

/** Newest day first, within a day what changed last; then by address, the same everywhere. */
function compareStories(a: Story, b: Story): number {
  return compareInstants(b.day, a.day) || compareInstants(b.updated, a.updated) || (a.slug < b.slug ? -1 : 1)
}
