import { fold } from '../../../markup/fold.ts'
import type { Entry } from './sources.ts'
import { byHand, several } from './sources.ts'

/** CLDR's country names in these languages come with Node. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'zh', 'ja', 'ko', 'ar']

/** Every country of `by-hand/countries.txt`, and who its people are: folded demonym → code. */
export function readCountries(): { countries: Entry[]; demonyms: Map<string, string> } {
  const translations = languages.map(
    language => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  )
  const demonyms = new Map<string, string>()
  const countries = byHand('countries.txt').map(([code = '', english, further, people]): Entry => {
    const cldr = translations.flatMap(names => names.of(code) ?? [])
    const name = english || cldr[0]
    if (!name) throw new Error(`by-hand/countries.txt: no name for ${code}`)
    for (const word of several(people)) demonyms.set(fold(word), code)
    const names = [name, ...withAnd(cldr[0] ?? name), ...several(further)]
    return { code, kind: 'country', name, country: code, population: 0, names, spellings: cldr.flatMap(withAnd) }
  })
  return { countries, demonyms }
}

/** `Trinidad & Tobago` is also `Trinidad and Tobago`, `Myanmar (Burma)` also `Myanmar`, `St. Lucia` also `Saint Lucia`. */
function withAnd(name: string): string[] {
  const bare = name.replace(/ \(.*\)$/u, '')
  return [name, bare, bare.replace(' & ', ' and '), bare.replace('St. ', 'Saint ')]
}
