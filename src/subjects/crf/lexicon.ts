import { isGlued } from '../../names/tokens.ts'
import type { Word } from '../../names/words.ts'
import type { Gazetteer } from '../../places/gazetteer.ts'
import type { NameOpenings } from '../../places/name-openings.ts'
import { isCapital, type Line } from './copy.ts'
import type { Classes } from './features.ts'
import { mix } from './hash.ts'
import type { Segment } from './segments.ts'

/** Numbers of the classes, as weights are stored by them. */
const classes = { country: 1, people: 2, capital: 3, great: 4, large: 5, town: 6, region: 7, organisation: 8 }

/** What lists know of names: a hint to the model, not an answer. */
export interface Lexicon {
  classesOf(line: Line, segments: readonly Segment[]): Classes
  /** Of a word alone: a country or a city of half a million. */
  isPlace(word: Word): boolean
}

/** In tokens. */
const longest = 5
const remembered = 30_000

/** `organisationAt` gives the length in tokens of a listed organisation's name that begins there. */
export function openLexicon(
  gazetteer: Gazetteer,
  openings: NameOpenings,
  organisationAt: (line: Line, at: number) => number | undefined,
): Lexicon {
  const memo = new Map<string, readonly number[]>()

  const kindsOf = (name: string): readonly number[] => {
    const known = memo.get(name)
    if (known) return known
    const kinds = lookUp(name, gazetteer)
    if (memo.size >= remembered) memo.clear()
    memo.set(name, kinds)
    return kinds
  }

  return {
    isPlace(word) {
      if (!openings.mayEnd(openings.next(0, word.norm))) return false
      const kinds = kindsOf(word.text)
      return kinds.includes(classes.country) || kinds.includes(classes.great) || kinds.includes(classes.capital)
    },
    classesOf(line, segments) {
      const found: number[][] = []
      for (const { from, to } of segments) {
        for (let at = from; at < to; at++) {
          const word = line.words[at]
          if (!word || !isCapital(word)) continue
          const organisation = organisationAt(line, at)
          if (organisation) cover(found, at, at + organisation, classes.organisation)
          let state = 0
          for (let end = at + 1; end <= to && end - at <= longest; end++) {
            const last = line.words[end - 1]
            if (!last) break
            if (last.shape !== 'mark') state = openings.next(state, last.norm)
            if (!openings.mayBegin(state)) break
            if (!isCapital(last) || !openings.mayEnd(state)) continue
            for (const kind of kindsOf(nameOf(line, at, end))) cover(found, at, end, kind)
          }
        }
      }
      return found
    },
  }
}

function lookUp(name: string, gazetteer: Gazetteer): number[] {
  const kinds: number[] = []
  if (gazetteer.demonym(name)) kinds.push(classes.people)
  const [place] = gazetteer.find(name)
  if (!place) return kinds
  if (place.kind === 'country') kinds.push(classes.country)
  else if (place.kind === 'region') kinds.push(classes.region)
  else {
    if (place.capital) kinds.push(classes.capital)
    kinds.push(place.population >= 500_000 ? classes.great : place.population >= 100_000 ? classes.large : classes.town)
  }
  return kinds
}

function nameOf({ words, tokens }: Line, from: number, to: number): string {
  let name = words[from]?.text ?? ''
  for (let at = from + 1; at < to; at++) name += (isGlued(tokens[at - 1], tokens[at]) ? '' : ' ') + words[at]?.text
  return name
}

/** Begins, is inside, ends or is the whole of a listed name. */
function cover(found: number[][], from: number, to: number, kind: number): void {
  for (let at = from; at < to; at++) {
    const part = to - from === 1 ? 4 : at === from ? 1 : at === to - 1 ? 3 : 2
    const list = found[at] ?? []
    found[at] = list
    const feature = mix(kind, part)
    if (!list.includes(feature)) list.push(feature)
  }
}
