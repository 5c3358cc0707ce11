import { fold } from '../markup/fold.ts'
import type { Story } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'
import { compareText } from './order.ts'

interface Title {
  story: Story
  /** Milliseconds. */
  day: number
  text: string
  words: ReadonlySet<string>
}

/** The share of words two titles must have in common to be one. Titles of two or three words must be the same. */
const enough = 0.8
const fewestWords = 4

/** How many titles of one word are looked at. */
const mostPerWord = 500

interface Titles {
  /** By all their words, folded. */
  byWords: Map<string, Title[]>
  byWord: Map<string, Title[]>
}

/** Finds the story that a title names: the same words, else nearly the same; of several the one in the reader's language and nearest in time. */
export function titleFinder(stories: readonly Story[]): (title: string, reader: Story) => Story | undefined {
  // Most archives have no such titles, and sorting all headlines by their words is a tenth of the telling: only when one asks.
  let titles: Titles | undefined
  return (text, reader) => {
    const folded = fold(text)
    if (!folded) return undefined
    titles ??= titlesOf(stories)
    const same = others(titles.byWords.get(folded) ?? [], reader)
    const candidates = same.length > 0 ? same : others(nearlySame(new Set(folded.split(' ')), titles.byWord), reader)
    return best(candidates, text, reader)?.story
  }
}

function titlesOf(stories: readonly Story[]): Titles {
  const byWords = new Map<string, Title[]>()
  const byWord = new Map<string, Title[]>()
  for (const story of stories) {
    const day = toMillis(story.day)
    // Others may quote a headline that has been rewritten since.
    for (const text of new Set([story.headline, ...story.versions.map(version => version.headline)])) {
      const folded = fold(text)
      const title = { story, day, text, words: new Set(folded.split(' ')) }
      push(byWords, folded, title)
      for (const word of title.words) push(byWord, word, title)
    }
  }
  return { byWords, byWord }
}

function others(titles: readonly Title[], reader: Story): Title[] {
  return titles.filter(({ story }) => story.slug !== reader.slug)
}

function best(titles: readonly Title[], text: string, reader: Story): Title | undefined {
  const [only, ...rest] = titles
  if (rest.length === 0) return only
  const day = toMillis(reader.day)
  return [...titles].sort(
    (a, b) =>
      Number(b.text === text) - Number(a.text === text) ||
      Number(b.story.language === reader.language) - Number(a.story.language === reader.language) ||
      Math.abs(a.day - day) - Math.abs(b.day - day) ||
      compareText(a.story.slug, b.story.slug),
  )[0]
}

/** Two titles that share four words of five share one of the rarest: only those are looked up. */
function nearlySame(words: ReadonlySet<string>, byWord: ReadonlyMap<string, readonly Title[]>): Title[] {
  if (words.size < fewestWords) return []
  const lists = [...words].map(word => byWord.get(word) ?? []).sort((a, b) => a.length - b.length)
  const decisive = lists.slice(0, words.size - Math.ceil(words.size * enough) + 1)
  const candidates = new Set(decisive.flatMap(titles => titles.slice(0, mostPerWord)))
  return [...candidates].filter(title => overlap(words, title.words) >= enough)
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common / Math.max(a.size, b.size)
}

function push(map: Map<string, Title[]>, key: string, title: Title): void {
  const list = map.get(key)
  if (list) list.push(title)
  else map.set(key, [title])
}
