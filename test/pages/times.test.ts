import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dateText, showClock, showDate, showTime, storyCount, timeZoneOf } from '../../plugin/pages/times.ts'
import { beijing, makeEdition, makeSite, makeStory } from './edition.ts'

const site = makeSite(makeEdition([]))
const time = (instant: string, zone = 'UTC') => String(showTime(instant, zone, site))

test('a time carries its zone', () => {
  assert.is(
    time('2023-01-02T09:05:00Z'),
    '<time datetime="2023-01-02T09:05:00Z">2 January 2023, 09:05 <span class="dl-zone">UTC</span></time>',
  )
})

test('a time is read on the clock of its place, which can be another day', () => {
  const instant = '2023-01-01T20:05:00-05:00'
  assert.match(time(instant, 'Asia/Shanghai'), /2 January 2023, 09:05 <span class="dl-zone">UTC\+8</u)
  assert.match(time(instant, 'America/New_York'), /1 January 2023, 20:05 <span class="dl-zone">UTC−5</u)
  assert.match(time(instant, 'Asia/Kathmandu'), /2 January 2023, 06:50 <span class="dl-zone">UTC\+5:45</u)
  assert.match(time('2023-07-01T12:00:00Z', 'Europe/London'), /13:00 <span class="dl-zone">BST</u)
})

test('a bare day shows no time', () => {
  assert.is(time('2023-01-02', 'Asia/Shanghai'), '<time datetime="2023-01-02">2 January 2023</time>')
  assert.is(showClock('2023-01-02', 'UTC', site), undefined)
})

test('a time whose zone nobody knows says so', () => {
  assert.match(time('2023-01-02T17:05:00', 'Asia/Shanghai'), /2 January 2023, 17:05 <span class="dl-zone">local time</u)
})

test('what is no time is shown as it is, escaped', () => {
  assert.is(time('<soon>'), '<time datetime="&lt;soon&gt;">&lt;soon&gt;</time>')
  assert.is(dateText('', 'day', site), '')
})

test('a zone that does not exist is read as UTC', () => {
  assert.match(time('2023-01-02T09:05:00Z', 'Mars/Base'), /09:05 <span class="dl-zone">UTC</u)
})

test('the site’s language decides the wording', () => {
  const inLanguage = (language: string) => dateText('2023-01-02', 'weekday', makeSite(site.edition, { language }))
  assert.is(inLanguage('en'), 'Monday, 2 January 2023')
  assert.is(inLanguage('en-US'), 'Monday, January 2, 2023')
  assert.is(inLanguage('de'), 'Montag, 2. Januar 2023')
  assert.match(inLanguage('fa'), /۲۰۲۳/u)
  assert.is(inLanguage('not a language'), 'Monday, 2 January 2023')
})

test('months and short days', () => {
  assert.is(String(showDate('2023-01', 'month', site)), '<time datetime="2023-01">January 2023</time>')
  assert.is(dateText('2023-01-02', 'shortDay', site), '2 Jan 2023')
})

test('a story’s clock stands at its dateline, else at the site', () => {
  assert.is(timeZoneOf(makeStory(), makeSite(site.edition, { timeZone: 'Asia/Karachi' })), 'Asia/Karachi')
  assert.is(timeZoneOf(makeStory({ dateline: { text: 'Beijing —', places: [beijing] } }), site), 'Asia/Shanghai')
})

test('stories are counted in words', () => {
  assert.is(storyCount(1, site), '1 story')
  assert.is(storyCount(12_345, site), '12,345 stories')
})

test.run()
