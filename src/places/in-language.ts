import { fold } from '../markup/fold.ts'
import type { Resources } from '../model/index.ts'
import type { Gazetteer, KnownPlace } from './gazetteer.ts'

/** Languages that have a list of peoples and adjectives, `peoples-*.txt`; what it calls a country beside CLDR's name stands there, too. */
const listed = new Set(['de', 'es', 'fr'])

/** The gazetteer as copy in another language than English asks it; each table is read when first needed. */
export function inLanguage(gazetteer: Gazetteer, language: string, resources: Resources): Gazetteer {
  const peoples = once(() => (listed.has(language) ? readPeoples(resources, language) : new Map<string, string>()))
  const countries = once(
    () => new Map(countriesIn(language, gazetteer).map(({ name, country }) => [fold(name), country])),
  )
  const find = (name: string): readonly KnownPlace[] => {
    const country = countries().get(fold(name))
    return country ? [country] : gazetteer.find(name)
  }
  return {
    ...gazetteer,
    find: language === 'de' ? name => germanFind(name, find) : find,
    demonym: word => peoples().get(fold(word)),
  }
}

/** `Russlands Präsident`: a genitive, unless the name itself ends so, as Paris does. */
function germanFind(name: string, find: Gazetteer['find']): readonly KnownPlace[] {
  const places = find(name)
  return places.length === 0 && /\p{Ll}{3}s$/u.test(name) ? find(name.slice(0, -1)) : places
}

function readPeoples(resources: Resources, language: string): Map<string, string> {
  const peoples = new Map<string, string>()
  for (const line of new TextDecoder().decode(resources.read(`places/peoples-${language}.txt`)).split('\n')) {
    const [code = '', ...forms] = line.split(' ')
    if (code !== '#') for (const form of forms) peoples.set(fold(form), code)
  }
  return peoples
}

/** Names of countries as Unicode's CLDR has them; none for a language that it does not know. */
export function countriesIn(language: string, gazetteer: Gazetteer): { name: string; country: KnownPlace }[] {
  const names: { name: string; country: KnownPlace }[] = []
  let translated: Intl.DisplayNames
  try {
    if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return names
    translated = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  } catch {
    return names
  }
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second)
      // CLDR also answers to codes of the past: `BU` is Myanmar, too.
      const country = gazetteer.country(code)
      const name = country && translated.of(code)
      if (name) names.push({ name: name.replace(/ ?[(（].*$/u, ''), country })
    }
  }
  return names
}

function once<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
