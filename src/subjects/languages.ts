import { fold } from '../markup/fold.ts'
import type { Qcode, Resources } from '../model/index.ts'
import { isLatin } from '../names/people.ts'
import { cutOf } from '../names/tokens.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { countriesIn, inLanguage } from '../places/in-language.ts'
import { organisation, readOrganisations, type Spelling } from './organisations.ts'
import { type Phrase, phraseTable } from './phrases.ts'
import { openPlaceFinder, type PlaceFinder, type PlaceSpelling, type PlaceWords } from './places.ts'
import type { Lists } from './scan.ts'

/** What names are found by in one language. */
export interface LanguageTools {
  gazetteer: Gazetteer
  lists: Lists
}

/** Words before places, of the languages that have a `spellings-*.txt`. */
const prepositions: Readonly<Record<string, string>> = {
  de: 'in aus nach bei von vor um nahe bis über ab',
  es: 'en de desde hacia hasta a cerca',
  fr: 'à de depuis vers dans près en d',
}

/**
 * The lists for a language, given as its primary subtag, made when its first dispatch comes: German, French and Spanish have spellings of their own, other
 * languages the names of countries that CLDR has for them; of a script other than Latin nothing is read but these.
 */
export function openLanguages(
  resources: Resources,
  english: LanguageTools,
  notPlaces: ReadonlySet<string>,
): (language: string) => LanguageTools {
  const text = (name: string) => new TextDecoder().decode(resources.read(`subjects/${name}`))
  const opened = new Map<string, LanguageTools>([['en', english]])

  const open = (language: string): LanguageTools => {
    const gazetteer = inLanguage(english.gazetteer, language, resources)
    const countries = countryPhrases(language, english.gazetteer)
    if (!isLatin(language)) {
      const phrases = phraseTable(countries, cutOf(language))
      return { gazetteer: english.gazetteer, lists: { phrases, places: noPlaces } }
    }
    const before = prepositions[language]
    const spellings = readSpellings(before ? text(`spellings-${language}.txt`) : '', gazetteer)
    const organisations = readOrganisations(text('organisations.txt')).filter(
      ({ phrase }) => !spellings.not.has(phrase),
    )
    const words: PlaceWords | undefined = before
      ? { prepositions: new Set(before.split(' ').map(fold)), writesPeoplesSmall: true }
      : undefined
    return {
      gazetteer,
      lists: {
        phrases: phraseTable<Spelling | PlaceSpelling>(
          [
            ...spellings.phrases,
            // Names of one word are the finder's, which knows when they are meant.
            ...countries.filter(({ phrase }) => /\s/u.test(phrase)),
            ...organisations,
          ],
          cutOf(language),
        ),
        places: openPlaceFinder(gazetteer, new Set([...notPlaces, ...spellings.notPlaces]), words),
      },
    }
  }

  return language => {
    const known = opened.get(language)
    if (known) return known
    const tools = open(language)
    opened.set(language, tools)
    return tools
  }
}

/** Where no spaces part words these are found in other words: Mali in Maryland, Sudan in `sultan`. */
const partsOfOthers = new Set(['马里', '苏丹'])

function countryPhrases(language: string, gazetteer: Gazetteer): Phrase<PlaceSpelling>[] {
  return countriesIn(language, gazetteer).flatMap(({ name, country }) =>
    partsOfOthers.has(name) ? [] : [{ phrase: name, value: { list: 'place' as const, place: country } }],
  )
}

interface Spellings {
  phrases: Phrase<Spelling | PlaceSpelling>[]
  /** Spellings of English copy that mean something else. */
  not: Set<string>
  notPlaces: string[]
}

/** Reads `spellings-*.txt`; the head of the German one says how they are written. */
function readSpellings(text: string, gazetteer: Gazetteer): Spellings {
  const spellings: Spellings = { phrases: [], not: new Set(), notPlaces: [] }
  for (const line of text.split('\n')) {
    const cells = line.split('|').map(cell => cell.trim())
    if (line.startsWith('#') || !line) continue
    if (line.startsWith('- ')) spellings.notPlaces.push(...line.slice(2).split(' ').map(fold))
    else if (line.startsWith('! ')) for (const cell of cells) spellings.not.add(cell.replace(/^! /u, ''))
    else {
      const [name = '', ...phrases] = cells
      const place = isPlaceCode(name) ? gazetteer.get(name) : undefined
      const value: Spelling | PlaceSpelling = place
        ? { list: 'place', place }
        : { list: 'organisation', organisation: organisation(name) }
      spellings.phrases.push(...phrases.map(phrase => ({ phrase, value })))
    }
  }
  return spellings
}

function isPlaceCode(name: string): name is Qcode {
  return /^(?:country|city):/u.test(name)
}

const noPlaces: PlaceFinder = { at: () => undefined, named: () => undefined, isOrdinary: () => false }
