import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenise } from '../../../src/names/tokens.ts'
import { openGazetteer } from '../../../src/places/gazetteer.ts'
import { openNameOpenings, quickened } from '../../../src/places/name-openings.ts'
import { readCopy } from '../../../src/subjects/crf/copy.ts'
import { openDecoder } from '../../../src/subjects/crf/decode.ts'
import { labelCount } from '../../../src/subjects/crf/labels.ts'
import { openNameModel, openScorer } from '../../../src/subjects/crf/model.ts'
import { lexiconOf } from '../../../src/subjects/crf/names.ts'
import { segmentsOf } from '../../../src/subjects/crf/segments.ts'
import { readWeights } from '../../../src/subjects/crf/weights.ts'
import { phraseTable } from '../../../src/subjects/phrases.ts'
import { resources } from '../../resources.ts'

const openings = openNameOpenings(resources)
const gazetteer = quickened(openGazetteer(resources), openings)
const lexicon = lexiconOf(gazetteer, openings, phraseTable([]))
const weights = readWeights(resources.read('subjects/names.bin'))
const model = openNameModel(weights, lexicon)

const texts = (...paragraphs: string[]) => paragraphs.map((text, at) => tokenise(String(at), text))

function named(...paragraphs: string[]): string[] {
  const cut = texts(...paragraphs)
  return model.find(cut).map(({ text, from, to, type }) => {
    const { tokens, text: whole } = cut[text] ?? tokenise('', '')
    return `${type} ${whole.slice(tokens[from]?.start, tokens[to - 1]?.end)}`
  })
}

test('persons, places and bodies are told apart', () => {
  assert.equal(
    named(
      'Daiana Okonkwo of the Lakeside Institute of Technology flew to Karlovac on Monday, the Foreign Ministry said.',
    ),
    ['PER Daiana Okonkwo', 'ORG Lakeside Institute of Technology', 'LOC Karlovac', 'ORG Foreign Ministry'],
  )
})

test('reading only where capitals stand finds what reading every word does', () => {
  const copy = readCopy(
    texts(
      'BRUSSELS - The European Commission told Ursula von der Leyen, Moon Jae-in and Abdel Fattah al-Sisi of talks in New York.',
      'nothing is named here at all, and 12 of the 20 said so.',
      'Xi, Putin Hold Virtual Meeting',
      'St. Petersburg, Johnson & Johnson and the Bank of England: all were there.',
    ),
    lexicon.isPlace,
  )
  const scorer = openScorer(weights)
  const decoder = openDecoder(weights.transitions)
  let names = 0
  for (const [number, line] of copy.lines.entries()) {
    const segments = segmentsOf(line)
    const classes = lexicon.classesOf(line, segments)
    const gated = segments.flatMap(segment =>
      scorer
        .read(copy, number, classes, segment)
        .map(({ from, to, type }) => `${segment.from + from} ${segment.from + to} ${type}`),
    )
    // The whole line at once: words outside the segments can be nothing but outside.
    const scores = new Float64Array(line.words.length * labelCount).fill(-1e9)
    for (let at = 0; at < line.words.length; at++) scores[at * labelCount] = 0
    for (const segment of segments) {
      const size = (segment.to - segment.from) * labelCount
      scores.set(scorer.score(copy, number, classes, segment).subarray(0, size), segment.from * labelCount)
    }
    const ungated = decoder.decode(scores, line.words.length).map(({ from, to, type }) => `${from} ${to} ${type}`)
    assert.equal(gated, ungated)
    names += gated.length
  }
  assert.ok(names > 6)
})

test('a text gives the same names whatever was read before it', () => {
  const text = 'Premier Li Qiang met Olaf Scholz in Berlin.'
  const first = named(text)
  named('Berlin Corp said Li was well. Scholz Inc rose.'.repeat(20))
  assert.equal(named(text), first)
})

test('a sentence of very many capitals is read in bounded time', () => {
  assert.ok(named('Aa Bb Cc Dd '.repeat(50_000)).length > 0)
})

test.run()
