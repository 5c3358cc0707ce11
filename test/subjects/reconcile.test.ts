import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Qcode, Subject } from '../../src/model/index.ts'
import { reconcile } from '../../src/subjects/reconcile.ts'
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

test.run()
