import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decode, isBinary } from '../../src/markup/decode.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test('UTF-8 first, then windows-1252', () => {
  assert.equal(decode(new TextEncoder().encode('é–')), { text: 'é–', encoding: 'utf-8' })
  assert.equal(decode(bytes(0xe9, 0x96, 0x93, 0x61, 0x94, 0x80)), { text: 'é–“a”€', encoding: 'windows-1252' })
})

test('a declaration counts where UTF-8 fails; latin-1 is read as windows-1252', () => {
  assert.is(decode(bytes(0x92), 'iso-8859-1').text, '’')
  assert.is(decode(bytes(0xe9), 'iso-8859-2').text, 'é')
  assert.is(decode(new TextEncoder().encode('é'), 'iso-8859-1').encoding, 'utf-8')
  assert.is(decode(bytes(0xe9), 'no-such-encoding').encoding, 'windows-1252')
})

test('UTF-16 by its mark', () => {
  assert.is(decode(bytes(0xff, 0xfe, 0x61, 0x00)).text, 'a')
  assert.is(decode(bytes(0xfe, 0xff, 0x00, 0x61)).text, 'a')
})

test('pictures, archives and NUL bytes are binary, UTF-16 is not', () => {
  assert.ok(isBinary(bytes(0x89, 0x50, 0x4e, 0x47)))
  assert.ok(isBinary(bytes(0x50, 0x4b, 3, 4)))
  assert.ok(isBinary(bytes(0x61, 0)))
  assert.not.ok(isBinary(bytes(0xff, 0xfe, 0x61, 0)))
  assert.not.ok(isBinary(new TextEncoder().encode('PK is a code')))
})

test.run()
