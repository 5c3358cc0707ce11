import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bodyOf, readCopy } from './read-copy.ts'

const copy = (line: string, foot = '') =>
  `${line}\n\nRents rise in cities\n\nBERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said on Thursday.\n\nPrices rose faster in the country.\n${foot}`

const until: readonly (readonly [string, string])[] = [
  ['EMBARGOED UNTIL 00:01 GMT, 6 JANUARY 2023', '2023-01-06T00:01:00Z'],
  ['(EMBARGOED FOR RELEASE AT 1130 GMT THURS JAN 5)', '2023-01-05T11:30:00Z'],
  ['STRICTLY EMBARGOED until 10 a.m. Eastern on January 6, 2023', '2023-01-06T10:00:00-05:00'],
  ['*** NOT FOR PUBLICATION BEFORE 6 January 2023, 18:00 GMT ***', '2023-01-06T18:00:00Z'],
  [
    'Transmission of material in this release is embargoed until 8:30 a.m. ET, January 6, 2023',
    '2023-01-06T08:30:00-05:00',
  ],
  ['Embargo: 25 August 2026, 00:01 GMT', '2026-08-25T00:01:00Z'],
  ['Sperrfrist: 6. Januar 2023, 12.00 Uhr MEZ', '2023-01-06T12:00:00+01:00'],
  ['Sous embargo jusqu’au 6 janvier 2023 à 18h00 CET', '2023-01-06T18:00:00+01:00'],
  ['Embargado hasta el 6 de enero de 2023 a las 10:00 CET', '2023-01-06T10:00:00+01:00'],
  ['Eds: Embargoed until 10:00 GMT on January 6, 2023. Photos planned.', '2023-01-06T10:00:00Z'],
  ['EMBARGOED UNTIL 21/08/2026 @ 08:59am BST', '2026-08-21T08:59:00+01:00'],
]
for (const [line, instant] of until) {
  test(`holds copy with: ${line}`, () => {
    const read = readCopy(copy(line), '2023-01-05')
    assert.is(Date.parse(read.embargoed ?? ''), Date.parse(instant))
    assert.not.match(bodyOf(read), /embargo|sperrfrist|publication/iu)
    assert.is(read.headline, 'Rents rise in cities')
    // A line that was read is no reason to fail a strict build.
    assert.equal(
      read.notices.filter(({ rule }) => rule === 'embargo-line').map(({ level }) => level),
      ['info'],
    )
  })
}

test('an order at the foot holds as well', () => {
  const read = readCopy(copy('DDW-RENTS', '\nEMBARGOED UNTIL 00:01 GMT, 6 JANUARY 2023\n'))
  assert.is(read.embargoed, '2023-01-06T00:01:00Z')
})

test('the time may stand on the line below', () => {
  const read = readCopy(copy('EMBARGOED\n00:01 GMT, 6 JANUARY 2023'))
  assert.is(read.embargoed, '2023-01-06T00:01:00Z')
})

test('copy whose embargo cannot be read is withheld, and a notice says so', () => {
  for (const line of [
    'UNDER EMBARGO',
    'EMBARGOED UNTIL AFTER THE SPEECH',
    'Sperrfrist: Redebeginn',
    'Not for release before the minister speaks',
  ]) {
    const read = readCopy(copy(line))
    assert.is(read.pubStatus, 'withheld', line)
    const [notice] = read.notices.filter(({ rule }) => rule === 'embargo-unreadable')
    assert.is(notice?.level, 'warning')
    assert.match(notice?.reason ?? '', /`embargoed: 2023-01-06T00:01:00Z`, with the right time, stands in copy\.yaml$/u)
  }
})

test('without a zone the latest reading holds, of two days the later one', () => {
  assert.is(
    readCopy(copy('EMBARGOED UNTIL 6 JANUARY 2023 at 10:00').replace('(DDW)', '(XYZ)')).embargoed,
    '2023-01-06T10:00:00-12:00',
  )
  assert.ok(readCopy(copy('EMBARGOED UNTIL 08/09/2026 10:00 GMT')).embargoed?.startsWith('2026-09-08'))
})

test('an embargo as a topic is none', () => {
  for (const text of [
    'Embargo on Russian oil takes effect\n\nBRUSSELS, Dec 5, 2022 (DDW) — The embargo until now covered coal.',
    'NEW YORK, Nov 4, 1977 (DDW) — The council imposed an arms embargo on Friday.\n\nEmbargoes had been voluntary until then.',
    'Embargo lifted\n\nHAVANA, Jan 5, 2023 (DDW) — The trade embargo against the island stays for now, officials said.',
    'GENEVA, Jan 5, 2023 (DDW) — The report, embargoed until Tuesday, was on many desks before that, and it was no secret for long.',
  ]) {
    const read = readCopy(text)
    assert.is(read.embargoed, undefined, text)
    assert.is(read.pubStatus, 'usable', text)
  }
})

test('an embargo line that says there is none holds nothing and is kept as a note', () => {
  const read = readCopy(copy('Embargo: for immediate release'))
  assert.is(read.embargoed, undefined)
  assert.is(read.pubStatus, 'usable')
  assert.ok(read.notes.some(note => !note.public && note.text.startsWith('Embargo')))
})

test('an embargo wins over “for immediate release”', () => {
  const read = readCopy(copy('FOR IMMEDIATE RELEASE\nEmbargoed until January 6, 2023, 10 a.m. ET'))
  assert.is(read.embargoed, '2023-01-06T10:00:00-05:00')
})

test.run()
