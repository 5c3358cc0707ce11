import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { story } from '../../plugin/pages/story.ts'
import type { Story } from '../../src/index.ts'
import { beijing, makeEdition, makeSite, makeStory, politics, storiesOfDays } from './edition.ts'

function render(more: Partial<Story>, others: Story[] = []): string {
  const item = makeStory(more)
  return String(story.content(item, makeSite(makeEdition([item, ...others]))))
}

test('the dateline is shown in the agency’s words, its place linked, with the time and its zone', () => {
  const place = { ...politics, qcode: 'city:1816670' as const, name: 'Beijing', kind: 'place' as const }
  const dateline = { text: 'Beijing, 2 January 2023 (TDI):', places: [beijing], date: '2023-01-02', provider: 'TDI' }
  const markup = render({ dateline, subjects: [place] })
  assert.match(markup, '<p class="dl-dateline"><a href="/places/beijing/">Beijing</a>, 2 January 2023 (TDI)</p>')
  assert.match(
    markup,
    'Published <time datetime="2023-01-02T09:00:00Z">2 January 2023, 17:00 <span class="dl-zone">UTC+8</span></time>',
  )
})

test('a dateline without its literal words is put together', () => {
  const markup = render({
    dateline: { text: '', places: [beijing, { printed: 'Moscow', name: 'Moscow' }], provider: 'DDW' },
  })
  assert.match(markup, '<p class="dl-dateline">Beijing, Moscow (DDW)</p>')
})

test('an update is shown only where there was one', () => {
  assert.not.match(render({}), 'Updated')
  assert.not.match(render({ updated: '2023-01-02T10:00:00+01:00' }), 'Updated')
  assert.match(render({ updated: '2023-01-02T11:00:00Z' }), 'Updated <time datetime="2023-01-02T11:00:00Z">')
})

test('corrections stand above the copy with time and note', () => {
  const markup = render({ corrections: [{ at: '2023-01-03T10:00:00Z', text: 'There were 15, not 14.' }] })
  assert.match(markup, '3 January 2023, 10:00 <span class="dl-zone">UTC</span></time>: There were 15, not 14.')
  assert.ok(markup.indexOf('There were 15') < markup.indexOf('class="dl-body"'))
})

test('notes that are not public and notes to editors are never shown', () => {
  const markup = render({
    notes: [
      { kind: 'background', text: 'PRIVATE', public: false },
      { kind: 'ednote', text: 'TO EDITORS', public: true },
      { kind: 'update', text: 'Updates with the count.', public: true },
    ],
  })
  assert.not.match(markup, /PRIVATE|TO EDITORS/u)
  assert.match(markup, 'Updates with the count.')
})

test('subjects stand at the foot by kind, linked when they have a page', () => {
  const known = { ...politics }
  const markup = render({
    subjects: [known, { ...politics, qcode: 'keyword:x', name: 'Loose <word>', kind: 'person' }],
  })
  assert.match(markup, '<dt>Topics</dt><dd><a href="/topics/politics/">Politics</a></dd>')
  assert.match(markup, '<dt>People</dt><dd><a href="/people/loose-word-/">Loose &lt;word&gt;</a></dd>')
})

test('one version has no history, several are folded', () => {
  const version = { at: '2023-01-02T09:00:00Z', headline: 'A story' }
  assert.not.match(render({ versions: [version] }), 'details')
  assert.match(render({ versions: [version, { ...version, label: 'Correction' }] }), 'Version history (2)')
})

test('readers are led to the stories before and after', () => {
  const others = storiesOfDays(3)
  const item = makeStory({ slug: '2023/01/02/middle', published: '2023-01-02T10:00:00Z' })
  const markup = String(story.content(item, makeSite(makeEdition([item, ...others]))))
  assert.match(markup, 'href="/2023/01/02/day-2/" rel="prev"')
  assert.match(markup, 'href="/2023/01/03/day-3/" rel="next"')
})

test('a related story that is no longer here is not linked', () => {
  const related = [{ title: 'Gone', slug: '2023/01/01/gone', reason: 'wire' as const }]
  assert.not.match(render({ related }), 'Gone')
})

test('a story in Arabic reads from the right, the site’s own words in it do not', () => {
  const markup = render({ language: 'ar', headline: 'خبر' })
  assert.match(markup, '<article class="dl-story" lang="ar" dir="rtl">')
  assert.match(markup, '<p class="dl-times" lang="en" dir="ltr">Published')
})

test('only the two most urgent levels are called so', () => {
  assert.match(render({ urgency: 1 }), '<strong>Flash</strong>')
  assert.match(render({ urgency: 2 }), '<strong>Urgent</strong>')
  assert.not.match(render({ urgency: 3 }), 'dl-kicker')
})

test('the head carries the story’s own day, language and words', () => {
  const item = makeStory({ language: 'ar', subhead: 'More of it' })
  assert.equal(story.head(item, makeSite(makeEdition([item]))), {
    title: 'A story',
    description: 'More of it',
    language: 'ar',
    date: '2023-01-02T09:00:00Z',
  })
})

test('what a version changed is marked word by word in the folded history', () => {
  const markup = render({
    versions: [
      { at: '2023-01-02T09:00:00Z', headline: 'A story' },
      {
        at: '2023-01-02T10:00:00Z',
        headline: 'A story',
        changes: [
          { kind: 'removed', text: 'Two' },
          { kind: 'added', text: 'Three' },
          { kind: 'kept', text: 'men <died>.' },
        ],
      },
    ],
  })
  assert.match(markup, '<del>Two</del> <ins>Three</ins> men &lt;died&gt;.')
})

test('the stories before and after on the same event are named, and not again among the related', () => {
  const other = makeStory({ slug: 'before', headline: 'The day before' })
  const related = [{ title: 'The day before', slug: 'before', reason: 'subjects' as const }]
  const markup = render({ earlier: 'before', later: 'gone', related }, [other])
  assert.match(markup, 'Earlier in this story: <a href="/before/">The day before</a>')
  assert.not.match(markup, 'Later in this story')
  assert.not.match(markup, 'id="dl_related"')
})

test('a credit line that the agency asks for stands under the copy', () => {
  assert.match(render({ creditLine: '© Agence Exemple' }), '<p class="dl-credit">© Agence Exemple</p>')
})

test.run()
