import { type Chunk, chunksOf, type Sentence } from './columns.ts'
import { type GoldText, type NameType, printedText } from './story.ts'

/**
 * The Groningen Meaning Bank tags by machine and by game: titles lie inside names, peoples are places, names go without a tag. Cleaning
 * that is worth more than any feature of the tagger.
 */
export function readGmb(csv: string, isPeople: (name: string) => boolean): GoldText[] {
  const sentences = readRows(csv).map(sentence => ({ sentence, names: cleaned(sentence, isPeople) }))
  const votes = votesOf(sentences)
  for (const { sentence, names } of sentences) {
    for (const name of names) name.tag = majority(votes, textOf(sentence, name)) ?? name.tag
    fillGaps(sentence, names, votes)
  }
  return sentences.map(({ sentence, names }) => printedText(sentence, names.filter(isOurs)))
}

type Label = NameType | 'MISC'
type Labelled = Chunk & { tag: Label }

function isOurs(name: Labelled): name is Chunk & { tag: NameType } {
  return name.tag !== 'MISC'
}

/** `Sentence: 1,Thousands,NNS,O`: an id only on a sentence's first row. */
function readRows(csv: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const line of csv.split(/\r?\n/u).slice(1)) {
    const row =
      /^(?<id>[^,]*),(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*)),(?:"(?:[^"]|"")*"|[^,]*),?(?<tag>.*)$/u.exec(line)
    if (!row?.groups) continue
    if (row.groups.id || sentences.length === 0) sentences.push({ words: [], tags: [] })
    const word = row.groups.quoted?.replaceAll('""', '"') ?? row.groups.plain
    const tag = row.groups.tag?.trim() ?? 'O'
    sentences.at(-1)?.words.push(word || '"')
    sentences.at(-1)?.tags.push(/^[BI]-/u.test(tag) ? tag : 'O')
  }
  return sentences
}

const types: Readonly<Record<string, Label>> = {
  per: 'PER',
  org: 'ORG',
  geo: 'LOC',
  gpe: 'LOC',
  eve: 'MISC',
  art: 'MISC',
  nat: 'MISC',
}

/** Words before a name that the corpus takes into it. */
const titles = new Set(
  `president prime minister mr. mrs. ms. mr mrs ms dr. dr senator sen. general gen. king queen pope secretary foreign defense defence chancellor premier judge lawyer professor
  colonel lieutenant major captain sheikh prince princess archbishop bishop cardinal ayatollah congressman congresswoman governor mayor spokesman spokeswoman ambassador envoy
  commander chief director vice former late deputy interior finance justice attorney representative rep. admiral sergeant corporal chairman leader opposition state oil economy trade
  health then-president ex-president vice-president first lady emperor sultan sir lord lady reverend imam grand`.split(
    /\s+/u,
  ),
)

function cleaned(sentence: Sentence, isPeople: (name: string) => boolean): Labelled[] {
  return chunksOf(sentence.tags).flatMap(({ from, to, tag }) => {
    let start = from
    if (tag === 'per') while (start < to && titles.has(sentence.words[start]?.toLowerCase() ?? '')) start++
    const name = { from: start, to }
    const text = textOf(sentence, name)
    const label = types[tag]
    if (!label || start >= to || (tag === 'per' && !/^\p{Lu}/u.test(text))) return []
    if (label === 'LOC' && isPeople(text)) return [{ ...name, tag: 'MISC' }]
    return label === 'MISC' || /\p{Lu}/u.test(text) ? [{ ...name, tag: label }] : []
  })
}

function textOf({ words }: Sentence, { from, to }: Omit<Chunk, 'tag'>): string {
  return words.slice(from, to).join(' ')
}

type Votes = Map<string, Map<Label, number>>

function votesOf(sentences: readonly { sentence: Sentence; names: readonly Labelled[] }[]): Votes {
  const votes: Votes = new Map()
  for (const { sentence, names } of sentences) {
    for (const name of names) {
      const text = textOf(sentence, name)
      const counts = votes.get(text) ?? new Map<Label, number>()
      votes.set(text, counts.set(name.tag, (counts.get(name.tag) ?? 0) + 1))
    }
  }
  return votes
}

/** What the corpus itself gets wrong more often than right. */
const fixed: ReadonlyMap<string, Label> = new Map([
  ...(['U.S.', 'United States', 'US', 'West Bank', 'Gaza', 'White House', 'Kremlin'] as const).map(
    name => [name, 'LOC'] as const,
  ),
  ...(
    [
      'U.N.',
      'UN',
      'Taleban',
      'Taliban',
      'al-Qaida',
      'Pentagon',
      'Congress',
      'EU',
      'NATO',
      'Hamas',
      'VOA',
      'AP',
      'Security Council',
      'Interpol',
    ] as const
  ).map(name => [name, 'ORG'] as const),
  ['Muslim', 'MISC'],
  ["Shi'ite", 'MISC'],
])

function majority(votes: Votes, text: string): Label | undefined {
  const known = fixed.get(text)
  if (known) return known
  const [first, second] = [...(votes.get(text) ?? [])].sort(([, a], [, b]) => b - a)
  return first && first[1] >= 3 && first[1] >= 3 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** A name that is tagged elsewhere and nearly always the same is tagged here too. */
function fillGaps(sentence: Sentence, names: Labelled[], votes: Votes): void {
  const { words } = sentence
  const taken = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
  for (let length = 4; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length
      if (words.slice(from, to).some((_, at) => taken.has(from + at))) continue
      if (!/^\p{Lu}/u.test(words[from] ?? '') || !/^\p{L}/u.test(words[to - 1] ?? '')) continue
      if (taken.has(from - 1) && /^\p{Lu}/u.test(words[from - 1] ?? '')) continue
      const text = textOf(sentence, { from, to })
      const times = [...(votes.get(text)?.values() ?? [])].reduce((sum, each) => sum + each, 0)
      if (times < 5 || (from === 0 && length === 1 && times < 20 && !fixed.has(text))) continue
      const tag = majority(votes, text)
      if (!tag) continue
      names.push({ from, to, tag })
      for (let at = from; at < to; at++) taken.add(at)
    }
  }
  names.sort((a, b) => a.from - b.from)
}
