import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../../src/markup/fold.ts'
import { months, weekdays } from '../../src/time/calendar.ts'
import { dayInPath, findDates, nearestDay, type PrintedDate, readDate, writeDate } from '../../src/time/dates.ts'

const printed: Record<string, string> = {
  'Jan 2': '--01-02',
  'Jan. 2, 2023': '2023-01-02',
  '2 January 2023': '2023-01-02',
  'March 4th': '--03-04',
  'MAY 5': '--05-05',
  'may 21': '--05-21',
  'April, 13': '--04-13',
  'MArch 2': '--03-02',
  'Sept 30, 2004': '2004-09-30',
  '2023-01-02': '2023-01-02',
  '21.12.2001': '2001-12-21',
  '11. Jänner 2023': '2023-01-11',
  '3. März': '--03-03',
  '23 de mayo de 2023': '2023-05-23',
  '23 may': '--05-23',
  '9 Sep.': '--09-09',
  '10 juil 2024': '2024-07-10',
  '3 fevr': '--02-03',
  '12 août': '--08-12',
  '1er juin': '--06-01',
  '02 GEN': '--01-02',
  '1 LUG': '--07-01',
  '14 de março de 2017': '2017-03-14',
  '5 dez': '--12-05',
  '4 января': '--01-04',
  '18 мар': '--03-18',
  '25 мая': '--05-25',
  '4. ledna': '--01-04',
  '12 lipca': '--07-12',
  '3 Ağustos': '--08-03',
  '8 Agustus 2022': '2022-08-08',
  '9 يونيو': '--06-09',
  '٩ يونيو': '--06-09',
  '4 كانون الثاني': '--01-04',
  '1月4日': '--01-04',
  '2023年1月4日': '2023-01-04',
  '１月１１日': '--01-11',
  '1월 4일': '--01-04',
}

for (const [text, date] of Object.entries(printed)) {
  test(`reads ${text}`, () => {
    const read = readDate(text)
    assert.is(read && writeDate(read), date)
    assert.equal(
      findDates(text).map(({ start, end }) => text.slice(start, end).length),
      [text.replace(/\.$/, '').length],
    )
  })
}

test('reads what hurried fingers make of English months and figures', () => {
  const slips = {
    'Macrh 31': '--03-31',
    'Narch 2': '--03-02',
    'Apri l7': '--04-07',
    'April l': '--04-01',
    'March 2O': '--03-20',
  }
  for (const [text, date] of Object.entries(slips)) assert.is(writeDate(readDate(text) ?? {}), date, text)
})

test('reads a weekday beside a date, and one alone behind a comma or at the start', () => {
  assert.equal(readDate('Mon., Jan 2'), { weekday: 1, month: 1, day: 2 })
  assert.equal(readDate('Tuesday'), { weekday: 2 })
  assert.equal(findDates('ST. LOUIS, Tuesday (AP)'), [{ start: 11, end: 18, date: { weekday: 2 } }])
  assert.equal(findDates('SANTO DOMINGO'), [])
  assert.equal(
    findDates('SANTO DOMINGO, March 4').map(date => date.start),
    [15],
  )
})

test('does not read a day or month that does not exist, nor clamp it', () => {
  for (const text of ['31 Feb', 'April 31', '2023-13-01', '32.01.2023', 'Jan 0', '0', '45']) {
    assert.is(readDate(text), undefined, text)
  }
})

test('a date that does not exist is still found', () => {
  assert.equal(findDates('PARIS, Feb 31 (AFP)'), [{ start: 7, end: 13 }])
})

test('no date is read from other words and figures', () => {
  for (const text of [
    '',
    'January',
    '2019',
    'No. 5',
    '3-4',
    'Room 12',
    '12 officers',
    'April 6-10',
    '1,655.8',
    'Deck 5',
  ]) {
    assert.is(readDate(text)?.month, undefined, text)
  }
})

test('a year is not taken from the lead', () => {
  assert.equal(readDate('Jan 5 - 2019'), { month: 1, day: 5 })
})

test('no month or weekday name stands for two', () => {
  for (const names of [months, weekdays]) {
    const meaning = new Map<string, number>()
    for (const [name, number] of names) {
      assert.is(meaning.get(fold(name)) ?? number, number, name)
      meaning.set(fold(name), number)
    }
  }
})

test('finds dates among other words', () => {
  const found = (text: string) => findDates(text).map(({ start, end }) => text.slice(start, end))
  assert.equal(found('until 8 a.m. on Thursday, July 19, or July 20'), ['July 19', 'July 20'])
  assert.equal(found('Sperrfrist: 11. Jänner 2023, 12 Uhr'), ['11. Jänner 2023'])
  assert.equal(found('nothing of the kind'), [])
})

test('writes no more than is printed', () => {
  assert.is(writeDate({ day: 14 }), '---14')
  assert.is(writeDate({ month: 1, day: 5 }), '--01-05')
  assert.is(writeDate({ weekday: 3 }), undefined)
})

test('the nearest day crosses the year, the month and the week', () => {
  const cases: [PrintedDate, string, string | undefined][] = [
    [{ month: 12, day: 31 }, '2023-01-01', '2022-12-31'],
    [{ month: 1, day: 1 }, '2022-12-31', '2023-01-01'],
    [{ month: 1, day: 5 }, '2023-01-06T02:00:00Z', '2023-01-05'],
    [{ day: 31 }, '2023-02-01', '2023-01-31'],
    [{ day: 14 }, '2022-08-15', '2022-08-14'],
    [{ weekday: 2 }, '2023-01-04', '2023-01-03'],
    [{ month: 2, day: 29 }, '2024-03-01', '2024-02-29'],
    [{ year: 1996, month: 8, day: 30 }, '2023-01-01', '1996-08-30'],
    [{}, '2023-01-01', undefined],
    [{ month: 1, day: 5 }, 'yesterday', undefined],
  ]
  for (const [date, near, day] of cases) assert.is(nearestDay(date, near), day, JSON.stringify(date))
})

test('a path names its day', () => {
  assert.is(dayInPath('2023-01-08-brasilia.txt'), '2023-01-08')
  assert.is(dayInPath('2023/01/08/0412.xml'), '2023-01-08')
  assert.is(dayInPath('wire/20230108.txt'), '2023-01-08')
  assert.is(dayInPath('2023-02-31.txt'), undefined)
  assert.is(dayInPath('dispatch-0412.txt'), undefined)
})

test('a long hostile text is read in the end', () => {
  for (const text of ['1', '1 ', 'Jan ', 'Jan 1, ', '1月', ', ', '1.1.', 'l ']) {
    const long = text.repeat(20_000)
    assert.ok(Array.isArray(findDates(long)))
  }
})

test.run()
