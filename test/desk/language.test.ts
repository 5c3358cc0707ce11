import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detect } from '../../src/desk/language.ts'
import { readCopy } from './read-copy.ts'

for (const [language, text] of [
  [
    'en',
    'The prices of houses fell for the first time in a decade, the office said on Thursday, and rents rose by 3 percent.',
  ],
  [
    'de',
    'Die Preise der Häuser sind zum ersten Mal seit zehn Jahren gefallen, und die Mieten sind in den Städten um 3 Prozent gestiegen.',
  ],
  [
    'fr',
    'Les prix des maisons ont baissé pour la première fois depuis dix ans, et les loyers ont augmenté dans les villes.',
  ],
  [
    'es',
    'Los precios de las casas bajaron por primera vez en diez años y los alquileres subieron en las ciudades, según la oficina.',
  ],
  [
    'it',
    'I prezzi delle case sono scesi per la prima volta in dieci anni, e gli affitti sono saliti in città e nella provincia di Roma.',
  ],
  [
    'pt',
    'Os preços das casas caíram pela primeira vez em dez anos, e os aluguéis subiram nas cidades do país, segundo o governo.',
  ],
  ['ru', 'Цены на дома упали впервые за десять лет, сообщило бюро.'],
  ['zh', '房价十年来首次下跌，统计局周四表示。'],
  ['ja', '住宅価格が十年ぶりに下落したと統計局が発表した。'],
  ['ar', 'انخفضت أسعار المنازل لأول مرة منذ عشر سنوات'],
] as const) {
  test(`knows ${language}`, () => assert.is(detect(text), language))
}

test('words that tell nothing give the site’s language, marked as inferred', () => {
  assert.is(detect('12 34 56'), undefined)
  const read = readCopy('Xyz abc')
  assert.is(read.language, 'en')
  assert.ok(read.inferred.includes('language'))
})

test.run()
