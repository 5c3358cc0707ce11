import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { genericDatelines } from '../../src/house-styles/generic.ts'
import { houseStyleOf, houseStyles } from '../../src/house-styles/index.ts'
import { toMatchable } from '../../src/house-styles/matchable.ts'
import { fold } from '../../src/markup/fold.ts'
import { isTimeZone } from '../../src/time/instant.ts'

const forms = [...houseStyles.flatMap(style => style.datelines ?? []), ...genericDatelines]

for (const { name, example, pattern } of forms) {
  test(`the form ${name} reads its example whole`, () => {
    const isLine = pattern.source.endsWith('$)')
    const copy = isLine ? example : `${example} Ministers met.`
    assert.is(pattern.exec(toMatchable(copy, !isLine))?.[0].trimEnd(), toMatchable(example, false))
  })
}

test('no two forms have the same name', () => {
  assert.is(new Set(forms.map(form => form.name)).size, forms.length)
})

test('every agency has a time zone that exists', () => {
  const without = houseStyles.filter(({ timeZone }) => !timeZone || !isTimeZone(timeZone))
  assert.equal(
    without.map(style => style.provider),
    [],
  )
})

test('no code stands for two agencies', () => {
  const owners = new Map<string, string>()
  for (const { provider, aliases = [] } of houseStyles) {
    for (const code of [provider, ...aliases]) {
      assert.is(owners.get(fold(code)) ?? provider, provider, code)
      owners.set(fold(code), provider)
    }
  }
})

test('an agency is known by its code, its other codes, and beside another one', () => {
  assert.is(houseStyleOf('XINHUANET')?.provider, 'Xinhua')
  assert.is(houseStyleOf('Itar-Tass')?.provider, 'TASS')
  assert.is(houseStyleOf('tca/dpa')?.provider, 'TNS')
  assert.is(houseStyleOf('dpa/lnw')?.provider, 'dpa')
  assert.is(houseStyleOf('A.A')?.provider, 'AA')
  assert.is(houseStyleOf('رويترز')?.provider, 'Reuters')
})

test('what is no agency has no house style', () => {
  for (const printed of [undefined, '', 'Ohio', 'the bird', '/', '…']) assert.is(houseStyleOf(printed), undefined)
})

test('matchable copy is character for character as long as the copy', () => {
  for (const copy of ['ST. JOHN’S, Jan. 2, 2023 (AP) —', '“Wien”, 11. Jänner –', '新华社北京1月4日电', '']) {
    assert.is(toMatchable(copy, false).length, copy.length)
  }
})

test.run()
