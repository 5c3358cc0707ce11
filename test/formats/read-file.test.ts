import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readFile } from '../../src/formats/index.ts'
import type { WireFile } from '../../src/model/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const copy = '# Rain ends the drought\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday.\n'
const read = (frontMatter: string, sidecar: string) => {
  const file: WireFile = { path: 'a.md', bytes: bytes(`---\n${frontMatter}---\n${copy}`) }
  return readFile(sidecar ? { ...file, sidecar: { path: 'a.yaml', bytes: bytes(sidecar) } } : file)
}

test('a slip in the front matter is told with its line in the file', () => {
  const { dispatches, notices } = read('headline: Rain\nembargoe: 2099-01-01\n', '')
  assert.is(dispatches[0]?.pubStatus, 'withheld')
  const { path, line } = notices[0]?.source ?? {}
  assert.equal({ path, line }, { path: 'a.md', line: 3 })
})

test('a slip in the sidecar is told with its line there', () => {
  const { dispatches, notices } = read('headline: Rain\n', '# mine\nembargoed: soon\n')
  assert.is(dispatches[0]?.pubStatus, 'withheld')
  const { path, line } = notices[0]?.source ?? {}
  assert.equal({ path, line }, { path: 'a.yaml', line: 2 })
})

test('a sidecar that says usable lifts no slip of the front matter', () => {
  assert.is(read('embargoe: 2099-01-01\n', 'pubStatus: usable\n').dispatches[0]?.pubStatus, 'withheld')
  assert.is(read('hold: true\n', 'pubStatus: usable\n').dispatches[0]?.pubStatus, 'usable')
})

test('a file of more lines than any dispatch has is kept as it is, and held', () => {
  const [list] = readFile({ path: 'list.txt', bytes: bytes('x\n\n'.repeat(40_000)) }).dispatches
  assert.is(list?.pubStatus, 'withheld')
  assert.is(list?.notices[0]?.rule, 'no-dispatch')
  assert.equal(
    list?.body.map(block => block.type),
    ['preformatted'],
  )
})

test.run()
