import type { GoldStory, NameType } from '../train/story.ts'

/** A name that was found; offsets in UTF-16 code units. */
export interface FoundName {
  text: number
  start: number
  end: number
  type: NameType
}

/** Found rightly, found in all, there in all. */
interface Counts {
  right: number
  found: number
  gold: number
}

export type NameScores = Record<'mention' | 'document', Map<NameType | 'all', Counts>>

/**
 * Compares names with gold. A mention is right when its type and both ends are, the stop of an abbreviation apart. A document's names count
 * once each, by type and text without case, article and genitive.
 */
export function compareNames(
  stories: readonly GoldStory[],
  find: (story: GoldStory) => FoundName[],
  detail = false,
): NameScores {
  const scores: NameScores = { mention: new Map(), document: new Map() }
  for (const story of stories) {
    const gold = story.flatMap(({ names }, text) => names.map(name => ({ ...name, text })))
    const found = find(story)
    const mention = ({ text, start, end, type }: FoundName) => {
      const printed = story[text]?.text.slice(start, end) ?? ''
      return `${type} ${text} ${start} ${printed.length > 4 && printed.endsWith('.') ? end - 1 : end}`
    }
    const document = ({ text, start, end, type }: FoundName) =>
      `${type} ${plain(story[text]?.text.slice(start, end) ?? '')}`
    count(scores.mention, new Set(gold.map(mention)), new Set(found.map(mention)))
    const [there, read] = [new Set(gold.map(document)), new Set(found.map(document))]
    count(scores.document, there, read)
    if (detail) for (const name of there) if (!read.has(name)) console.log(`  missed ${name}`)
    if (detail) for (const name of read) if (!there.has(name)) console.log(`  false  ${name}`)
  }
  return scores
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the |['’]s?$/gu, '')
    .replace(/[.\s]+/gu, ' ')
    .trim()
}

function count(counts: Map<NameType | 'all', Counts>, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  for (const type of ['PER', 'LOC', 'ORG', 'all'] as const) {
    const is = (name: string) => type === 'all' || name.startsWith(type)
    const before = counts.get(type) ?? { right: 0, found: 0, gold: 0 }
    counts.set(type, {
      right: before.right + [...found].filter(name => is(name) && gold.has(name)).length,
      found: before.found + [...found].filter(is).length,
      gold: before.gold + [...gold].filter(is).length,
    })
  }
}

/** Precision, recall and F1 in per cent: `91.2 / 85.0 / 88.0`. */
export function shown({ right, found, gold }: Counts = { right: 0, found: 0, gold: 0 }): string {
  const [p, r] = [right / (found || 1), right / (gold || 1)]
  return [p, r, (2 * p * r) / (p + r || 1)].map(share => (100 * share).toFixed(1)).join(' / ')
}
