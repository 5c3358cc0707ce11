import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { openTagger } from '../../src/subjects/tag.ts'
import { readTopics } from '../../src/subjects/topics.ts'
import { openVocabulary } from '../../src/subjects/vocabulary.ts'
import { resources } from '../resources.ts'
import { dispatchOf } from './dispatch.ts'

const tagger = openTagger(resources, openGazetteer(resources))
const vocabulary = openVocabulary(resources)
const lexicon = new TextDecoder().decode(resources.read('subjects/topics.txt'))

const topics = (...paragraphs: string[]) =>
  tagger.tag(dispatchOf(paragraphs)).subjects.flatMap(each => (each.kind === 'topic' ? [each.name] : []))

test('the lexicon names codes as the vocabulary does', () => {
  const heads = lexicon.split('\n').filter(line => /^\d/u.test(line))
  for (const head of heads) assert.is(head.slice(9), vocabulary.get(`medtop:${head.slice(0, 8)}`)?.name, head)
  assert.is(heads.filter(head => /^\d\d000000/u.test(head)).length, 17)
  assert.ok(heads.length > 17 + 60)
})

test('every line of the lexicon is read', () => {
  const lines = lexicon.split('\n').filter(line => line.startsWith(' '))
  const phrases = lines.reduce((count, line) => count + line.split(',').length, 0)
  assert.is(readTopics(lexicon).length, phrases)
  assert.ok(readTopics(lexicon).every(({ phrase }) => phrase.length > 1 && phrase === phrase.toLowerCase()))
})

test('a story gets the topics that its words speak for', () => {
  assert.equal(topics('Heavy snow and a blizzard closed roads; forecasters warned of a winter storm.').slice(0, 1), [
    'weather',
  ])
  assert.ok(topics('The striker scored two goals in the Premier League match.').includes('soccer'))
  assert.ok(topics('An earthquake of magnitude 6 killed ten; rescuers searched.').includes('natural disaster'))
  assert.ok(topics('The central bank raised interest rates as inflation rose.').includes('monetary policy'))
})

test('words in another sense, or borrowed from another topic, make none', () => {
  const storm = topics(
    'Rioters storm the Congress building, breaking windows, in heavy rain; police arrested hundreds of rioters.',
  )
  assert.not.ok(storm.includes('weather'), storm.join())
  assert.ok(topics('A storm with heavy rain closed the coast road.').includes('weather'))

  const crash = topics(
    'A plane crash near the airport killed 72 passengers; the airline said the flight crashed in clear air.',
  )
  assert.ok(crash.includes('transportation accident and incident') && !crash.includes('transport'), crash.join())
  assert.not.ok(crash.includes('economy, business and finance'))
  assert.ok(topics('The airline canceled flights and the airport closed; passengers waited.').includes('transport'))
})

test('air traffic and its halts are transport', () => {
  assert.ok(
    topics('Air traffic returned to normal after the aviation agency had halted all domestic flights.').includes(
      'transport',
    ),
  )
})

test('one mention far down is no topic, royal or not', () => {
  const funeral =
    'Mourners came to the funeral of the former pope, and the coffin stood in the basilica for a last Mass.'
  const told = topics(
    funeral,
    'Others spoke of his life and of his books.',
    'Members of royal families came in private.',
  )
  assert.ok(told.includes('funeral and memorial service') && !told.includes('royalty'), told.join())
})

test('the reason counts the phrases', () => {
  const { subjects } = tagger.tag(dispatchOf(['New sanctions and an embargo followed; sanctions hurt. Sanctions!']))
  const sanctions = subjects.find(subject => subject.name === 'economic sanction')
  assert.is(sanctions?.reason, 'economic sanction: sanction ×3, embargo ×1')
})

test('one common word is no topic, and no words are none', () => {
  assert.equal(topics('They met to talk for a while and then all of them went home to have dinner with friends.'), [])
  assert.equal(topics(''), [])
})

test('no more than three top concepts, and five below beside their parents', () => {
  const everything = readTopics(lexicon)
    .map(({ phrase }) => phrase)
    .join('. ')
  const { subjects } = tagger.tag(dispatchOf([everything]))
  const codes = subjects.flatMap(({ kind, qcode }) => (kind === 'topic' ? [qcode] : []))
  const tops = codes.filter(qcode => vocabulary.top(qcode) === qcode)
  const deep = codes.filter(qcode => !tops.includes(qcode))
  const parents = new Set(deep.map(qcode => vocabulary.get(qcode)?.parent))
  assert.is(tops.length, 3)
  assert.ok(deep.filter(qcode => !parents.has(qcode)).length <= 5)
})

test.run()
