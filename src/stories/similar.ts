import type { Qcode, Story } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'
import { compareText } from './order.ts'

/** A subject's stories in order of day, and what it weighs: the rarer, the more. */
interface Posting {
  stories: number[]
  weight: number
}

/** How many neighbours in time are looked at on each side, per subject: this keeps the work linear. */
const reach = 16
const most = 20
/** The part of a story's subjects, by weight, that another must share. */
const enough = 0.25
/** After a month a shared subject counts half. */
const halfLife = 30

/** For each story, others in its language that share what it is about, best first. */
export function similarStories(stories: readonly Story[]): Story[][] {
  const days = stories.map(({ day }) => toMillis(day) / 86_400_000)
  const postings = postingsOf(stories, days)
  return stories.map((story, index) => {
    const day = days[index] ?? 0
    const own = [...aboutOf(story)].flatMap(qcode => postings.get(qcode) ?? [])
    const least = enough * own.reduce((total, { weight }) => total + weight, 0)
    const found: { other: Story; rank: number }[] = []
    for (const [at, weight] of sharedWeights(own, day, days)) {
      const other = stories[at]
      if (!other || at === index || weight < least || other.language !== story.language) continue
      found.push({ other, rank: weight / (1 + Math.abs((days[at] ?? 0) - day) / halfLife) })
    }
    found.sort((a, b) => b.rank - a.rank || compareText(a.other.slug, b.other.slug))
    return found.slice(0, most).map(({ other }) => other)
  })
}

function aboutOf(story: Story): Set<Qcode> {
  return new Set(story.subjects.filter(({ relevance }) => relevance === 'about').map(({ qcode }) => qcode))
}

function postingsOf(stories: readonly Story[], days: readonly number[]): Map<Qcode, Posting> {
  const postings = new Map<Qcode, Posting>()
  stories.forEach((story, index) => {
    for (const qcode of aboutOf(story)) {
      const posting = postings.get(qcode)
      if (posting) posting.stories.push(index)
      else postings.set(qcode, { stories: [index], weight: 0 })
    }
  })
  for (const posting of postings.values()) {
    posting.weight = Math.log((stories.length + 1) / posting.stories.length)
    posting.stories.sort(
      (a, b) => (days[a] ?? 0) - (days[b] ?? 0) || compareText(stories[a]?.slug ?? '', stories[b]?.slug ?? ''),
    )
  }
  return postings
}

/** What each neighbour in time shares, by weight. */
function sharedWeights(own: readonly Posting[], day: number, days: readonly number[]): Map<number, number> {
  const shared = new Map<number, number>()
  for (const { stories, weight } of own) {
    const at = firstOn(stories, days, day)
    for (const other of stories.slice(Math.max(0, at - reach), at + reach + 1))
      shared.set(other, (shared.get(other) ?? 0) + weight)
  }
  return shared
}

/** Where a day begins in a list ordered by day. */
function firstOn(list: readonly number[], days: readonly number[], day: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[list[middle] ?? 0] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}
