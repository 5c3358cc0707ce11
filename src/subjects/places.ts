import { isGlued, type Token, type Tokens } from '../names/tokens.ts'
import type { Word } from '../names/words.ts'
import type { Gazetteer, KnownPlace } from '../places/gazetteer.ts'

/** A spelling of a place that is more than one name of capitals: `Arabie saoudite`, `EE.UU.`. */
export interface PlaceSpelling {
  list: 'place'
  place: KnownPlace
}

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

/** What a language says around places. */
export interface PlaceWords {
  /** Before a name they make a place of it. */
  prepositions: ReadonlySet<string>
  /** Peoples and adjectives of countries have no capital. */
  writesPeoplesSmall: boolean
}

const english: PlaceWords = {
  prepositions: new Set(['in', 'near', 'at', 'outside', 'around', 'downtown', 'central']),
  writesPeoplesSmall: false,
}

/** Capitals in a name: `Papua New Guinea`. */
const longest = 3
/** Names looked up so far are kept, but hostile copy must not fill the memory. */
const remembered = 200_000

/**
 * Finds places by asking the gazetteer for each run of capitals, answers remembered. It has more spellings (150,000) than a
 * phrase table could load in the time that a small site takes to build.
 */
export function openPlaceFinder(
  gazetteer: Gazetteer,
  notPlaces: ReadonlySet<string>,
  { prepositions, writesPeoplesSmall }: PlaceWords = english,
): PlaceFinder {
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
      if (first?.shape === 'lower' && writesPeoplesSmall) return peopleAt(text, token, gazetteer)
      if (!first || (first.shape !== 'title' && first.shape !== 'caps')) return undefined
      for (const to of ends(text, token)) {
        const place = lookUp(text.text.slice(tokens[token]?.start, tokens[to - 1]?.end))
        if (place && (to - token > 1 || isMeant(text, token, place, { notPlaces, prepositions, lookUp })))
          return { place, to }
      }
      return undefined
    },
  }
}

/** `russische`, `sud-coréen`. */
function peopleAt({ tokens, text }: Tokens, at: number, gazetteer: Gazetteer): PlaceHit | undefined {
  const first = tokens[at]
  const to = isGlued(first, tokens[at + 1]) && tokens[at + 1]?.word.norm === '-' ? at + 3 : at + 1
  const whole = first && gazetteer.demonym(text.slice(first.start, tokens[to - 1]?.end))
  // `russisch-chinesisch` is two peoples.
  const code = whole ?? (first && gazetteer.demonym(first.word.text))
  const place = code && gazetteer.country(code)
  return place ? { place, to: whole ? to : at + 1 } : undefined
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

const linking = new Set(['and', 'of', 'the', 'au', 'en', 'sur', 'upon', 'am', 'et', 'y', 'und', 'd', 'l'])
const directions = new Set(['new', 'north', 'south', 'east', 'west', 'central', 'great', 'upper', 'lower'])

/** Acronyms of countries that are safe in copy that is not all in capitals. */
const acronyms = new Set(['us', 'usa', 'uk', 'uae', 'ussr', 'drc', 'dprk', 'prc'])

interface Around {
  notPlaces: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  lookUp(name: string): KnownPlace | undefined
}

/** Whether a single word is the place and not a word, a person or an abbreviation of something else. */
function isMeant(text: Tokens, at: number, place: KnownPlace, { notPlaces, prepositions, lookUp }: Around): boolean {
  const { tokens } = text
  const word = tokens[at]?.word
  if (!word) return false
  const { norm, shape } = word
  if (acronyms.has(norm)) return shape === 'caps' && (!text.shouted || word.text.includes('.'))
  // `Pr`, `Ind`: abbreviations of other things, but `Chad` and `Iran`.
  if ((shape === 'caps' && norm.length < 5) || norm.length < 3) return false
  if (place.kind === 'country') return true
  if (notPlaces.has(norm) || word.outside) return false
  if (norm.length <= 5 && place.kind === 'region' && !isNameOf(norm, place)) return isAbbreviated(tokens, at)
  if (place.kind === 'region') return true
  if (isInside(tokens, at, prepositions, lookUp)) return false
  const doubtful = word.given !== undefined || word.family || (!place.capital && place.population < wellKnown)
  return !doubtful || (place.population >= 1_000_000 && !word.family) || hasPlaceAround(text, at, prepositions, lookUp)
}

function isNameOf(norm: string, { name }: KnownPlace): boolean {
  return name.length === norm.length
}

/** `Salem, Ore.`, not `Ore prices`. */
function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word.norm === ',' && tokens[at + 1]?.word.norm === '.'
}

/** A city amid capitals that make another name of it: `Paris Hilton`, `Jack London`; `Beijing University` and `President … Paris` are no harm. */
function isInside(
  tokens: readonly Token[],
  at: number,
  prepositions: ReadonlySet<string>,
  lookUp: (name: string) => KnownPlace | undefined,
): boolean {
  const word = tokens[at - 1]?.word
  // `À Kiev` is no initial.
  const before = word && prepositions.has(word.norm) ? undefined : word
  if (before?.shape === 'initial' || (before?.given && before.shape === 'title')) return true
  const next = tokens[at + 1]?.word
  if (next?.shape !== 'title' || next.institution || next.role || next.outside) return false
  return !lookUp(next.text)
}

/** `in Peterborough`, `Peterborough, England`. */
function hasPlaceAround(
  { tokens }: Tokens,
  at: number,
  prepositions: ReadonlySet<string>,
  lookUp: (name: string) => KnownPlace | undefined,
): boolean {
  if (prepositions.has(tokens[at - 1]?.word.norm ?? '')) return true
  const next = tokens[at + 2]?.word
  if (tokens[at + 1]?.word.norm !== ',' || next?.shape !== 'title') return false
  return lookUp(next.text)?.kind !== undefined
}
