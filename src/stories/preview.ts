import { shortHash } from '../markup/hash.ts'
import type { Held, Instant, Story } from '../model/index.ts'
import { dayOf } from '../time/instant.ts'
import { dated } from './dated.ts'
import { makeStory } from './story.ts'
import { joinTakes } from './takes.ts'

/**
 * Every held dispatch as a story of its own that says why it is held: for the editor's preview, and never part of an edition that is published.
 * They have addresses and guids of their own, so that they take nothing from stories that are told.
 */
export function previewStories(held: readonly Held[], options: { asOf: Instant; timeZone: string }): Story[] {
  return held.flatMap(({ dispatch, reason, until }) => {
    const item = dated(dispatch, options.timeZone)
    const current = joinTakes([item])
    if (!current) return []
    const { path, index } = dispatch.source
    const slug = `held/${shortHash(`${path}#${index}`)}`
    // What nothing dates still has to stand somewhere.
    const { first = options.asOf, day = dayOf(options.asOf, options.timeZone) } = item
    const story = makeStory(current, [item], { slug, guid: slug, published: first, day })
    return [{ ...story, held: { reason, ...(until !== undefined && { until }) } }]
  })
}
