import { fold } from '../markup/fold.ts'
import type { Story } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'
import { compareText } from './order.ts'
import type { Linked } from './related.ts'
import { bareSlugline } from './sluglines.ts'

/** After so many days under one slugline it is another event. */
const longestPause = 7

/** Joins stories that follow one event from day to day, which is what one slugline of one agency means: each with the one before and after it. */
export function chainStories(told: readonly Linked[]): Story[] {
  const chains = new Map<string, Story[]>()
  for (const { story, slugline } of told) {
    const words = bareSlugline(slugline ?? '')
    if (!words) continue
    const key = `${words} ${story.language} ${fold(story.provider ?? '')}`
    const chain = chains.get(key)
    if (chain) chain.push(story)
    else chains.set(key, [story])
  }
  const joined = new Map<string, Pick<Story, 'earlier' | 'later'>>()
  for (const chain of chains.values()) {
    chain.sort((a, b) => compareText(a.day, b.day) || compareText(a.slug, b.slug))
    chain.forEach((story, index) => {
      const next = chain[index + 1]
      if (!next || !follows(story, next)) return
      joined.set(story.slug, { ...joined.get(story.slug), later: next.slug })
      joined.set(next.slug, { earlier: story.slug })
    })
  }
  return told.map(({ story }) => {
    const links = joined.get(story.slug)
    return links ? { ...story, ...links } : story
  })
}

function follows(before: Story, after: Story): boolean {
  const days = (toMillis(after.day) - toMillis(before.day)) / 86_400_000
  return days > 0 && days <= longestPause
}
