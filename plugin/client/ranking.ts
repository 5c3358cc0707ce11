import { BrokenContract, type Hit, type HitWord, ranking, type VolumeHits } from './engine.ts'

/** What one volume found, and how large it is. */
export interface Searched {
  found: VolumeHits
  stories: number
  /** Words in all its stories. */
  words: number
  /** For a term of which no hit shows it: whether the volume has words that begin with it. */
  hasTerm?: ReadonlyMap<number, boolean>
}

/**
 * In what form a volume has a term. Pagefind finds words that begin with it; where there are none it takes the longest word that
 * the term begins with; where there is not even one, it leaves the term out. A whole index does so only when nothing in it fits.
 */
export type Form = { kind: 'begins' } | { kind: 'shorter'; word: string } | { kind: 'none' } | { kind: 'unknown' }

/** Of each term the form in which a volume has it, as far as its hits show it. */
export function formsOf({ found, hasTerm }: Searched): Form[] {
  const words = new Set(
    found.hits.flatMap(({ words, fields }) => [
      ...words.map(({ word }) => word),
      ...fields.flatMap(field => field.words),
    ]),
  )
  return found.terms.map(({ stem, stories }, index): Form => {
    if (stories === 0) return { kind: 'none' }
    if ([...words].some(word => word.startsWith(stem))) return { kind: 'begins' }
    const shorter = [...words].filter(word => stem.startsWith(word)).sort((a, b) => b.length - a.length)[0]
    if (shorter !== undefined) return { kind: 'shorter', word: shorter }
    const known = hasTerm?.get(index)
    if (known === undefined) return { kind: 'unknown' }
    return known ? { kind: 'begins' } : { kind: 'shorter', word: '' }
  })
}

/** How near a form comes to the term: words that begin with it before the longest shorter one. */
function nearness(form: Form): number {
  if (form.kind === 'begins') return Number.POSITIVE_INFINITY
  return form.kind === 'shorter' ? form.word.length : 0
}

/** Of each term the nearest form that any volume has. */
export function nearestForms(forms: readonly (readonly Form[])[]): number[] {
  const count = Math.max(0, ...forms.map(({ length }) => length))
  return Array.from({ length: count }, (_, index) =>
    Math.max(0, ...forms.map(each => nearness(each[index] ?? { kind: 'none' }))),
  )
}

/** Whether a whole index would have found what this volume did: it has every term in the nearest form there is. */
export function isTrue(forms: readonly Form[], nearest: readonly number[]): boolean {
  return forms.every((form, index) => form.kind === 'unknown' || nearness(form) === nearest[index])
}

/** The hits of all volumes with the score that one index of all would have given them; what only seems to fit is left out. */
export function rank(volumes: readonly Searched[]): { hit: Hit; score: number; volume: number }[] {
  const forms = volumes.map(formsOf)
  const nearest = nearestForms(forms)
  const stories = sum(volumes.map(volume => volume.stories))
  const averageLength = sum(volumes.map(({ words }) => words)) / stories
  const rarities = nearest.map((best, term) => {
    const having = volumes.map(({ found }, index) => {
      const form = forms[index]?.[term] ?? { kind: 'none' }
      // A volume that shows no word of it counts when such words are what is looked for.
      const counts = form.kind === 'unknown' ? best === Number.POSITIVE_INFINITY : nearness(form) === best
      return counts ? (found.terms[term]?.stories ?? 0) : 0
    })
    return rarity(stories, sum(having))
  })
  return volumes.flatMap(({ found, ...own }, volume) => {
    if (!isTrue(forms[volume] ?? [], nearest)) return []
    const local = {
      averageLength: own.words / own.stories,
      rarities: found.terms.map(term => rarity(own.stories, term.stories)),
    }
    const stems = found.terms.map(({ stem }) => stem)
    return found.hits.map(hit => ({ hit, volume, score: rescore(hit, stems, local, { averageLength, rarities }) }))
  })
}

interface Statistics {
  averageLength: number
  /** Of each term. */
  rarities: readonly number[]
}

/** From the score within a volume to that within all. What a phrase or a list without words gives stays as it is. */
function rescore(hit: Hit, stems: readonly string[], local: Statistics, whole: Statistics): number {
  if (hit.words.length === 0 && hit.fields.length === 0) return hit.score
  const words = hit.words.map(word => wordScore(word, hit, stems, whole))
  return sum(words) * diacritics(hit, stems, local) + fieldScore(hit, stems, whole)
}

/** So many hits of a volume are counted again to see whether Pagefind still counts as this client does. */
const checkedHits = 3
const tolerance = 0.01

/**
 * Throws when a volume's scores are not what they should be by its own figures: then nothing could be made of them. In date order
 * only those of words are there: a hit's own is its place.
 */
export function checkScores({ found, stories, words }: Searched, sort: 'relevance' | 'date'): void {
  const local = { averageLength: words / stories, rarities: found.terms.map(term => rarity(stories, term.stories)) }
  const stems = found.terms.map(({ stem }) => stem)
  for (const hit of stems.length > 0 ? found.hits.slice(0, checkedHits) : []) {
    for (const word of hit.words) expect(word.score, wordScore(word, hit, stems, local))
    if (sort === 'date') continue
    const plain = sum(hit.words.map(({ score }) => score))
    const rest = hit.score - fieldScore(hit, stems, local)
    expect(rest, Math.min(plain * ranking.diacritics, Math.max(plain, rest)))
  }
}

function expect(told: number, counted: number): void {
  if (!(Math.abs(told - counted) <= tolerance * Math.max(1, Math.abs(told))))
    throw new BrokenContract('scores are counted in another way')
}

/**
 * Words written with the diacritics asked for count more, which Pagefind does not tell for each word: it is what is left between
 * its score and that of the words.
 */
function diacritics(hit: Hit, stems: readonly string[], local: Statistics): number {
  const plain = sum(hit.words.map(({ score }) => score))
  const given = (hit.score - fieldScore(hit, stems, local)) / plain
  return plain > 0 ? Math.min(ranking.diacritics, Math.max(1, given)) : 1
}

/** BM25. */
function wordScore({ word, frequency }: HitWord, { length }: Hit, stems: readonly string[], of: Statistics): number {
  const { saturation, lengthWeight } = ranking
  const longer = 1 - lengthWeight + lengthWeight * (length / of.averageLength)
  const [term = -1] = termsOf(word, stems)
  return ((of.rarities[term] ?? 0) * (saturation + 1) * frequency) / (saturation * longer + frequency)
}

/** What it is worth that words stand in the headline: the more of the question they cover, the more. Of several terms the rarest counts. */
function fieldScore({ fields }: Hit, stems: readonly string[], { rarities }: Statistics): number {
  const total = sum(rarities)
  return sum(
    fields.map(({ weight, words }) => {
      const matched = sum(words.map(word => Math.max(0, ...termsOf(word, stems).map(term => rarities[term] ?? 0))))
      return total > 0 ? weight * matched * (matched / total) ** 2 : 0
    }),
  )
}

/** Which terms found a word: those it begins with; if there is none, those that it is the longest shorter word of. */
function termsOf(word: string, stems: readonly string[]): number[] {
  const indexes = [...stems.keys()]
  const begun = indexes.filter(index => word.startsWith(stems[index] ?? ''))
  return begun.length > 0 ? begun : indexes.filter(index => stems[index]?.startsWith(word))
}

/** Inverse document frequency. */
function rarity(stories: number, having: number): number {
  return Math.log((stories - having + 0.5) / (having + 0.5) + 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
