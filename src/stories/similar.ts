import { fold } from '../markup/fold.ts'
import type { Qcode, Story } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'
import { compareText } from './order.ts'

/** The stories with one subject, or one rare word in the headline, in order of day, and what it weighs: the rarer, the more. */
interface Posting {
  stories: number[]
  weight: number
}

/** How many neighbours in time are looked at on each side, per subject or word: this keeps the work linear. */
const reach = 12
const most = 20
/** The part of a story's subjects and rare words, by weight, that another must share. */
const enough = 0.25
/** After a month a shared subject counts half. */
const halfLife = 30

/** A word is rare that stands in so few headlines; and it says half of what a subject says. */
const rarest = 30
const wordWeight = 0.5

/** For each story, others in its language that share what it is about, or rare words of its headline, best first. */
export function similarStories(stories: readonly Story[]): Story[][] {
  const days = stories.map(({ day }) => toMillis(day) / 86_400_000)
  const about = stories.map(story => [...aboutOf(story), ...wordsOf(story)])
  const postings = postingsOf(stories, about, days)
  // What the story in hand shares with each other one, and how that ranks: one array for all, for 20,000 maps cost more than the rest.
  const shared = new Float64Array(stories.length)
  const ranks = new Float64Array(stories.length)
  return stories.map((story, index) => {
    const day = days[index] ?? 0
    const own = about[index]?.flatMap(key => postings.get(key) ?? []) ?? []
    const least = enough * own.reduce((total, { weight }) => total + weight, 0)
    const found: number[] = []
    for (const at of addShared(shared, own, day, days)) {
      const weight = shared[at] ?? 0
      shared[at] = 0
      if (at === index || weight < least || stories[at]?.language !== story.language) continue
      ranks[at] = weight / (1 + Math.abs((days[at] ?? 0) - day) / halfLife)
      found.push(at)
    }
    const slugOf = (at: number) => stories[at]?.slug ?? ''
    found.sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || compareText(slugOf(a), slugOf(b)))
    return found.slice(0, most).flatMap(at => stories[at] ?? [])
  })
}

function aboutOf({ subjects }: Story): Qcode[] {
  return [...new Set(subjects.filter(({ relevance }) => relevance === 'about').map(({ qcode }) => qcode))]
}

/** Without a colon, and so never a qcode. */
function wordsOf({ headline }: Story): string[] {
  return [...new Set(fold(headline).split(' '))].filter(word => word.length > 3 && !/\d/u.test(word))
}

function postingsOf(
  stories: readonly Story[],
  about: readonly string[][],
  days: readonly number[],
): Map<string, Posting> {
  // Each posting is filled in order of day, and so needs no sorting of its own.
  const byDay = [...stories.keys()].sort(
    (a, b) => (days[a] ?? 0) - (days[b] ?? 0) || compareText(stories[a]?.slug ?? '', stories[b]?.slug ?? ''),
  )
  const postings = new Map<string, Posting>()
  for (const index of byDay) {
    for (const key of about[index] ?? []) {
      const posting = postings.get(key)
      if (posting) posting.stories.push(index)
      else postings.set(key, { stories: [index], weight: 0 })
    }
  }
  const fewest = Math.max(2, Math.min(rarest, stories.length / 100))
  for (const [key, posting] of postings) {
    const count = posting.stories.length
    const isWord = !key.includes(':')
    if (isWord && (count < 2 || count > fewest)) postings.delete(key)
    else posting.weight = Math.log((stories.length + 1) / count) * (isWord ? wordWeight : 1)
  }
  return postings
}

/** Adds up what each neighbour in time shares, by weight; gives back who they are. */
function addShared(shared: Float64Array, own: readonly Posting[], day: number, days: readonly number[]): number[] {
  const neighbours: number[] = []
  for (const { stories, weight } of own) {
    const at = firstOn(stories, days, day)
    for (let place = Math.max(0, at - reach); place < Math.min(stories.length, at + reach + 1); place++) {
      const other = stories[place] ?? 0
      if (shared[other] === 0) neighbours.push(other)
      shared[other] = (shared[other] ?? 0) + weight
    }
  }
  return neighbours
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
