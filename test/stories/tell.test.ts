import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Link, Note, Story } from '../../src/index.ts'
import { shortHash } from '../../src/markup/hash.ts'
import { tellStories } from '../../src/stories/tell.ts'
import { alsoRead, dispatch, paragraph, type Sketch } from './dispatch.ts'

const wire = { guid: 'urn:wire:1', path: '1.xml' }
const corrected = '2023-01-02T12:00:00Z'

function tell(...sketches: Sketch[]): Story[] {
  return tellStories(sketches.map(dispatch), { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' }).stories
}

function only(...sketches: Sketch[]): Story {
  const [story, ...others] = tell(...sketches)
  if (!story || others.length > 0) throw new Error(`expected one story, not ${others.length + (story ? 1 : 0)}`)
  return story
}

test('a story says when it was first published and when last updated', () => {
  const { published, updated, day } = only(
    { ...wire, version: '1' },
    { ...wire, version: '2', versionCreated: '2023-01-03T10:00:00+01:00' },
  )
  assert.equal([published, updated, day], ['2023-01-02T09:00:00Z', '2023-01-03T10:00:00+01:00', '2023-01-02'])
})

test('an update is never before the publication', () => {
  const { published, updated } = only({ firstCreated: '2023-01-02T09:00:02Z', versionCreated: '2023-01-02T09:00:00Z' })
  assert.equal([published, updated], ['2023-01-02T09:00:02Z', '2023-01-02T09:00:02Z'])
})

test('the versions of a story are those that were released, oldest first', () => {
  const { versions } = only(
    { ...wire, version: '2', headline: 'Two', versionCreated: corrected, signal: { update: { label: '1st Ld' } } },
    { ...wire, version: '1', headline: 'One' },
    { ...wire, version: '3', headline: 'Three', versionCreated: '2023-01-02T13:00:00Z', embargoed: '2024-01-01' },
  )
  assert.equal(versions, [
    { at: '2023-01-02T09:00:00Z', headline: 'One', version: '1' },
    { at: corrected, headline: 'Two', version: '2', label: '1st Ld' },
  ])
})

test('a correction is told with its note and time, once, also when later versions carry on', () => {
  const note: Note = { kind: 'correction', text: 'Corrects the name of the town.', public: true }
  const { corrections, notes } = only(
    { ...wire, version: '1' },
    {
      ...wire,
      version: '2',
      versionCreated: corrected,
      notes: [note],
      signal: { correction: { reason: 'other words' } },
    },
    { ...wire, version: '3', versionCreated: '2023-01-02T13:00:00Z', notes: [note] },
  )
  assert.equal(corrections, [{ at: corrected, text: note.text }])
  assert.equal(notes, [])
})

test('a correction without a note gives its reason, or its time alone', () => {
  const reasoned = only({ signal: { correction: { reason: 'Corrects paragraph 2.' } } })
  assert.equal(reasoned.corrections, [{ at: '2023-01-02T09:00:00Z', text: 'Corrects paragraph 2.' }])
  assert.equal(only({ signal: { correction: {} } }).corrections, [{ at: '2023-01-02T09:00:00Z' }])
})

test('the reason of a correction is as private as the note it was taken from', () => {
  const notes: Note[] = [{ kind: 'correction', text: 'Eds: Corrects paragraph 2.', public: false }]
  const { corrections } = only({ notes, signal: { correction: { reason: 'Corrects paragraph 2.' } } })
  assert.equal(corrections, [{ at: '2023-01-02T09:00:00Z' }])
})

test('no note that is not public, no ednote and no contact gets into a story', () => {
  const story = only({
    contacts: ['desk@example.org'],
    notes: [
      { kind: 'ednote', text: 'for editors', public: true },
      { kind: 'correction', text: 'between us', public: false },
      { kind: 'other', text: 'call the desk', public: false },
      { kind: 'background', text: 'The town has a port.', public: true },
    ],
  })
  assert.equal(
    story.notes.map(({ text }) => text),
    ['The town has a port.'],
  )
  assert.not.match(JSON.stringify(story), /example\.org|for editors|between us|call the desk/u)
})

test('an alert without a headline is told by the first words of its lead', () => {
  const text = 'One two three four five six seven eight nine ten eleven twelve thirteen'
  const { slug, ...told } = only({ headline: '', text })
  assert.is(told.headline, 'One two three four five six seven eight nine ten eleven twelve …')
  assert.is(slug, '2023/01/02/one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve')
})

test('a subject that an editor took away is not in the story', () => {
  const china = {
    qcode: 'country:CN',
    name: 'China',
    kind: 'place',
    relevance: 'about',
    origin: 'text',
    confidence: 1,
  } as const
  assert.equal(only({ subjects: [china], subjectsRemoved: ['country:CN'] }).subjects, [])
})

test('takes are joined in order; blocks and quotes keep their own ids', () => {
  const take = (number: number, more: boolean, text: string): Sketch => ({
    path: `${number}.txt`,
    slugline: 'STORM',
    versionCreated: `2023-01-02T1${number}:00:00Z`,
    signal: { take: { number, more } },
    body: [{ id: 'b1', type: 'paragraph', text, marks: [{ type: 'quote', quote: 'q1', start: 0, end: 1 }] }],
    quotes: [{ id: 'q1', text, kind: 'speech', blocks: ['b1'] }],
  })
  const { body, quotes } = only(take(2, false, 'second'), take(1, true, 'first'))
  assert.equal(
    body.map(block => [
      block.id,
      block.type === 'paragraph' && block.marks.map(mark => mark.type === 'quote' && mark.quote),
    ]),
    [
      ['b1', ['q1']],
      ['t2-b1', ['t2-q1']],
    ],
  )
  assert.equal(
    quotes.map(({ id, blocks }) => [id, blocks]),
    [
      ['q1', ['b1']],
      ['t2-q1', ['t2-b1']],
    ],
  )
})

test('a service message between two takes does not part them', () => {
  const { body } = only(
    { path: '1', slugline: 'STORM', text: 'first', signal: { take: { number: 1, more: true } } },
    { path: '2', slugline: 'STORM', versionCreated: '2023-01-02T10:00:00Z', signal: { advisory: true } },
    {
      path: '3',
      slugline: 'STORM',
      text: 'second',
      versionCreated: '2023-01-02T11:00:00Z',
      signal: { take: { number: 2, more: false } },
    },
  )
  assert.equal(body, [paragraph('b1', 'first'), paragraph('t2-b1', 'second')])
})

test('a writethru leaves the takes of older versions behind', () => {
  const { body } = only(
    { path: '1', slugline: 'STORM', text: 'first', signal: { take: { number: 1, more: true } } },
    {
      path: '2',
      slugline: 'STORM',
      text: 'second',
      versionCreated: '2023-01-02T10:00:00Z',
      signal: { take: { number: 2, more: false } },
    },
    { path: '3', slugline: 'STORM, 1st Ld-Writethru', text: 'all', versionCreated: '2023-01-02T11:00:00Z' },
  )
  assert.equal(body, [paragraph('b1', 'all')])
})

test('related lines, and links of the wire, lead to stories told here; the rest stay titles without a guid', () => {
  const [a] = tell(
    {
      path: 'a',
      headline: 'Summit opens',
      body: [
        alsoRead('b1', 'Storm hits the coast', 'Nobody wrote this'),
        { id: 'b2', type: 'related', links: [{ rel: 'related', title: 'Held story', guid: 'held' }] },
      ],
      links: [
        { rel: 'related', guid: 'held' },
        { rel: 'related', guid: 'c' },
      ],
    },
    { path: 'b', headline: 'Storm hits the coast' },
    { path: 'c', headline: 'Port closes' },
    { path: 'held', guid: 'held', headline: 'Held story', pubStatus: 'withheld' },
  ).filter(({ guid }) => guid === 'a')
  assert.equal(a?.related, [
    { title: 'Storm hits the coast', slug: '2023/01/02/storm-hits-the-coast', reason: 'wire' },
    { title: 'Port closes', slug: '2023/01/02/port-closes', reason: 'wire' },
  ])
  const links = a?.body.flatMap(block => (block.type === 'related' ? block.links : []))
  assert.equal(
    links?.map(({ guid }) => guid),
    ['b', undefined, undefined],
  )
})

test('two languages of one story lead to each other, whichever says so', () => {
  const stories = tell(
    { path: 'en', guid: 'x:en', headline: 'Storm', links: [{ rel: 'language', guid: 'x:de' }] },
    { path: 'de', guid: 'x:de', headline: 'Sturm', language: 'de' },
  )
  assert.equal(
    stories.map(({ guid, translations }) => [guid, translations]),
    [
      ['x:de', [{ language: 'en', slug: '2023/01/02/storm', headline: 'Storm' }]],
      ['x:en', [{ language: 'de', slug: '2023/01/02/sturm', headline: 'Sturm' }]],
    ],
  )
})

test('a kill says when and why at the address, and the address is in the ledger', () => {
  const told = tellStories(
    [
      dispatch({ ...wire }),
      dispatch({
        ...wire,
        path: '2.xml',
        versionCreated: corrected,
        signal: { kill: { reason: 'The source withdrew it.' } },
      }),
    ],
    { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' },
  )
  const slug = `2023/01/02/withdrawn-${shortHash('urn:wire:1')}`
  assert.equal(told.withdrawn, [{ slug, guid: 'urn:wire:1', at: corrected, reason: 'The source withdrew it.' }])
  assert.equal(told.ledger, { 'urn:wire:1': slug })
})

test('the ledger learns nothing of held copy', () => {
  const told = tellStories(
    [dispatch({ path: 'a', embargoed: '2099-01-01T00:00:00Z' }), dispatch({ path: 'b', signal: { advisory: true } })],
    { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' },
  )
  assert.equal(told.ledger, {})
})

test('of a story with an embargoed version the ledger learns the public guid alone', () => {
  const told = tellStories(
    [
      dispatch({ path: 'a', slugline: 'STORM' }),
      dispatch({ path: 'b', slugline: 'STORM', versionCreated: corrected, embargoed: '2099-01-01T00:00:00Z' }),
    ],
    { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' },
  )
  assert.equal(told.ledger, { a: '2023/01/02/storm' })
})

test('a story keeps its address when the dispatch that the ledger knows is held back', () => {
  const told = tellStories(
    [
      dispatch({ path: 'a', slugline: 'STORM', pubStatus: 'withheld' }),
      dispatch({ path: 'b', slugline: 'STORM', versionCreated: corrected }),
    ],
    { asOf: '2023-02-01T00:00:00Z', ledger: { a: '2023/01/01/old' }, timeZone: 'UTC' },
  )
  assert.equal(
    told.stories.map(({ slug }) => slug),
    ['2023/01/01/old'],
  )
})

test('no dispatches are no stories', () => {
  assert.equal(tell(), [])
})

test('a link to where another story was published first leads to that story', () => {
  const links: Link[] = [{ rel: 'related', title: 'Elsewhere', href: 'http://agency.example/storm#top' }]
  const { stories } = tellStories(
    [
      dispatch({ path: '1', headline: 'Storm', links: [{ rel: 'source', href: 'https://www.agency.example/storm/' }] }),
      dispatch({ path: '2', headline: 'Relief', text: 'Another text.', body: [{ id: 'b1', type: 'related', links }] }),
    ],
    { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' },
  )
  const relief = stories.find(({ guid }) => guid === '2')
  assert.equal(relief?.related, [{ title: 'Storm', slug: '2023/01/02/storm', reason: 'wire' }])
  assert.equal(relief?.body[0], { id: 'b1', type: 'related', links: links.map(link => ({ ...link, guid: '1' })) })
})

test('a story that an editor pinned stays so through later versions', () => {
  const versions: Sketch[] = [
    { path: '1', guid: 'w', version: '1', pinned: true },
    { path: '2', guid: 'w', version: '2', versionCreated: '2023-01-02T10:00:00Z' },
  ]
  const options = { asOf: '2023-02-01T00:00:00Z', ledger: {}, timeZone: 'UTC' }
  const pinned = (...sketches: Sketch[]) =>
    tellStories(sketches.map(dispatch), options).stories.map(each => each.pinned)
  assert.equal(pinned(...versions), [true])
  assert.equal(pinned({ path: '3' }), [undefined])
})

test.run()
