import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Subject } from '../../src/index.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { dispatch, type Sketch, subject } from './dispatch.ts'

const xi = subject('person:xi-jinping', 'Xi Jinping')
const china = subject('country:CN', 'China')
const brazil = subject('country:BR', 'Brazil')

const story = (path: string, subjects: Subject[], day = '2023-01-02', more: Sketch = {}): Sketch => ({
  path,
  headline: `Story ${path}`,
  subjects,
  versionCreated: day,
  ...more,
})

function relatedTo(path: string, ...sketches: Sketch[]): string[] {
  const options = { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' }
  const { stories } = tellStories(sketches.map(dispatch), options)
  const found = stories.find(({ guid }) => guid === path)
  return (found?.related ?? []).map(({ title }) => title.replace('Story ', ''))
}

test('stories that share what they are about are related, the rarer subject first', () => {
  const many = ['d', 'e', 'f'].map(path => story(path, [china]))
  assert.is(relatedTo('a', story('a', [xi, china]), story('z', [xi]), ...many)[0], 'z')
})

test('of equals the nearer in time comes first', () => {
  const far = story('b', [xi], '2022-01-02')
  assert.equal(relatedTo('a', story('a', [xi]), far, story('c', [xi], '2023-01-09')), ['c', 'b'])
})

test('what is only mentioned, or in another language, does not relate', () => {
  const mentioned = subject('person:xi-jinping', 'Xi Jinping', { relevance: 'mentioned' })
  const others = [story('b', [mentioned]), story('c', [brazil]), story('d', [xi], '2023-01-02', { language: 'de' })]
  assert.equal(relatedTo('a', story('a', [xi]), ...others), [])
})

test('one shared subject of many is too little', () => {
  const many = [1, 2, 3, 4, 5].map(number => subject(`medtop:${number}`, `topic ${number}`))
  assert.equal(relatedTo('a', story('a', [xi, ...many]), story('b', [xi]), story('c', many)), ['c'])
})

test('a rare word of the headline relates stories too; one that many have does not', () => {
  const headlines = ['Rushdie leaves hospital', 'Rushdie speaks of attack', 'Hospital strike', 'Hospital opens']
  const stories = headlines.map((headline, index) => story(String(index), [], '2023-01-02', { headline }))
  assert.equal(relatedTo('0', ...stories), ['Rushdie speaks of attack'])
})

test('there are five at most, besides those that the wire names', () => {
  const others = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(path => story(path, [xi]))
  assert.is(relatedTo('a', story('a', [xi]), ...others).length, 5)
  const links = [{ rel: 'related' as const, guid: 'h' }]
  assert.is(relatedTo('a', story('a', [xi], '2023-01-02', { links }), ...others).length, 6)
})

test.run()
