import type { Resources } from '../../model/index.ts'
import type { Tokens } from '../../names/tokens.ts'
import type { Gazetteer } from '../../places/gazetteer.ts'
import type { NameOpenings } from '../../places/name-openings.ts'
import { type PhraseTable, stands } from '../phrases.ts'
import { agree, type Known } from './agree.ts'
import { type Lexicon, openLexicon } from './lexicon.ts'
import { type ModelName, openNameModel } from './model.ts'
import { readWeights, type Weights } from './weights.ts'

/** The names in the texts of one story, by the model and what follows from the story as a whole. */
export type ReadNamesIn = (texts: readonly Tokens[]) => ModelName[]

/** Values of the phrase table that this module tells apart. */
interface Listed {
  list: string
}

const file = 'subjects/names.bin'

/** Opens the model; without its file, or with one of another version, says why and how to get it. */
export function openNames(
  resources: Resources,
  gazetteer: Gazetteer,
  openings: NameOpenings,
  phrases: PhraseTable<Listed>,
): { namesIn?: ReadNamesIn; problem?: string } {
  let weights: Weights
  try {
    weights = readWeights(resources.read(file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      problem: `The name model ${file} ${why}. Names are found by lists and rules alone, and fewer of them; install the package again, or run "npm run train" in a checkout.`,
    }
  }
  const model = openNameModel(weights, lexiconOf(gazetteer, openings, phrases))
  const known = knownNames(gazetteer, phrases)
  return { namesIn: texts => agree(model.find(texts), texts, known) }
}

/** The hints that the model was trained with: training must use the same. */
export function lexiconOf(gazetteer: Gazetteer, openings: NameOpenings, phrases: PhraseTable<Listed>): Lexicon {
  return openLexicon(gazetteer, openings, ({ tokens, words }, at) => {
    for (const { value, phrase, norms } of phrases.at(tokens[at])) {
      if (value.list !== 'organisation' || !stands(tokens, at, norms, 'norm')) continue
      if (norms.length > 1 || words[at]?.text.replaceAll('.', '') === phrase.replaceAll('.', '')) return norms.length
    }
    return undefined
  })
}

/** People that a city needs for its name to be a place wherever it stands alone. */
const great = 1_000_000
const capital = 200_000

export function knownNames(gazetteer: Gazetteer, phrases: PhraseTable<Listed>): Known {
  return ({ text, tokens }, from, to) => {
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (!first || !last) return undefined
    for (const { value, phrase, norms } of phrases.at(first)) {
      if (value.list !== 'organisation' || norms.length !== to - from || !stands(tokens, from, norms, 'norm')) continue
      if (norms.length > 1 || first.word.text.replaceAll('.', '') === phrase.replaceAll('.', '')) return 'ORG'
    }
    const next = tokens[to]?.word
    if (next?.shape === 'title' && !next.outside) return undefined
    const [place] = gazetteer.find(text.slice(first.start, last.end))
    if (!place) return undefined
    if (place.kind === 'country') return 'LOC'
    const isGreat = place.population >= great || (place.capital === true && place.population >= capital)
    return isGreat && first.word.given === undefined ? 'LOC' : undefined
  }
}
