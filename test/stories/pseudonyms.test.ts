import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { namesSomebody, withoutNames, withPseudonyms } from '../../src/stories/pseudonyms.ts'
import { dispatch, paragraph, type Sketch, subject } from './dispatch.ts'

const pseudonyms = { 'Jane Roe': 'a witness' }

function replaced(sketch: Sketch) {
  const [done] = withPseudonyms([dispatch(sketch)], pseudonyms)
  if (!done) throw new Error('the dispatch is lost')
  return done
}

test('the whole name goes from every text, in whatever case, with initials and over line breaks', () => {
  const done = replaced({
    headline: 'JANE ROE speaks',
    slugline: 'jane-roe-trial',
    notes: [{ kind: 'correction', text: 'Corrects age of Jane A. Roe', public: true }],
    text: 'The judge heard Jane\nRoe. Roe’s account is new, said Ms ROE.',
    signal: { correction: { reason: 'name of Jane Roe' } },
    data: { box: 'Jane Roe in her own words' },
  })
  assert.not.match(JSON.stringify(done), /roe/iu)
  assert.match(JSON.stringify(done.body), 'The judge heard a witness. a witness’s account')
  assert.is(done.headline, 'a witness speaks')
})

test('marks stay on their words, and codes change with the name', () => {
  const qcode = 'person:jane-roe' as const
  const body = [
    { ...paragraph('b1', 'On Monday Jane Roe spoke.'), marks: [{ type: 'subject', qcode, start: 10, end: 18 }] },
  ]
  const quotes = [{ id: 'q1', text: 'No', kind: 'speech', speaker: { name: 'Jane Roe', qcode }, blocks: ['b1'] }]
  const done = replaced({ body, quotes, subjects: [subject(qcode, 'Jane Roe')] } as Sketch)
  assert.equal(done.body, [
    {
      ...paragraph('b1', 'On Monday a witness spoke.'),
      marks: [{ type: 'subject', qcode: 'person:a-witness', start: 10, end: 19 }],
    },
  ])
  assert.equal(done.quotes[0]?.speaker, { name: 'a witness', qcode: 'person:a-witness' })
  assert.equal(done.subjects[0]?.qcode, 'person:a-witness')
})

test('the surname alone goes where the dispatch is tagged with the person', () => {
  const tagged = replaced({ text: 'Roe spoke.', subjects: [subject('person:jane-roe', 'Jane Roe')] })
  assert.match(JSON.stringify(tagged.body), 'a witness spoke.')
})

test('others of that surname keep their names, and dispatches without the person are not touched', () => {
  const both = replaced({ text: 'Jane Roe met Mark Roe.', subjects: [subject('person:mark-roe', 'Mark Roe')] })
  assert.match(JSON.stringify(both.body), 'a witness met Mark Roe.')
  const other = dispatch({ text: 'Roe v. Wade, and Jane Roebuck.' })
  assert.is(withPseudonyms([other], pseudonyms)[0], other)
})

test('guids and paths stay: the archive’s own order depends on them', () => {
  const done = replaced({ path: 'Jane Roe.txt', text: 'Jane Roe spoke.' })
  assert.is(done.guid, 'Jane Roe.txt')
  assert.is(done.source.path, 'Jane Roe.txt')
})

test('a name with signs of its own is no pattern', () => {
  const [done] = withPseudonyms([dispatch({ text: 'A (B) C* spoke; AxB stays.' })], { '(B) C*': 'N.' })
  assert.match(JSON.stringify(done?.body), 'A N. spoke; AxB stays.')
})

test('an address that holds the whole name is told from others', () => {
  assert.ok(namesSomebody('2023/01/02/jane-roe-speaks', pseudonyms))
  assert.ok(namesSomebody('jane/roe', pseudonyms))
  assert.not.ok(namesSomebody('2023/01/02/jane-roebuck', pseudonyms))
})

test('addresses on the web that hold the name go, with the picture or the link that is nothing without', () => {
  const done = replaced({
    body: [
      {
        id: 'b1',
        type: 'paragraph',
        text: 'Jane Roe spoke.',
        marks: [{ type: 'link', href: 'https://example.org/jane_roe', start: 0, end: 8 }],
      },
      { id: 'b2', type: 'media', media: { href: '/img/Jane%20Roe.jpg', mediaType: 'image/jpeg' } },
      { id: 'b3', type: 'media', media: { href: '/img/court.jpg', mediaType: 'image/jpeg' } },
    ],
    links: [{ rel: 'related', title: 'Trial of Jane Roe', href: 'https://example.org/trial-of-jane-roe' }],
  })
  assert.not.match(JSON.stringify(done), /roe/iu)
  assert.equal(
    done.body.map(({ id }) => id),
    ['b1', 'b3'],
  )
  assert.equal(done.links, [{ rel: 'related', title: 'Trial of a witness' }])
})

test('what editors write loses the name as well, ids included', () => {
  const written = {
    title: 'Jane Roe',
    body: [{ id: 'b1', attributes: { id: 'jane-roe' }, text: 'Roe lied.', marks: [] }],
  }
  assert.not.match(JSON.stringify(withoutNames(written, pseudonyms)), /roe/iu)
  const other = { title: 'Roe v. Wade' }
  assert.is(withoutNames(other, pseudonyms), other)
})

test.run()
