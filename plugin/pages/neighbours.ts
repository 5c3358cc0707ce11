import type { Edition, Story } from '../../src/index.ts'

/** Where each story stands in its edition; worked out once an edition. */
const positions = new WeakMap<Edition, Map<string, number>>()

/** The stories published just before and after one. */
export function neighbours(story: Story, edition: Edition): { earlier?: Story; later?: Story } {
  let ofEdition = positions.get(edition)
  if (!ofEdition) {
    ofEdition = new Map(edition.stories.map(({ slug }, position) => [slug, position]))
    positions.set(edition, ofEdition)
  }
  const position = ofEdition.get(story.slug)
  if (position === undefined) return {}
  const earlier = edition.stories[position + 1]
  const later = edition.stories[position - 1]
  return { ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) }
}
