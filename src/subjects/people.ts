import { fold } from '../markup/fold.ts'
import type { Mention, Person } from '../names/people.ts'
import type { Token, Tokens } from '../names/tokens.ts'
import type { ModelName } from './crf/model.ts'
import { type Firms, firmsIn } from './firms.ts'
import type { ReadText } from './texts.ts'

/** How sure it is that a whole name which the model alone finds is a person: at most as sure as one that needs a second story for a page. */
const worth = { clear: 0.75, fair: 0.6, lone: 0.4 }
/** From here on the model's word is clear. */
const clear = 0.9
/** From here on the rules' word is enough. */
const sure = 0.9
/** What the model's agreement adds to a person whom the rules found, and its silence takes. */
const agreement = 0.1
const silence = 0.15

/**
 * The people of a dispatch by two witnesses, rules and model: whom both name is surer, whom the model alone names is added with less confidence,
 * and whom it takes for a place or a body is dropped, if the rules had little to go by. In time linear in names and mentions.
 */
export function peopleOf(people: readonly Person[], names: readonly ModelName[], texts: readonly ReadText[]): Person[] {
  const owners = ownersOf(names, texts)
  const firms = firmsIn(texts.map(text => text.tokens))
  const taken = texts.map(text => new Uint8Array(text.tokens.tokens.length))
  const all = people.flatMap(person => weigh(person, owners, texts, taken, firms) ?? [])
  const open = names.filter(
    ({ type, text, from, to }) => type === 'PER' && !taken[text]?.subarray(from, to).includes(1),
  )
  const whole = open.filter(name => nameWords(name, texts).length > 1)
  addWhole(all, whole, texts)
  addLone(
    all,
    open.filter(name => nameWords(name, texts).length === 1),
    texts,
  )
  for (const person of all) person.mentions.sort(byPlace)
  return all
}

function byPlace(one: Mention, other: Mention): number {
  return Number(one.block) - Number(other.block) || one.start - other.start
}

/** For each token of each text the model's name that it belongs to. */
function ownersOf(names: readonly ModelName[], texts: readonly ReadText[]): (ModelName | undefined)[][] {
  const owners = texts.map((): (ModelName | undefined)[] => [])
  for (const name of names) for (let at = name.from; at < name.to; at++) (owners[name.text] ?? [])[at] = name
  return owners
}

/** What the model says where the rules see the person; notes the tokens of those who stay. */
function weigh(
  person: Person,
  owners: readonly (readonly (ModelName | undefined)[])[],
  texts: readonly ReadText[],
  taken: readonly Uint8Array[],
  firms: Firms,
): Person | undefined {
  let [agrees, differs] = [false, false]
  const spans: [text: number, from: number, to: number][] = []
  for (const { block, start, end, kind } of person.mentions) {
    const number = Number(block)
    const text = texts[number]?.tokens
    if (kind === 'role' || !text) continue
    const { tokens } = text
    const from = tokenAt(tokens, start)
    let to = from
    for (; (tokens[to]?.start ?? Infinity) < end; to++) {
      const name = owners[number]?.[to]
      if (name?.type === 'PER') agrees = true
      else if (name && kind === 'full' && name.probability >= clear) differs = true
    }
    if (kind === 'full' && firms.has(text, from, to)) return undefined
    spans.push([number, from, to])
  }
  if (differs && !agrees && person.confidence < sure) return undefined
  for (const [text, from, to] of spans) taken[text]?.fill(1, from, to)
  const change = agrees ? agreement : person.confidence < sure ? -silence : 0
  return { ...person, mentions: [...person.mentions], confidence: Math.min(0.99, rounded(person.confidence + change)) }
}

/** The first token that ends behind a place in the text. */
function tokenAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  return low
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100
}

function addWhole(people: Person[], names: readonly ModelName[], texts: readonly ReadText[]): void {
  const byEnds = new Map<string, Person>()
  const ends = (words: readonly string[]) => `${words[0]} ${words.at(-1)}`
  for (const person of people) {
    const words = wordsOf(person.name)
    if (words.length > 1 && !byEnds.has(ends(words))) byEnds.set(ends(words), person)
  }
  for (const name of names) {
    const mention = mentionOf(name, texts, 'full')
    const words = nameWords(name, texts).map(token => token.word)
    const key = ends(words.map(word => word.norm))
    const known = byEnds.get(key)
    if (known) {
      known.mentions.push(mention)
      continue
    }
    const [first, last] = [words[0], words.at(-1)]
    const surname = first?.family && !first.given ? first : last
    const person: Person = {
      name: mention.text,
      surname: surname?.text ?? mention.text,
      confidence: name.probability >= clear ? worth.clear : worth.fair,
      mentions: [mention],
    }
    byEnds.set(key, person)
    people.push(person)
  }
}

/** A surname, or else another part, of the name of just one who is named in full; else somebody of whom no more is known. */
function addLone(people: Person[], names: readonly ModelName[], texts: readonly ReadText[]): void {
  const bearers = new Map<string, Set<Person>>()
  const others = new Map<string, Set<Person>>()
  const put = (map: Map<string, Set<Person>>, word: string, person: Person) =>
    map.set(word, (map.get(word) ?? new Set()).add(person))
  for (const person of people) {
    for (const word of wordsOf(person.surname)) put(bearers, word, person)
    for (const word of wordsOf(person.name)) put(others, word, person)
  }
  for (const name of names) {
    const mention = mentionOf(name, texts, 'surname')
    const norm = nameWords(name, texts)[0]?.word.norm ?? ''
    const [only, more] = bearers.get(norm) ?? others.get(norm) ?? []
    if (more) continue
    if (only) only.mentions.push(mention)
    else if (norm.length > 2) {
      const person = { name: mention.text, surname: mention.text, confidence: worth.lone, mentions: [mention] }
      put(bearers, norm, person)
      people.push(person)
    }
  }
}

function wordsOf(name: string): string[] {
  return name.split(/[\s-]+/u).map(word => fold(word))
}

function nameWords({ text, from, to }: ModelName, texts: readonly ReadText[]): Token[] {
  const tokens = texts[text]?.tokens.tokens.slice(from, to) ?? []
  return tokens.filter(token => token.word.shape !== 'mark')
}

function mentionOf({ text, from, to }: ModelName, texts: readonly ReadText[], kind: Mention['kind']): Mention {
  const { tokens, text: whole } = texts[text]?.tokens ?? noTokens
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  return { block: String(text), start, end, text: whole.slice(start, end).replace(/\s+/gu, ' '), kind }
}

const noTokens: Tokens = { id: '', text: '', tokens: [], shouted: false }
