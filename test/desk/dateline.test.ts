import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readDateline } from '../../src/desk/dateline.ts'
import type { Draft } from '../../src/desk/step.ts'
import { readFile } from '../../src/formats/index.ts'
import type { Dateline } from '../../src/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'

const gazetteer = openGazetteer(resources)

function read(copy: string, received?: string): Draft {
  const bytes = new TextEncoder().encode(copy)
  const [dispatch] = readFile({ path: 'copy.txt', bytes, ...(received && { received }) }).dispatches
  if (!dispatch) throw new Error('no dispatch')
  return readDateline({ ...dispatch, head: [] }, { gazetteer, language: 'en' })
}

const lead = 'Ministers met on Monday to discuss what the harvest will cost, officials of three countries said.'
const texts = (blocks: Draft['body']) => blocks.map(block => ('text' in block ? block.text : block.type))

/** Place as printed, date as printed, agency as printed: in short. */
function inShort(dateline: Dateline | undefined): string {
  if (!dateline) return 'none'
  const { places, date, provider } = dateline
  return [places.map(place => place.printed).join('+'), date, provider].filter(Boolean).join(' | ')
}

const datelines: Record<string, string> = {
  'KYIV, Jan 9 (Reuters) -': 'KYIV | --01-09 | Reuters',
  'PRZEWODOW, Poland/WARSAW, Nov 17 (Reuters) -': 'PRZEWODOW+WARSAW | --11-17 | Reuters',
  'SALEM, Ore. (AP) _': 'SALEM | AP',
  'BOGOTA - (AP) --': 'BOGOTA | AP',
  'BREMEN, Germany (AP)_': 'BREMEN | AP',
  'Manchester (United Kingdom) (AFP) –': 'Manchester | AFP',
  'Strasbourg, 10 juil 2024 (AFP) -': 'Strasbourg | 2024-07-10 | AFP',
  'Denver (tca/dpa) -': 'Denver | tca/dpa',
  'Frankfurt/Main (dpa) -': 'Frankfurt/Main | dpa',
  'Rothenburg ob der Tauber (dpa) -': 'Rothenburg ob der Tauber | dpa',
  'Wien (APA) –': 'Wien | APA',
  'HARBIN, July 19 (Xinhuanet) --': 'HARBIN | --07-19 | Xinhuanet',
  'MOSCOW, July 6. /TASS/.': 'MOSCOW | --07-06 | TASS',
  'БЕРЛИН, 9 мая. /ТАСС/.': 'БЕРЛИН | --05-09 | ТАСС',
  'КАЗАНЬ, 7 фев — РИА Новости.': 'КАЗАНЬ | --02-07 | РИА Новости',
  'GROZNY/MOSCOW. April 11 (Interfax) -': 'GROZNY+MOSCOW | --04-11 | Interfax',
  'New Delhi, Jan 22 (PTI)': 'New Delhi | --01-22 | PTI',
  'Damascus [Syria], June 9 (ANI):': 'Damascus | --06-09 | ANI',
  'Mysuru (Karnataka) [India], July 9:': 'Mysuru | --07-09',
  'Tokyo, Feb. 17 Kyodo --': 'Tokyo | --02-17 | Kyodo',
  'PERTH June 12 AAP -': 'PERTH | --06-12 | AAP',
  'KONYA (A.A) - 07.05.2003 -': 'KONYA | 2003-05-07 | A.A',
  'IZMIR, ADANA, BURSA Nov 23 (A.A) -': 'IZMIR+ADANA+BURSA | --11-23 | A.A',
  'Getafe (Madrid), 8 oct (EFE).-': 'Getafe | --10-08 | EFE',
  'MÉXICO, 4 de enero de 2023 (Notimex).-': 'MÉXICO | 2023-01-04 | Notimex',
  '(ANSA) - BOLOGNA, 7 GIU -': 'BOLOGNA | --06-07 | ANSA',
  'Lisboa, 02 jan 2023 (Lusa) –': 'Lisboa | 2023-01-02 | Lusa',
  'Manaus, 6 (Agencia Brasil - ABr) -': 'Manaus | ---06 | Agencia Brasil - ABr',
  'LONDRINA (PR) -': 'LONDRINA',
  'Shiraz, May 11, IRNA --': 'Shiraz | --05-11 | IRNA',
  'Sibiu, April 3 [Rompres] --': 'Sibiu | --04-03 | Rompres',
  'Moscow, 16 July:': 'Moscow | --07-16',
  'Karlovy Vary, western Bohemia, 15 October:': 'Karlovy Vary | --10-15',
  'Beijing, 2 January 2023 (TDI):': 'Beijing | 2023-01-02 | TDI',
  'Aug. 9 (Bloomberg) --': '--08-09 | Bloomberg',
  'May 6, 2024 /PRNewswire/ --': '2024-05-06 | PRNewswire',
  'ALBANY, N.Y., Nov. 4, 2024 /PRNewswire/ --': 'ALBANY | 2024-11-04 | PRNewswire',
  'BOSTON & LYON, France--(BUSINESS WIRE)--': 'BOSTON+LYON | BUSINESS WIRE',
  'VANCOUVER, BC / ACCESSWIRE / January 4, 2023 /': 'VANCOUVER | 2023-01-04 | ACCESSWIRE',
  '(CNN) --': 'CNN',
  'AFP -': 'AFP',
  'OCTOBER 7, 2011 --': '2011-10-07',
  'SALVADOR, Feb 26 -': 'SALVADOR | --02-26',
  'SPOKANE, Wash. - March 6 -': 'SPOKANE | --03-06',
  'DAYTON, Ohio, June, 8 -': 'DAYTON | --06-08',
  'Ithaca, N.Y,. April 8 -': 'Ithaca | --04-08',
  'TOPEKA, KS-': 'TOPEKA',
  '(RICHMOND, Va.) -': 'RICHMOND',
  'Boise, ID -': 'Boise',
  'Linz/Klagenfurt –': 'Linz+Klagenfurt',
  'SANIBEL ISLAND -': 'SANIBEL ISLAND',
  'XANGAI -': 'XANGAI',
  'NEW DELHI:': 'NEW DELHI',
  'UNITED NATIONS --': 'UNITED NATIONS',
  'ABOARD THE USS NIMITZ (AP) —': 'ABOARD THE USS NIMITZ | AP',
  "ST. JOHN'S, Newfoundland, June 2 -": "ST. JOHN'S | --06-02",
  'PORT OF SPAIN, Trinidad and Tobago (AP) —': 'PORT OF SPAIN | AP',
  'al-Arish, Egypt (AP) —': 'al-Arish | AP',
  'ST. LOUIS, Tuesday (AP) --': 'ST. LOUIS | AP',
  'Praha 4. ledna (ČTK) -': 'Praha | --01-04 | ČTK',
  '(Undated)': '',
  'القاهرة 4 يناير (رويترز) -': 'القاهرة | --01-04 | رويترز',
  新华社日内瓦3月5日电: '日内瓦 | --03-05 | 新华社',
  '【ジュネーブ共同】': 'ジュネーブ | 共同',
  '(제네바=연합뉴스) 홍길동 특파원 =': '제네바 | 연합뉴스',
}

for (const [printed, expected] of Object.entries(datelines)) {
  test(`reads ${printed}`, () => {
    const { dateline, body } = read(`${printed} ${lead}`)
    assert.is(inShort(dateline), expected)
    assert.is(dateline?.text, printed)
    assert.equal(texts(body), [lead])
  })
}

/** What the journey does to copy; the dateline must come out the same. */
const damages: Record<string, (copy: string, printed: string) => string> = {
  'no-break spaces': (copy, printed) => copy.replace(printed, printed.replaceAll(' ', '\u00a0')),
  'entities for dashes': copy => copy.replace(/—|--/gu, '&mdash;'),
  'entities for spaces': (copy, printed) => copy.replace(printed, printed.replaceAll(' ', '&nbsp;')),
  'line ends of DOS': copy => `${copy}\r\n\r\n${lead}\r\n`,
  'a byte order mark and blank lines': copy => `\ufeff\n\n${copy}`,
  'double spaces': (copy, printed) => copy.replace(printed, printed.replaceAll(' ', '  ')),
  'asterisks before it': copy => `****${copy}`,
  'marks of mail before it': copy => `>  ${copy}`,
}

const fold = (text: string) => text.replace(/\s+/gu, ' ').replace(/—|--/gu, '—')

for (const [damage, apply] of Object.entries(damages)) {
  test(`${damage} change nothing`, () => {
    for (const [printed, expected] of Object.entries(datelines)) {
      const { dateline } = read(apply(`${printed} ${lead}`, printed))
      assert.is(inShort(dateline), expected, `${printed}, ${inShort(dateline)}`)
      assert.is(fold(dateline?.text ?? ''), fold(printed))
    }
  })
}

test('a line may break at any space inside', () => {
  for (const printed of [
    'KYIV, Jan 9 (Reuters) -',
    'SALEM, Ore. (AP) _',
    'SAN FRANCISCO (AP) --',
    'Beijing, 2 January 2023 (TDI):',
  ]) {
    for (const { index } of printed.matchAll(/ /gu)) {
      const { dateline, body } = read(`${printed.slice(0, index)}\n${printed.slice(index + 1)} ${lead}`)
      assert.is(dateline?.text, printed)
      assert.equal(texts(body), [lead])
    }
  }
})

test('capitals change nothing', () => {
  for (const printed of [
    'Wien (APA) –',
    'Beijing, 2 January 2023 (TDI):',
    'Boise, ID -',
    'Lisboa, 02 jan 2023 (Lusa) –',
  ]) {
    assert.is(read(`${printed.toUpperCase()} ${lead}`).dateline?.text, printed.toUpperCase())
  }
})

test('a dateline on a line of its own leaves the lead to the next paragraph', () => {
  for (const line of [
    'ATHENS, May 3 (AFP)',
    'OTTAWA 1996-03-14',
    'HARARE (AP) --',
    'BUENOS AIRES',
    'DURBAN May 30 Sapa',
  ]) {
    const { dateline, head, body } = read(`Harvest talks open\n\n${line}\n\n${lead}`)
    assert.is(dateline?.text, line)
    assert.equal(texts(head), ['Harvest talks open'])
    assert.equal(texts(body), [lead])
  }
})

const noDatelines = [
  'Galileo had seen it -- before others. Moons that circle a planet can not be fixed to a sphere of glass.',
  'SHARES in London rose - miners above all - after a mild winter had made the price of copper climb.',
  'Our Own Reporter - THE harvest will be late this year, the farmers of the valley told us on Monday.',
  'By A Staff Writer - Norway will not follow its neighbours, the finance minister told parliament.',
  'PRESS DIGEST - Kenyan newspapers - May 12',
  'PRESALE - Lake Shore School District will sell bonds on Monday, a banker who knows of the plans said.',
  'BASEBALL Seattle (AL): Signed a pitcher for two years. Atlanta (NL): Released a catcher after one.',
  'BASKETBALL - The home side won by ten points on Monday after a long night in a cold and noisy arena.',
  'STATE DINNER: The guests were served soup and fish on Monday, and heard a much shorter speech than usual.',
  '3. Mai – Macron hat angekündigt, dass er das Gesetz unterschreiben will, sagte ein Sprecher am Montag.',
  'Malawi: Maize farmers were paid on Monday for what they sold last year, a ministry official has said.',
  'Peru: Striking miners returned on Monday to the pits of the south, a leader of their union has said.',
  'On Friday, May 7: The week begins with a vote on the harvest, which all parties said they would back.',
  'Royal Bank of Canada (RBC) raised its dividend on Monday after a quarter that was better than feared.',
  'Question: Do you think that the government will survive the vote on the harvest on Monday?',
  'NORTHERN PLAINS SPRING WHEAT REPORT - USDA - MAY 12',
  'United Airlines (UAL) - The airline said on Monday that it would cut its flights to Asia by a tenth.',
  'He lives in Berlin (dpa) - as many do.',
  'A spokesman in New York (Reuters) - said nothing on Monday, and nothing on Tuesday either, it seems.',
  'Turkey (the bird) - Cooks say that it should be roasted for three hours, and longer when it is large.',
  'Paris – Stadt im Wandel',
  '',
  '—',
  '(AP',
]

for (const copy of noDatelines) {
  test(`finds no dateline in ${copy.slice(0, 40)}`, () => {
    assert.is(inShort(read(copy || 'x').dateline), 'none')
  })
}

test('words that run into a dateline become a line of the head', () => {
  const glued: [string, string, string][] = [
    ['By Jane Roe', 'BUSAN, May 17 (Yonhap) --', lead],
    ['Mehr Flüge auf deutschem Markt', 'Berlin (dpa) -', lead],
    ['Map of the regions in which vines are grown.', 'LYON (AFP) - –', lead],
    ['Harvest talks open after long delay', 'GRAND RAPIDS, Mich. (AP) _', lead],
    ['Senator backs harvest bill May 3, 2007', 'TOPEKA, KS-', lead],
    ['Ernte wird teurer.', 'Kabul –', lead],
    ['RPT --', 'KREFELD, West Germany, May 7 -', lead],
  ]
  for (const [before, printed, after] of glued) {
    const { dateline, head, body } = read(`${before} ${printed} ${after}`)
    assert.is(dateline?.text, printed)
    assert.equal(texts(head), [before])
    assert.equal(
      head.map(block => block.id),
      ['b1h'],
    )
    assert.equal(
      body.map(block => block.id),
      ['b1'],
    )
    assert.equal(texts(body), [after])
  }
})

test('lines above become the head, in order', () => {
  const { head, body } = read(`BC-Harvest-Talks\n\nHarvest talks open\n\nBy JANE ROE\n\nROME (AP) — ${lead}\n\nMore.`)
  assert.equal(texts(head), ['BC-Harvest-Talks', 'Harvest talks open', 'By JANE ROE'])
  assert.equal(texts(body), [lead, 'More.'])
})

test('a dateline of place alone is not believed below the lead', () => {
  const { dateline } = read(`${lead} ${lead}\n\n${lead} ${lead}\n\nPARIS — ${lead}`)
  assert.is(dateline, undefined)
})

test('a day without a year is the one nearest to when the dispatch came', () => {
  const near = read(`KYIV, Dec 31 (Reuters) - ${lead}`, '2023-01-02')
  assert.is(near.dateline?.date, '2022-12-31')
  assert.ok(near.inferred.includes('dateline.date'))
  assert.equal(near.notices, [])
  assert.is(read(`Manaus, 31 (Agencia Brasil) - ${lead}`, '2023-02-01').dateline?.date, '2023-01-31')
  assert.is(read(`ROME, Tuesday (AP) — ${lead}`, '2023-01-04').dateline?.date, '2023-01-03')
})

test('without a day to compare with it stays without a year, and a notice says so', () => {
  const { dateline, inferred, notices } = read(`KYIV, Jan 9 (Reuters) - ${lead}`)
  assert.is(dateline?.date, '--01-09')
  assert.not.ok(inferred.includes('dateline.date'))
  assert.equal(
    notices.map(notice => notice.rule),
    ['dateline-year'],
  )
})

test('a guess far from the day it came is doubted', () => {
  const { dateline, notices } = read(`KYIV, Jan 9 (Reuters) - ${lead}`, '2023-06-01')
  assert.is(dateline?.date, '2023-01-09')
  assert.equal(
    notices.map(notice => notice.rule),
    ['dateline-year'],
  )
})

test('a date that does not exist is left out, and a notice says so', () => {
  const { dateline, notices } = read(`KYIV, Feb 31 (Reuters) - ${lead}`, '2023-03-01')
  assert.is(dateline?.text, 'KYIV, Feb 31 (Reuters) -')
  assert.is(dateline?.date, undefined)
  assert.equal(
    notices.map(notice => notice.rule),
    ['dateline-date'],
  )
})

test('the dateline keeps the code that is printed, the dispatch names the agency', () => {
  const { dateline, provider } = read(`HARBIN, July 19 (Xinhuanet) -- ${lead}`)
  assert.is(dateline?.provider, 'Xinhuanet')
  assert.is(provider, 'Xinhua')
})

test('places know their country and zone', () => {
  const [kharkiv, odesa] = read(`KHARKIV/ODESSA, Ukraine, June 3 (Reuters) - ${lead}`).dateline?.places ?? []
  assert.is(kharkiv?.country, 'UA')
  assert.is(odesa?.printed, 'ODESSA')
  assert.is(odesa?.timeZone, 'Europe/Kyiv')
})

test('a reporter named inside the dateline is its byline', () => {
  assert.equal(read(`(제네바=연합뉴스) 홍길동 특파원 = ${lead}`).bylines, [{ name: '홍길동' }])
})

test('an editor’s dateline wins over the one in the copy, which is cut off all the same', () => {
  const { dateline, body, notices } = read(`---\ndateline: BERLIN, Jan 12, 2023 (DDW) —\n---\nPARIS (AP) — ${lead}`)
  assert.is(inShort(dateline), 'BERLIN | 2023-01-12 | DDW')
  assert.equal(texts(body), [lead])
  assert.equal(
    notices.map(notice => notice.rule),
    ['dateline-replaced'],
  )
})

test('an editor may give a place alone', () => {
  assert.is(read(`---\ndateline: Berlin\n---\n${lead}`).dateline?.places[0]?.country, 'DE')
})

test('long hostile lines are read in the end', () => {
  for (const unit of [
    'A ',
    'Aa, ',
    'PARIS, ',
    'A/',
    'A & ',
    '(',
    '(A',
    'Jan 1 ',
    'PARIS (AP ',
    'ST. ',
    'de ',
    'A-',
    '— ',
    'A—',
    '/A',
    '1 ',
    ')',
    '\u0001',
  ]) {
    const text = unit.repeat(100_000)
    const blocks = Array.from({ length: 30 }, (_, index) => ({
      id: `b${index + 1}`,
      type: 'paragraph' as const,
      text,
      marks: [],
    }))
    const [dispatch] = readFile({ path: 'x.txt', bytes: new TextEncoder().encode('x') }).dispatches
    if (dispatch) readDateline({ ...dispatch, body: blocks, head: [] }, { gazetteer, language: 'en' })
  }
})

test.run()
