import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readWireInParallel } from '../../plugin/readers.ts'
import { readWire } from '../../plugin/wire.ts'
import { synthesize } from '../bench/synthetic.ts'
import { folderOf } from './memory.ts'

const wire = folderOf({
  ...Object.fromEntries(synthesize(520).map(({ name, copy }) => [`${name}.txt`, copy])),
  'empty.txt': '',
})

test('many files are read side by side with the same result, in the same order', async () => {
  const alone = readWire(wire, { language: 'en' })
  const together = await readWireInParallel(wire, { language: 'en' })
  assert.is(together.dispatches.length, 520)
  assert.equal(together.dispatches, alone.dispatches)
  assert.equal(together.notices, alone.notices)
})

test.run()
