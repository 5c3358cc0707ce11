import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { openNameOpenings, quickened } from '../../src/places/name-openings.ts'
import { lexiconOf } from '../../src/subjects/crf/names.ts'
import { writeWeights } from '../../src/subjects/crf/weights.ts'
import { readOrganisations } from '../../src/subjects/organisations.ts'
import { phraseTable } from '../../src/subjects/phrases.ts'
import { resources } from '../resources.ts'
import { withHeadlines } from './augment.ts'
import { crossner, gmb, wikigold } from './corpora.ts'
import { examplesOf } from './examples.ts'
import { learn } from './learn.ts'
import { mean, rounded } from './round.ts'

/**
 * `npm run train [folder of the corpora]` makes `src/subjects/data/names.bin` anew, in some minutes: the same bytes from the same corpora, lists
 * and version of Node. `src/subjects/data/README.md` says what it is made from.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../../shared/corpus/ner-open', import.meta.url))

/** Three runs that differ by chance alone; their mean is better than each of them. */
const seeds = [1, 2, 3]
const options = { epochs: 14, dropout: 0.55, rate: 0.15, decay: 1e-6 }
/** Weights nearer to nothing are left out. */
const least = 0.1

const openings = openNameOpenings(resources)
const gazetteer = quickened(openGazetteer(resources), openings)
const organisations = readOrganisations(new TextDecoder().decode(resources.read('subjects/organisations.txt')))
const lexicon = lexiconOf(gazetteer, openings, phraseTable(organisations))

const stories = withHeadlines([...gmb(folder, gazetteer), ...wikigold(folder, 'train'), ...crossner(folder)])
const { examples, rows } = examplesOf(stories, lexicon)
console.log(`${stories.length} stories, ${examples.length} segments, ${rows.length} features`)

const learned = seeds.map(seed => {
  const start = performance.now()
  const result = learn(examples, rows.length, { ...options, seed })
  console.log(`seed ${seed}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return result
})
const weights = mean(learned.map(each => each.weights))
const transitions = mean(learned.map(each => each.transitions))
const { rows: kept, scale } = rounded(weights, rows, least)
const bytes = writeWeights(kept, transitions, scale)
writeFileSync(new URL('../../src/subjects/data/names.bin', import.meta.url), bytes)
console.log(`${kept.length} features kept, ${(bytes.length / 1e6).toFixed(2)} MB`)
