import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Block, Dispatch, Qcode, Subject } from '../../src/model/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { openTagger } from '../../src/subjects/tag.ts'
import { resources } from '../resources.ts'
import { dispatchOf, paragraph, seed, withoutModel } from './dispatch.ts'

const tagger = openTagger(resources, openGazetteer(resources))

const codes = (dispatch: Dispatch, kind?: Subject['kind']) =>
  dispatch.subjects.flatMap(subject => (!kind || subject.kind === kind ? [subject.qcode] : [])).sort()
const tagged = (...paragraphs: string[]) => tagger.tag(dispatchOf(paragraphs))

function marked(block: Block | undefined): string[] {
  if (block?.type !== 'paragraph') return []
  return block.marks.flatMap(mark =>
    mark.type === 'subject' ? [`${block.text.slice(mark.start, mark.end)} ${mark.qcode}`] : [],
  )
}

test('the seed is about two people, four places and its topics, and nothing else', () => {
  const dispatch = tagger.tag(seed())
  assert.equal(codes(dispatch, 'person'), ['person:vladimir-putin', 'person:xi-jinping'])
  assert.equal(codes(dispatch, 'place'), ['city:1816670', 'country:CN', 'country:RU', 'country:UA'])
  assert.equal(codes(dispatch, 'organisation'), [])
  assert.equal(codes(dispatch, 'topic'), [
    'medtop:04000000',
    'medtop:11000000',
    'medtop:16000000',
    'medtop:20000056',
    'medtop:20000256',
    'medtop:20000373',
    'medtop:20000638',
    'medtop:20000639',
    'medtop:20000642',
  ])
  assert.ok(
    dispatch.subjects.every(subject => subject.relevance === 'about' && subject.origin === 'text' && subject.reason),
  )
})

test('each mention in the body is marked with its subject', () => {
  assert.equal(marked(tagger.tag(seed()).body[0]), [
    'Chinese country:CN',
    'Xi Jinping person:xi-jinping',
    'Russian country:RU',
    'Vladimir Putin person:vladimir-putin',
    'Beijing city:1816670',
    'Xi person:xi-jinping',
    'Putin person:vladimir-putin',
    'China country:CN',
    'Russia country:RU',
  ])
})

test('speakers get the code of the person they are', () => {
  const speakers = tagger.tag(seed()).quotes.map(quote => quote.speaker?.qcode)
  assert.equal(speakers, ['person:xi-jinping', 'person:vladimir-putin', undefined])
})

test('lists and blockquotes are read and marked, tables, captions and teasers are not', () => {
  const dispatch = tagger.tag(
    dispatchOf([], {
      body: [
        { id: 'b1', type: 'list', ordered: false, items: [[paragraph('b2', 'Talks were held in Kenya.')]] },
        { id: 'b3', type: 'blockquote', blocks: [paragraph('b4', 'Peru agreed.')] },
        { id: 'b5', type: 'related', links: [{ rel: 'related', title: 'Also Read: Japan votes' }] },
        { id: 'b6', type: 'table', header: [{ text: 'Chile', marks: [] }], rows: [] },
        {
          id: 'b7',
          type: 'media',
          media: { href: 'a.jpg', mediaType: 'image/jpeg', caption: { text: 'Oslo', marks: [] } },
        },
      ],
    }),
  )
  assert.equal(codes(dispatch, 'place'), ['country:KE', 'country:PE'])
  const [list, quote] = dispatch.body
  assert.equal(list?.type === 'list' && marked(list.items[0]?.[0]), ['Kenya country:KE'])
  assert.equal(quote?.type === 'blockquote' && marked(quote.blocks[0]), ['Peru country:PE'])
})

test('what wire and editor named is kept as it is, and named from the vocabulary', () => {
  const wire: Subject[] = [
    { qcode: 'medtop:20000638', name: '', kind: 'topic', relevance: 'about', origin: 'wire', confidence: 1 },
    { qcode: 'person:42', name: 'Vladimir Putin', kind: 'person', relevance: 'about', origin: 'wire', confidence: 1 },
  ]
  const dispatch = tagger.tag({ ...seed(), subjects: wire })
  assert.equal(dispatch.subjects[0], { ...wire[0], name: 'international relations' })
  assert.equal(dispatch.subjects[1], wire[1])
  assert.equal(codes(dispatch, 'topic'), ['medtop:20000638'])
  assert.equal(codes(dispatch, 'person'), ['person:42', 'person:xi-jinping'])
  assert.ok(marked(dispatch.body[0]).includes('Vladimir Putin person:42'))
  assert.is(dispatch.quotes[1]?.speaker?.qcode, 'person:42')
})

test('topics are named in the language of the site, whatever the copy is written in', () => {
  const german = openTagger(resources, openGazetteer(resources), 'de')
  const wire: Subject[] = [
    { qcode: 'medtop:06000000', name: 'environment', kind: 'topic', relevance: 'about', origin: 'wire', confidence: 1 },
    { qcode: 'medtop:07000000', name: 'my health', kind: 'topic', relevance: 'about', origin: 'editor', confidence: 1 },
    { qcode: 'keyword:oil', name: 'oil', kind: 'topic', relevance: 'about', origin: 'wire', confidence: 1 },
  ]
  const names = (dispatch: Dispatch) => german.tag(dispatch).subjects.map(subject => subject.name)
  assert.equal(names({ ...dispatchOf([]), subjects: wire }), ['Umwelt', 'my health', 'oil'])
  assert.equal(names({ ...dispatchOf([], { language: 'de-CH' }), subjects: wire })[0], 'environment')
  assert.ok(names(seed()).includes('Politik'))
})

test('what the editor took away does not come back', () => {
  const dispatch = tagger.tag({ ...seed(), subjectsRemoved: ['country:UA', 'person:xi-jinping', 'medtop:16000000'] })
  for (const qcode of ['country:UA', 'person:xi-jinping', 'medtop:16000000'] satisfies Qcode[]) {
    assert.not(codes(dispatch).includes(qcode))
    assert.not(JSON.stringify(dispatch.body).includes(qcode))
  }
})

test('marks and links that are there stay, and none is laid over them', () => {
  const body: Block[] = [
    {
      id: 'b1',
      type: 'paragraph',
      text: 'China met Russia.',
      marks: [{ type: 'link', href: 'https://a.example', start: 0, end: 5 }],
    },
  ]
  const [block] = tagger.tag(dispatchOf([], { body })).body
  assert.equal(block?.type === 'paragraph' && block.marks, [
    { type: 'link', href: 'https://a.example', start: 0, end: 5 },
    { type: 'subject', start: 10, end: 16, qcode: 'country:RU' },
  ])
})

test('the names of people and of the agency are neither places nor bodies', () => {
  assert.equal(codes(tagged('Actor Denzel Washington spoke. Washington said little.'), 'place'), [])
  assert.equal(codes(tagged('Paris Hilton arrived.'), 'place'), [])
  const own = tagger.tag(dispatchOf(['The BBC told of Airbus.'], { provider: 'BBC' }))
  assert.equal(codes(own, 'organisation'), ['org:airbus'])
})

test('a city tells of its country, and a dateline city is what the story is about', () => {
  const dispatch = tagger.tag(
    dispatchOf(['It rained.'], {
      dateline: { text: 'OSLO —', places: [{ printed: 'OSLO', name: 'Oslo', qcode: 'city:3143244' }] },
    }),
  )
  assert.equal(
    dispatch.subjects.map(({ qcode, relevance, reason }) => [qcode, relevance, reason]),
    [
      ['city:3143244', 'about', 'dateline'],
      ['country:NO', 'about', 'country of Oslo'],
    ],
  )
})

test('Georgia is the state where the story is American', () => {
  assert.ok(codes(tagged('Voters in Georgia and Florida chose.')).includes('region:US-GA'))
  assert.ok(codes(tagged('Protesters in Georgia gathered in Tbilisi.')).includes('country:GE'))
  assert.ok(codes(tagged('Georgia voted.')).includes('country:GE'))
})

test('an inferred headline is not counted again', () => {
  const weight = (inferred: string[]) =>
    tagger.tag(dispatchOf(['Peru voted.'], { headline: 'Peru votes', inferred })).subjects[0]?.reason
  assert.is(weight([]), 'headline, lead, 2 ×')
  assert.is(weight(['headline']), 'lead, 1 ×')
})

test('topics are read from English copy only, places from any', () => {
  const dispatch = tagger.tag(dispatchOf(['Der Film in Berlin: film, film, film.'], { language: 'de' }))
  assert.equal(codes(dispatch, 'topic'), [])
  assert.ok(codes(dispatch, 'place').includes('city:2950159'))
  assert.equal(codes(tagger.tag(dispatchOf(['التقى الرئيس في بكين'], { language: 'ar' }))), [])
})

test('broader goes from topic to parent and from city to country', () => {
  assert.is(tagger.broader('medtop:20000639'), 'medtop:20000638')
  assert.is(tagger.broader('medtop:11000000'), undefined)
  assert.is(tagger.broader('country:CN'), undefined)
  assert.ok(tagger.broader('city:1816670'))
  assert.is(tagger.broader('person:xi-jinping'), undefined)
})

test('the model finds people, bodies and places that no list has', () => {
  const { subjects } = tagger.tag(
    dispatchOf([
      'The Lakeside Water Board met Oyelaran Okonkwo at Lake Tinaroo on Monday.',
      'Okonkwo told the Lakeside Water Board that the dam would hold.',
    ]),
  )
  const found = new Map<string, Subject>(subjects.map(subject => [subject.qcode, subject]))
  assert.is(found.get('org:lakeside-water-board')?.kind, 'organisation')
  const person = found.get('person:oyelaran-okonkwo')
  assert.ok(person && person.confidence < 0.8, 'a page needs a second story')
  assert.is(found.get('place:lake-tinaroo')?.relevance, 'mentioned')
})

test('the model reads English alone', () => {
  const dispatch = tagger.tag(dispatchOf(['Der Lakeside Water Board tagte.'], { language: 'de' }))
  assert.equal(codes(dispatch, 'organisation'), [])
})

test('without the model rules, lists and the wire still name, and the reason is told', () => {
  const bare = openTagger(withoutModel, openGazetteer(resources))
  assert.equal(codes(bare.tag(seed())), codes(tagger.tag(seed())))
  assert.match(bare.problem ?? '', /names\.bin is not there.*lists and rules alone.*install the package again/u)
  const old = resources.read('subjects/names.bin').slice()
  old[4] = 200
  const read = (name: string) => (name === 'subjects/names.bin' ? old : resources.read(name))
  const outdated = openTagger({ read }, openGazetteer(resources))
  assert.match(outdated.problem ?? '', /is of version 200/u)
  assert.ok(codes(outdated.tag(seed()), 'person').includes('person:xi-jinping'))
  assert.is(tagger.problem, undefined)
})

test('hostile copy comes back with marks in bounds', () => {
  const hostile = [
    '',
    'Chinese President Xi Jinping met sanctions. '.repeat(20_000),
    'Beijing '.repeat(200_000),
    'XI JINPING MEETS PUTIN IN BEIJING. '.repeat(20_000),
    'said the president of china '.repeat(20_000),
    'Xi Jinping 习近平 met Путин فلاديمير in Beijing 😀. '.repeat(10_000),
    '(UN) A-'.repeat(50_000),
    'a'.repeat(5_000_000),
  ]
  for (const text of hostile) {
    const [block] = tagged(text).body
    assert.ok(block?.type === 'paragraph' && block.marks.every(mark => mark.start >= 0 && mark.end <= text.length))
  }
})

test.run()
