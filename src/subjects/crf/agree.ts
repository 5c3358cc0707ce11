import { isOffice } from '../../names/name.ts'
import { opensSentence, type Token, type Tokens } from '../../names/tokens.ts'
import type { Word } from '../../names/words.ts'
import { firmsIn, keyOf } from '../firms.ts'
import type { NameType } from './labels.ts'
import type { ModelName } from './model.ts'

/** What lists say of a name, where they say it plainly. */
export type Known = (text: Tokens, from: number, to: number) => NameType | undefined

/**
 * Makes the names of one story agree, as the model reads each place by itself: titles off persons, one type for one name, a surname is the
 * person's who is named in full, an acronym the body's that introduces it, and a name once found is found wherever it stands.
 */
export function agree(names: readonly ModelName[], texts: readonly Tokens[], known: Known): ModelName[] {
  const trimmed = names.flatMap(name => withoutTitle(name, texts) ?? [])
  const family = familyNames(trimmed, texts)
  const votes = votesOf(trimmed, texts)
  const story = { family, votes, acronyms: acronymsOf(trimmed, texts), short: shortForms(trimmed, texts, known) }
  const firms = firmsIn(texts)
  const settled = trimmed.map((name): ModelName => {
    const text = texts[name.text]
    if (text && name.type === 'PER' && firms.has(text, name.from, name.to)) return { ...name, type: 'ORG' }
    const type = typeFor(name, texts, known, story)
    return type === name.type ? name : { ...name, type }
  })
  const byText = texts.map((): ModelName[] => [])
  for (const name of settled) byText[name.text]?.push(name)
  return texts.flatMap((text, number) => everywhere(text, number, byText[number] ?? [], story))
}

interface Story {
  /** `Zacks` for Zacks Investment Research, `Hawks` for Atlanta Hawks. */
  short: ReadonlySet<string>
  /** Surnames of people named in full. */
  family: ReadonlySet<string>
  /** Probabilities added up, by name and type. */
  votes: ReadonlyMap<string, ReadonlyMap<NameType, number>>
  acronyms: ReadonlySet<string>
}

/** `Brigadier General Jesse Auton`, `Sen. Carper`, `Minister of Energy Alick Buchanan-Smith`: a title or office is no part of a name. */
function withoutTitle(name: ModelName, texts: readonly Tokens[]): ModelName | undefined {
  if (name.type !== 'PER') return name
  const tokens = texts[name.text]?.tokens ?? []
  let { from } = name
  while (from < name.to && isTitle(tokens, from)) from++
  return from === name.from ? name : from < name.to ? { ...name, from } : undefined
}

function isTitle(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word
  if (!word) return false
  if (word.norm === '.') return true
  if (word.role !== undefined || word.courtesy !== undefined) return true
  return (word.title && !word.given) || isOffice(word)
}

function familyNames(names: readonly ModelName[], texts: readonly Tokens[]): Set<string> {
  const family = new Set<string>()
  for (const { type, text, from, to, probability } of names) {
    const tokens = texts[text]?.tokens ?? []
    if (type !== 'PER' || to - from < 2 || probability < 0.5) continue
    const [first, last] = [tokens[from]?.word, tokens[to - 1]?.word]
    if (last && last.shape === 'title' && last.norm.length > 1) family.add(last.norm)
    if (first?.family && first.shape === 'title') family.add(first.norm)
  }
  return family
}

function votesOf(names: readonly ModelName[], texts: readonly Tokens[]): Map<string, Map<NameType, number>> {
  const votes = new Map<string, Map<NameType, number>>()
  for (const { text, from, to, type, probability } of names) {
    const key = keyOf(texts[text], from, to)
    const counts = votes.get(key) ?? new Map<NameType, number>()
    const weight = texts[text]?.shouted ? probability / 3 : probability
    votes.set(key, counts.set(type, (counts.get(type) ?? 0) + weight))
  }
  return votes
}

/** `Internet Corporation for Assigned Names and Numbers (ICANN)`. */
function acronymsOf(names: readonly ModelName[], texts: readonly Tokens[]): Set<string> {
  const acronyms = new Set<string>()
  for (const { text, to, type, from } of names) {
    const tokens = texts[text]?.tokens ?? []
    const [bracket, acronym, close] = [tokens[to]?.word, tokens[to + 1]?.word, tokens[to + 2]?.word]
    if (type === 'ORG' && to - from > 1 && bracket?.norm === '(' && acronym?.shape === 'caps' && close?.norm === ')')
      acronyms.add(acronym.norm)
  }
  return acronyms
}

function typeFor(
  name: ModelName,
  texts: readonly Tokens[],
  known: Known,
  { family, votes, acronyms, short }: Story,
): NameType {
  const text = texts[name.text]
  if (!text) return name.type
  const key = keyOf(text, name.from, name.to)
  const listed = known(text, name.from, name.to)
  const single = name.to - name.from === 1
  if (single && family.has(key) && listed !== 'LOC') return 'PER'
  if (listed && !family.has(key)) return listed
  if (acronyms.has(key) || (single && short.has(key))) return 'ORG'
  const last = text.tokens[name.to - 1]?.word
  if (!single && last?.institution && name.probability < 0.9 && name.type === 'PER') return 'ORG'
  return majority(votes.get(key), name.type)
}

/** The type that most of a name's places have, if it is twice as strong as the next. */
function majority(votes: ReadonlyMap<NameType, number> | undefined, type: NameType): NameType {
  const [first, second] = [...(votes ?? [])].sort(([, a], [, b]) => b - a)
  return first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : type
}

const longest = 5

/** Adds the places of a text where a name of the story stands that the model did not see there. */
function everywhere(text: Tokens, number: number, names: readonly ModelName[], story: Story): ModelName[] {
  const { tokens } = text
  const all = [...names]
  const taken = new Uint8Array(tokens.length)
  for (const { from, to } of names) taken.fill(1, from, to)
  for (let from = 0; from < tokens.length; from++) {
    if (taken[from] || !isCapital(tokens[from])) continue
    if (isCapital(tokens[from - 1]) && !taken[from - 1] && !opensSentence(tokens, from - 1)) continue
    let end = from + 1
    while (end < tokens.length && !taken[end] && end - from < longest && isCapital(tokens[end])) end++
    if (isCapital(tokens[end]) && !taken[end]) continue
    const key = keyOf(text, from, end)
    if (key.length < 3 || (text.shouted && key.length < 4)) continue
    const type = typeElsewhere(key, end - from === 1, story)
    if (!type || (tokens[from]?.word.outside && end - from === 1)) continue
    all.push({ text: number, from, to: end, type, probability: 0.5 })
    taken.fill(1, from, end)
  }
  return all.sort((a, b) => a.from - b.from)
}

function isCapital(token: Token | undefined): boolean {
  return token?.word.latin === true && (token.word.shape === 'title' || token.word.shape === 'caps')
}

function typeElsewhere(key: string, single: boolean, { family, votes, acronyms, short }: Story): NameType | undefined {
  if (single && family.has(key)) return 'PER'
  if (acronyms.has(key) || (single && short.has(key))) return 'ORG'
  const counts = [...(votes.get(key) ?? [])].sort(([, a], [, b]) => b - a)
  const sum = counts.reduce((all, [, weight]) => all + weight, 0)
  const first = counts[0]
  return first && first[1] >= (single ? 0.9 : 0.5) && first[1] / sum > 0.6 ? first[0] : undefined
}

/** What a body's name is shortened to: its first word, if that is no place and no common word; of a team the last, if the first is a place. */
function shortForms(names: readonly ModelName[], texts: readonly Tokens[], known: Known): Set<string> {
  const short = new Set<string>()
  for (const { type, text, from, to, probability } of names) {
    const story = texts[text]
    const [first, last] = [story?.tokens[from]?.word, story?.tokens[to - 1]?.word]
    if (type !== 'ORG' || to - from < 2 || probability < 0.6 || !story || !first || !last) continue
    const place = known(story, from, from + 1) === 'LOC'
    if (place && to - from === 2 && last.shape === 'title' && last.norm.endsWith('s') && !last.institution)
      short.add(last.norm)
    if (place || !last.institution || !isOwn(first)) continue
    short.add(first.norm)
  }
  return short
}

/** No word of everyday: `Zacks`, `Nutrisystem`, but not `United`, `Foreign`, `Bank`. */
function isOwn({ shape, norm, outside, institution, role, given, article, latin }: Word): boolean {
  if (!latin || (shape !== 'title' && shape !== 'caps') || norm.length < 4) return false
  return !outside && !institution && !role && !given && !article && !common.has(norm)
}

const common = new Set(
  `american british french german chinese japanese russian european african asian international national federal royal world global general public free first
  foreign defense defence finance interior justice home health education trade labor labour energy central supreme high social democratic people peoples workers
  investment industrial commercial agricultural united standard security human medical military naval civil women children youth student students`.split(
    /\s+/u,
  ),
)
