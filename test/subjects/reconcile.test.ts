import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Qcode, Subject } from '../../src/model/index.ts'
import { reconcile, reconcileNames } from '../../src/subjects/reconcile.ts'
import { dispatchOf } from './dispatch.ts'

function person(name: string, fields: Partial<Subject> = {}): Subject {
  const qcode: Qcode = `person:${name.toLowerCase().replaceAll('.', '').replaceAll(' ', '-')}`
  return { qcode, name, kind: 'person', relevance: 'about', origin: 'text', confidence: 0.9, ...fields }
}

function country(code: string): Subject {
  return { qcode: `country:${code}`, name: code, kind: 'place', relevance: 'about', origin: 'text', confidence: 1 }
}

const withSubjects = (...subjects: Subject[]) => dispatchOf([], { subjects })
const codes = (dispatches: ReturnType<typeof reconcile>) =>
  dispatches.map(({ subjects }) => subjects.flatMap(each => (each.kind === 'person' ? [each.qcode] : [])))

test('middle initials make no other person: the commoner form is kept', () => {
  const archive = [
    withSubjects(person('Joseph Biden')),
    withSubjects(person('Joseph Biden')),
    withSubjects(person('Joseph R. Biden')),
  ]
  assert.equal(codes(reconcile(archive)), [['person:joseph-biden'], ['person:joseph-biden'], ['person:joseph-biden']])
})

test('a surname alone becomes the one whole name of a dispatch that shares a country, in subjects, marks and quotes', () => {
  const lone = dispatchOf(['President Putin spoke.'], {
    subjects: [person('Putin', { confidence: 0.5 }), country('RU')],
    body: [
      {
        id: 'b1',
        type: 'paragraph',
        text: 'Putin spoke.',
        marks: [{ type: 'subject', start: 0, end: 5, qcode: 'person:putin' }],
      },
    ],
    quotes: [
      { id: 'q1', text: 'no', kind: 'speech', speaker: { name: 'Putin', qcode: 'person:putin' }, blocks: ['b1'] },
    ],
  })
  const [changed] = reconcile([lone, withSubjects(person('Vladimir Putin'), country('RU'))])
  assert.is(changed?.subjects[0]?.qcode, 'person:vladimir-putin')
  assert.is(changed?.subjects[0]?.name, 'Vladimir Putin')
  assert.is(changed?.quotes[0]?.speaker?.qcode, 'person:vladimir-putin')
  assert.ok(JSON.stringify(changed?.body).includes('person:vladimir-putin'))
})

test('a surname that two people share, or of another country, stays nobody', () => {
  const lone = withSubjects(person('Kim', { confidence: 0.5 }), country('KR'))
  const two = [lone, withSubjects(person('Kim Jong'), country('KR')), withSubjects(person('Kim Min'), country('KR'))]
  assert.equal(codes(reconcile(two))[0], [])
  assert.equal(codes(reconcile([lone, withSubjects(person('Kim Jong'), country('KP'))]))[0], [])
})

test('the code of the wire is kept and given to the same name elsewhere', () => {
  const wire = person('Joseph R. Biden', { qcode: 'person:wire-1', origin: 'wire' })
  const archive = [withSubjects(wire), withSubjects(person('Joseph Biden')), withSubjects(person('Joseph Biden'))]
  assert.equal(codes(reconcile(archive)), [['person:wire-1'], ['person:wire-1'], ['person:wire-1']])
})

test('a dispatch with nothing to change is handed back itself, and an editor’s removal holds', () => {
  const plain = withSubjects(person('Vladimir Putin'))
  assert.is(reconcile([plain])[0], plain)
  const removed = {
    ...withSubjects(person('Putin'), country('RU')),
    subjectsRemoved: ['person:vladimir-putin' as const],
  }
  assert.equal(codes(reconcile([removed, withSubjects(person('Vladimir Putin'), country('RU'))]))[0], [])
  assert.equal(reconcile([]), [])
})

const on = (day: string, ...subjects: Subject[]) => ({
  ...dispatchOf([], { subjects }),
  versionCreated: day,
  source: { path: `${day}.txt`, format: 'plain', index: 0 },
})

test('namesakes are kept apart where role and country differ, whatever the order they come in', () => {
  const senator = on('2023-01-01', person('John Smith', { role: 'Senator', country: 'US' }), country('US'))
  const striker = on('2023-01-02', person('John Smith', { role: 'striker', country: 'AU' }), country('AU'))
  const again = on('2023-01-03', person('John Smith'), country('AU'))
  assert.equal(codes(reconcile([senator, striker, again])), [
    ['person:john-smith'],
    ['person:john-smith-au'],
    ['person:john-smith-au'],
  ])
  assert.equal(codes(reconcile([again, striker, senator])), [
    ['person:john-smith-au'],
    ['person:john-smith-au'],
    ['person:john-smith'],
  ])
})

test('a field of life tells namesakes apart where no country of a role is known', () => {
  const singer = on('2023-01-01', person('Jane Doe', { role: 'singer' }), country('GB'))
  const minister = on('2023-01-02', person('Jane Doe', { role: 'health minister' }), country('NZ'))
  assert.equal(codes(reconcile([singer, minister])), [['person:jane-doe'], ['person:jane-doe-politics']])
})

test('one person with other roles, or in stories that share a country, stays one', () => {
  const archive = [
    on('2023-01-01', person('Imran Khan', { role: 'Prime Minister', country: 'PK' }), country('PK')),
    on('2023-01-02', person('Imran Khan', { role: 'captain' }), country('PK'), country('GB')),
    on('2023-01-03', person('Imran Khan', { role: 'batsman', country: 'PK' }), country('GB')),
    on('2023-01-04', person('Imran Khan')),
  ]
  assert.equal(new Set(codes(reconcile(archive)).flat()), new Set(['person:imran-khan']))
})

test('other middle initials are other people; none is no other', () => {
  const archive = [
    on('2023-01-01', person('George W. Bush'), country('US')),
    on('2023-01-02', person('George H. W. Bush'), country('US')),
    on('2023-01-03', person('George Bush'), country('US')),
  ]
  const [younger, elder, either] = codes(reconcile(archive))
  assert.not.equal(younger, elder)
  assert.equal(either, younger)
})

test('two codes of the wire are two people; a text is given the one whose country it shares', () => {
  const one = on('2023-01-01', person('Ann Lee', { qcode: 'person:w1', origin: 'wire' }), country('US'))
  const two = on('2023-01-02', person('Ann Lee', { qcode: 'person:w2', origin: 'wire' }), country('AU'))
  const text = on('2023-01-03', person('Ann Lee'), country('AU'))
  assert.equal(codes(reconcile([text, one, two])), [['person:w2'], ['person:w1'], ['person:w2']])
})

test('the wire’s code is given to an editor’s entry and to organisations of its name, and what gave way is told', () => {
  const editors = on('2023-01-01', person('Ann Lee', { origin: 'editor' }))
  const wire = on('2023-01-02', person('Ann Lee', { qcode: 'person:w1', origin: 'wire' }))
  const body = (qcode: Qcode, origin: Subject['origin']) => person('Acme', { qcode, origin, kind: 'organisation' })
  const { dispatches, merged } = reconcileNames([
    editors,
    wire,
    on('2023-01-03', body('org:acme', 'text')),
    on('2023-01-04', body('org:w9', 'wire')),
  ])
  assert.equal(
    dispatches.map(({ subjects }) => subjects[0]?.qcode),
    ['person:w1', 'person:w1', 'org:w9', 'org:w9'],
  )
  assert.equal(
    [...merged],
    [
      ['person:ann-lee', 'person:w1'],
      ['org:acme', 'org:w9'],
    ],
  )
})

test('an archive of thousands of one name is gone through once', () => {
  const archive = Array.from({ length: 5000 }, (_, at) =>
    on(
      `2023-01-01T00:00:00Z-${at}`,
      person('John Smith', { role: 'Senator', country: `X${at % 7}` }),
      country(`X${at % 7}`),
    ),
  )
  assert.is(new Set(codes(reconcile(archive)).flat()).size, 7)
})

test.run()
