import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bylinesOf, isByline } from '../../src/desk/byline.ts'
import { readCopy } from './read-copy.ts'

const lead = 'BERLIN, Jan 5, 2023 (DDW) — Rents rose by 3 percent in cities last year, the statistics office said.'
const read = (lines: string) => readCopy(`Rents rise\n${lines}\n${lead}`).bylines

test('one name, several, their role and their agency', () => {
  assert.equal(read('By the Dateline Demo Wire'), [{ name: 'the Dateline Demo Wire' }])
  assert.equal(read('By Ida Tarbell'), [{ name: 'Ida Tarbell' }])
  assert.equal(read('By BOB WOODWARD and CARL BERNSTEIN='), [{ name: 'Bob Woodward' }, { name: 'Carl Bernstein' }])
  assert.equal(read('By Nellie Bly, Staff Correspondent'), [{ name: 'Nellie Bly', role: 'Staff Correspondent' }])
  assert.equal(read('By NELLIE BLY\nAssociated Press Writer'), [
    { name: 'Nellie Bly', role: 'Associated Press Writer' },
  ])
  assert.equal(read('By The Associated Press'), [{ name: 'The Associated Press' }])
  assert.equal(read('[By Nellie Bly]'), [{ name: 'Nellie Bly' }])
  assert.equal(read('Von Egon Erwin Kisch, dpa ='), [{ name: 'Egon Erwin Kisch', role: 'dpa' }])
  assert.equal(read('Por Mariano José de Larra'), [{ name: 'Mariano José de Larra' }])
})

test('a sentence that begins with “By” is copy', () => {
  for (const line of [
    'By Monday all planes had gone back to their bases.',
    'By train to the sea',
    'By and large, little changed',
  ])
    assert.not.ok(isByline(line), line)
})

test('capitals become a name, an agency’s letters stay', () => {
  assert.equal(bylinesOf('LUC MARTIN'), [{ name: 'Luc Martin' }])
  assert.equal(bylinesOf('Luc MARTIN'), [{ name: 'Luc Martin' }])
  assert.equal(bylinesOf('AFP staff'), [{ name: 'AFP staff' }])
})

test('a very long line is none', () => assert.not.ok(isByline(`By ${'Aa '.repeat(200_000)}`)))

test.run()
