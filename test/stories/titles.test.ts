import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Story } from '../../src/index.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { titleFinder } from '../../src/stories/titles.ts'
import { dispatch, type Sketch } from './dispatch.ts'

const reader: Sketch = { path: 'reader', headline: 'Something else entirely' }

function find(title: string, ...sketches: Sketch[]): string | undefined {
  const dispatches = [reader, ...sketches.map((sketch, index) => ({ path: String(index), ...sketch }))].map(dispatch)
  const { stories } = tellStories(dispatches, { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' })
  const from = stories.find(({ guid }) => guid === 'reader')
  return titleFinder(stories)(title, from as Story)?.guid
}

test('a title is found by its words, whatever its case, dashes and quotes', () => {
  assert.is(find('China to “maintain” trade-ties', { headline: 'CHINA to maintain trade ties' }), '0')
})

test('a title is found when four of five words are the same', () => {
  const headline = 'China to maintain strong trade ties with Russia'
  assert.is(find('China to keep strong trade ties with Russia', { headline }), '0')
  assert.is(find('China to cut all trade ties with Russia', { headline }), undefined)
})

test('short titles must be the same', () => {
  assert.is(find('Storm nears', { headline: 'Storm nears coast' }), undefined)
})

test('a headline that has been rewritten since is found too', () => {
  const wire = { guid: 'w' }
  const newer = { ...wire, version: '2', headline: 'Storm passes', versionCreated: '2023-01-02T10:00:00Z' }
  assert.is(find('Storm nears coast', { ...wire, version: '1', headline: 'Storm nears coast' }, newer), 'w')
})

test('of namesakes the one in the language of the reader counts, then the nearest in time', () => {
  const headline = 'Summit opens in capital'
  const days = ['2023-01-20', '2023-01-03', '2022-12-30'].map(versionCreated => ({ headline, versionCreated }))
  assert.is(find(headline, ...days), '1')
  assert.is(find(headline, { headline, language: 'de' }, { headline, versionCreated: '2022-01-01' }), '1')
})

test('a story does not lead to itself, and no words lead nowhere', () => {
  assert.is(find('Something else entirely'), undefined)
  assert.is(find('—'), undefined)
})

test.run()
