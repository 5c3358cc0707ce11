import { isGlued, type Token, type Tokens } from '../names/tokens.ts'
import type { Word } from '../names/words.ts'
import type { Gazetteer, KnownPlace } from '../places/gazetteer.ts'

export interface PlaceHit {
  place: KnownPlace
  /** Exclusive, in tokens. */
  to: number
}

export interface PlaceFinder {
  /** The longest name or people of a place that begins at this token. */
  at(text: Tokens, token: number): PlaceHit | undefined
  /** The place of just that name, small towns and common words too: for names that something else says are places. */
  named(name: string, to: number): PlaceHit | undefined
  /** Whether the word is hardly ever a place, whatever the maps say. */
  isOrdinary(word: Word): boolean
}

/** People that a city needs to be meant without a dateline; and to be meant without a word like `in` before it. */
const worthKnowing = 100_000
const wellKnown = 500_000

/** Capitals in a name: `Papua New Guinea`. */
const longest = 3
/** Names looked up so far are kept, but hostile copy must not fill the memory. */
const remembered = 200_000

/**
 * Finds places by asking the gazetteer for each run of capitals, answers remembered. It has more spellings (150,000) than a
 * phrase table could load in the time that a small site takes to build.
 */
export function openPlaceFinder(gazetteer: Gazetteer, notPlaces: ReadonlySet<string>): PlaceFinder {
  const memo = new Map<string, KnownPlace | undefined>()

  const lookUp = (name: string): KnownPlace | undefined => {
    if (memo.has(name)) return memo.get(name)
    const people = mayBePeople(name) ? gazetteer.demonym(name) : undefined
    const place = people ? gazetteer.country(people) : gazetteer.find(name).find(isWorthKnowing)
    if (memo.size >= remembered) memo.clear()
    memo.set(name, place)
    return place
  }

  return {
    isOrdinary: word => notPlaces.has(word.norm) || word.outside,
    named(name, to) {
      const place = gazetteer.find(name)[0]
      // `UP` is Uttar Pradesh to those who live there.
      return place && (name.length > 3 || name === place.name) ? { place, to } : undefined
    },
    at(text, token) {
      const { tokens } = text
      const first = tokens[token]?.word
      if (!first || (first.shape !== 'title' && first.shape !== 'caps')) return undefined
      for (const to of ends(text, token)) {
        const place = lookUp(text.text.slice(tokens[token]?.start, tokens[to - 1]?.end))
        if (place && (to - token > 1 || isMeant(text, token, place, notPlaces, lookUp))) return { place, to }
      }
      return undefined
    },
  }
}

/** Of more than one word only with the ending of a people, `South Korean`, `New Zealanders`: most runs of capitals are names of other things. */
function mayBePeople(name: string): boolean {
  return !name.includes(' ') || /(?:ans?|ese|ish|ers?|is?)$/u.test(name)
}

function isWorthKnowing(place: KnownPlace): boolean {
  return place.kind !== 'city' || place.capital === true || place.population >= worthKnowing
}

/** Where a name that begins here may end, longest first: after each capital, over hyphens and words like `de`. */
function ends({ tokens, shouted }: Tokens, from: number): number[] {
  const found = [from + 1]
  const most = shouted ? 2 : longest
  let words = 1
  for (let at = from + 1; words < most && at < from + 12; at++) {
    const { word } = tokens[at] ?? {}
    if (!word) break
    if (word.shape === 'title' || word.shape === 'caps') {
      // What ends a run of names most often is known not to be in one, and need not be looked up.
      if (!directions.has(word.norm) && (word.outside || (word.role && word.role !== 'modifier'))) break
      found.unshift(at + 1)
      words++
      continue
    }
    const links = word.norm === '-' ? isGlued(tokens[at - 1], tokens[at]) : word.particle || linking.has(word.norm)
    // `St. Petersburg`: the stop of an abbreviation, not of a sentence.
    if (!links && !(word.norm === '.' && at === from + 1 && tokens[from]?.word.placeOpener)) break
  }
  return found
}

const linking = new Set(['and', 'of', 'the', 'au', 'en', 'sur', 'upon', 'am'])
const directions = new Set(['new', 'north', 'south', 'east', 'west', 'central', 'great', 'upper', 'lower'])

/** Acronyms of countries that are safe in copy that is not all in capitals. */
const acronyms = new Set(['us', 'usa', 'uk', 'uae', 'ussr', 'drc', 'dprk', 'prc'])

/** Whether a single word is the place and not a word, a person or an abbreviation of something else. */
function isMeant(
  text: Tokens,
  at: number,
  place: KnownPlace,
  notPlaces: ReadonlySet<string>,
  lookUp: (name: string) => KnownPlace | undefined,
): boolean {
  const { tokens } = text
  const word = tokens[at]?.word
  if (!word) return false
  const { norm, shape } = word
  if (acronyms.has(norm)) return shape === 'caps' && (!text.shouted || word.text.includes('.'))
  if (shape === 'caps' && norm.length < 5) return false
  if (place.kind === 'country') return true
  if (notPlaces.has(norm) || word.outside) return false
  if (norm.length <= 5 && place.kind === 'region' && !isNameOf(norm, place)) return isAbbreviated(tokens, at)
  if (place.kind === 'region') return true
  if (isInside(tokens, at, lookUp)) return false
  const doubtful = word.given !== undefined || word.family || (!place.capital && place.population < wellKnown)
  return !doubtful || (place.population >= 1_000_000 && !word.family) || hasPlaceAround(text, at, lookUp)
}

function isNameOf(norm: string, { name }: KnownPlace): boolean {
  return name.length === norm.length
}

/** `Salem, Ore.`, not `Ore prices`. */
function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word.norm === ',' && tokens[at + 1]?.word.norm === '.'
}

/** A city amid capitals that make another name of it: `Paris Hilton`, `Jack London`; `Beijing University` and `President … Paris` are no harm. */
function isInside(tokens: readonly Token[], at: number, lookUp: (name: string) => KnownPlace | undefined): boolean {
  const before = tokens[at - 1]?.word
  if (before?.shape === 'initial' || (before?.given && before.shape === 'title')) return true
  const next = tokens[at + 1]?.word
  if (next?.shape !== 'title' || next.institution || next.role || next.outside) return false
  return !lookUp(next.text)
}

const prepositions = new Set(['in', 'near', 'at', 'outside', 'around', 'downtown', 'central'])

/** `in Peterborough`, `Peterborough, England`. */
function hasPlaceAround({ tokens }: Tokens, at: number, lookUp: (name: string) => KnownPlace | undefined): boolean {
  if (prepositions.has(tokens[at - 1]?.word.norm ?? '')) return true
  const next = tokens[at + 2]?.word
  if (tokens[at + 1]?.word.norm !== ',' || next?.shape !== 'title') return false
  return lookUp(next.text)?.kind !== undefined
}
