import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Dispatch, Mark, Subject } from '../../src/model/index.ts'
import { type Authority, type Entry, noAuthority } from '../../src/subjects/authority.ts'
import { openAuthority } from '../../src/subjects/authority-tag.ts'
import { dispatchOf } from './dispatch.ts'

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  qcode: `person:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  kind: 'person',
  aliases: [],
  codes: [],
  line: 1,
  ...more,
})

const roe = entry('Jane Roe', { aliases: ['Roe'] })

function subject(qcode: Subject['qcode'], name: string, more: Partial<Subject> = {}): Subject {
  return { qcode, name, kind: 'person', relevance: 'mentioned', origin: 'text', confidence: 0.6, ...more }
}

function apply(dispatch: Dispatch, entries: Entry[], more: Partial<Authority> = {}): Dispatch {
  return openAuthority({ ...noAuthority, entries, ...more })(dispatch)
}

const marksIn = ({ body }: Dispatch) =>
  body
    .flatMap(block => (block.type === 'paragraph' ? block.marks : []))
    .flatMap(mark => (mark.type === 'subject' ? [mark] : []))
const withMarks = (text: string, subjects: Subject[], ...marks: [number, number, Subject['qcode']][]) =>
  dispatchOf([], {
    subjects,
    body: [
      {
        id: 'b1',
        type: 'paragraph',
        text,
        marks: marks.map(([start, end, qcode]): Mark => ({ type: 'subject', start, end, qcode })),
      },
    ],
  })

test('finds names and aliases that the tagger did not, marks them and weighs them', () => {
  const done = apply(dispatchOf(['Witness Roe spoke.', 'Then Roe left.', 'Nobody saw Ms. Roe again.']), [roe])
  assert.equal(done.subjects, [
    {
      qcode: 'person:jane-roe',
      name: 'Jane Roe',
      kind: 'person',
      origin: 'editor',
      confidence: 1,
      relevance: 'about',
      reason: 'editors’ list: lead, 3 ×',
    },
  ])
  assert.equal(
    marksIn(done).map(({ start, end }) => [start, end]),
    [
      [8, 11],
      [5, 8],
      [15, 18],
    ],
  )
})

test('wins over the tagger: code, name and kind are the entry’s, in marks and quotes too', () => {
  const tagged = withMarks('Apple grew.', [subject('place:apple', 'Apple', { kind: 'place' })], [0, 5, 'place:apple'])
  const quotes: Dispatch['quotes'] = [
    { id: 'q1', text: 'x', kind: 'speech', speaker: { name: 'Apple', qcode: 'place:apple' }, blocks: ['b1'] },
  ]
  const done = apply({ ...tagged, quotes }, [
    entry('Apple Inc', { kind: 'organisation', qcode: 'org:apple', aliases: ['Apple'] }),
  ])
  assert.equal(
    done.subjects.map(({ qcode, kind }) => [qcode, kind]),
    [['org:apple', 'organisation']],
  )
  assert.equal(
    marksIn(done).map(({ qcode }) => qcode),
    ['org:apple'],
  )
  assert.is(done.quotes[0]?.speaker?.qcode, 'org:apple')
})

test('never contradicts a code of the wire: the text gets it too, and the editor’s name', () => {
  const wire = subject('person:wire-1', 'Jane Roe', { origin: 'wire', relevance: 'about' })
  const done = apply(dispatchOf(['Roe spoke.'], { subjects: [wire] }), [roe], {
    never: ['Jane Roe'],
    neverCodes: ['person:wire-1'],
  })
  assert.equal(done.subjects, [wire])
  assert.equal(
    marksIn(done).map(({ qcode }) => qcode),
    ['person:wire-1'],
  )
})

test('what is never to be tagged goes with its marks, by name or code', () => {
  const tagged = withMarks(
    'Turkey and Ham were served.',
    [subject('country:TR', 'Turkey', { kind: 'place' }), subject('person:ham', 'Ham')],
    [0, 6, 'country:TR'],
    [11, 14, 'person:ham'],
  )
  const done = apply(tagged, [], { never: ['turkey'], neverCodes: ['person:ham'] })
  assert.equal([done.subjects, marksIn(done)], [[], []])
})

test('another’s name with the same surname stays hers', () => {
  const mark = subject('person:mark-roe', 'Mark Roe')
  const tagged = {
    ...withMarks('Mark Roe spoke. Roe left.', [mark], [0, 8, 'person:mark-roe']),
    headline: 'Mark Roe speaks',
  }
  const done = apply(tagged, [roe])
  assert.equal(
    marksIn(done).map(({ start, qcode }) => [start, qcode]),
    [
      [0, 'person:mark-roe'],
      [16, 'person:jane-roe'],
    ],
  )
  assert.is(done.subjects.find(({ qcode }) => qcode === 'person:jane-roe')?.reason, 'editors’ list: lead, 1 ×')
  assert.equal(apply(dispatchOf(['Peter Roe spoke.']), [roe]).subjects, [], 'a given name that is not hers')
})

test('a single word counts only as it is written; a topic that is written small in any case; several words with a capital', () => {
  const names = (text: string, one: Entry) => apply(dispatchOf([text]), [one]).subjects.length
  assert.is(names('Who is that?', entry('WHO', { kind: 'organisation' })), 0)
  assert.is(names('The WHO warned.', entry('WHO', { kind: 'organisation' })), 1)
  assert.is(names('Sanctions bite.', entry('sanctions', { kind: 'topic' })), 1)
  assert.is(names('the fair trade', entry('Fair Trade', { kind: 'organisation' })), 0)
  assert.is(names('ROE SPEAKS TO ALL', roe), 0, 'three letters in a text of capitals may be anything')
  assert.is(names('PUTIN SPEAKS TO ALL', entry('Vladimir Putin', { aliases: ['Putin'] })), 1)
})

test('names are found behind an elision, and with one inside, in French copy', () => {
  const entries = [
    entry('Côte d’Ivoire', { kind: 'place', qcode: 'country:CI' }),
    entry('ONU', { kind: 'organisation', qcode: 'org:onu' }),
  ]
  const done = apply(dispatchOf(['L’ONU quitte la Côte d’Ivoire.'], { language: 'fr' }), entries)
  assert.equal(
    marksIn(done).map(({ start, end }) => [start, end]),
    [
      [2, 5],
      [16, 29],
    ],
  )
})

test('aliases in any script are found, with or without spaces between words', () => {
  const xi = entry('Xi Jinping', { aliases: ['习近平', 'شي جين بينغ', 'Си Цзиньпин'] })
  for (const [language, text] of [
    ['zh', '国家主席习近平今天说'],
    ['und', '国家主席习近平今天说'],
    ['ar', 'قال شي جين بينغ اليوم'],
    ['ru', 'Сегодня Си Цзиньпин сказал'],
  ] as const)
    assert.equal(marksIn(apply(dispatchOf([text], { language }), [xi])).length, 1, text)
})

test('what an editor took from one dispatch stays away, and without anything to say the dispatch is handed back itself', () => {
  const removed = dispatchOf(['Jane Roe spoke.'], { subjectsRemoved: ['person:jane-roe'] })
  assert.equal(apply(removed, [roe]).subjects, [])
  const plain = dispatchOf(['Nobody spoke.'])
  assert.is(apply(plain, [roe]), plain)
  assert.is(openAuthority(noAuthority)(plain), plain)
})

test('a sentence of thousands of names, all marked, is gone through in bounded time', () => {
  const text = 'Roe and Putin met. '.repeat(20_000)
  const marks = Array.from({ length: 20_000 }, (_, at): [number, number, Subject['qcode']] => [
    at * 19 + 8,
    at * 19 + 13,
    'person:putin',
  ])
  const done = apply(withMarks(text, [subject('person:putin', 'Putin')], ...marks), [
    roe,
    entry('Vladimir Putin', { aliases: ['Putin'] }),
  ])
  assert.is(marksIn(done).length, 40_000)
  assert.is(new Set(marksIn(done).map(({ qcode }) => qcode)).size, 2)
})

test('a list of ten thousand entries and a long text are read in one walk', () => {
  const entries = Array.from({ length: 10_000 }, (_, at) => entry(`Name${at} Common`))
  const done = apply(dispatchOf([`${'Common Name1 name2 Common words '.repeat(20_000)}Name7 Common.`]), entries)
  assert.equal(
    done.subjects.map(({ name }) => name),
    ['Name7 Common'],
  )
})

test.run()
