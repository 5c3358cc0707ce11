import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Hit, VolumeHits } from '../../plugin/client/engine.ts'
import { checkScores, formsOf, rank, type Searched } from '../../plugin/client/ranking.ts'

const hit = (id: string, ...words: [word: string, frequency: number][]): Hit => ({
  id,
  score: 1,
  length: 100,
  words: words.map(([word, frequency]) => ({ word, frequency, score: 1 })),
  fields: [],
})
const volume = (terms: VolumeHits['terms'], ...hits: Hit[]): Searched => ({
  found: { terms, hits, facets: {} },
  stories: 100,
  words: 10_000,
})
const found = (volumes: Searched[]) => rank(volumes).map(each => each.hit.id)

test('a volume without a word does not find a shorter one, when another has the word', () => {
  const has = volume([{ stem: 'zirconia', stories: 1 }], hit('true', ['zirconia', 1]))
  const lacks = volume([{ stem: 'zirconia', stories: 40 }], hit('false', ['zirc', 5]))
  assert.equal(found([has, lacks]), ['true'])
})

test('when no volume has the word, the longest shorter one is found, as in one index', () => {
  const long = volume([{ stem: 'zirconia', stories: 2 }], hit('long', ['zircon', 1]))
  const short = volume([{ stem: 'zirconia', stories: 40 }], hit('short', ['zi', 5]))
  assert.equal(found([short, long]), ['long'])
  assert.equal(found([short]), ['short'])
})

test('a volume that leaves a word out, having not even a shorter one, finds nothing', () => {
  const has = volume(
    [
      { stem: 'oil', stories: 3 },
      { stem: 'zinc', stories: 1 },
    ],
    hit('both', ['oil', 1], ['zinc', 1]),
  )
  const lacks = volume(
    [
      { stem: 'oil', stories: 9 },
      { stem: 'zinc', stories: 0 },
    ],
    hit('oil alone', ['oil', 9]),
  )
  assert.equal(found([has, lacks]), ['both'])
  assert.equal(
    formsOf(lacks).map(({ kind }) => kind),
    ['begins', 'none'],
  )
})

test('a word that is rare in all volumes counts the same wherever it is common', () => {
  const common = volume([{ stem: 'oil', stories: 90 }], hit('here', ['oil', 2]))
  const rare = volume([{ stem: 'oil', stories: 1 }], hit('there', ['oil', 2]))
  const scores = rank([common, rare]).map(({ score }) => score)
  assert.is(scores[0], scores[1])
  assert.ok((scores[0] ?? 0) > 0)
})

test('stories that say a word more often, or say less else, come first', () => {
  const short: Hit = { ...hit('short', ['oil', 2]), length: 20 }
  const ranked = rank([volume([{ stem: 'oil', stories: 3 }], hit('twice', ['oil', 2]), hit('once', ['oil', 1]), short)])
  assert.equal(
    ranked.sort((a, b) => b.score - a.score).map(each => each.hit.id),
    ['short', 'twice', 'once'],
  )
})

test('scores that are not what they should be are told', () => {
  assert.throws(
    () => checkScores(volume([{ stem: 'oil', stories: 3 }], hit('a', ['oil', 2])), 'relevance'),
    /counted in another way/u,
  )
  assert.not.throws(() => checkScores(volume([], hit('phrase')), 'relevance'))
})

test('nothing found is nothing', () => {
  assert.equal(found([]), [])
  assert.equal(found([volume([{ stem: 'oil', stories: 0 }])]), [])
})

test.run()
