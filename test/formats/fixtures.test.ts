import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { desk } from '../../src/desk/index.ts'
import { readFile } from '../../src/formats/index.ts'
import type { Dispatch } from '../../src/model/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'

const root = new URL('./', import.meta.url)
const gazetteer = openGazetteer(resources)

const folders = (url: URL) => readdirSync(url, { withFileTypes: true }).filter(entry => entry.isDirectory())

/** `test/formats/<format>/<behaviour>/dispatch.*` with what formats and desk make of it; `UPDATE=1` writes it anew. */
for (const format of folders(root)) {
  for (const behaviour of folders(new URL(`${format.name}/`, root))) {
    const folder = new URL(`${format.name}/${behaviour.name}/`, root)
    test(`${format.name}: ${behaviour.name.replaceAll('-', ' ')}`, () => {
      const read = readFixture(folder)
      const expected = new URL('expected.json', folder)
      if (process.env.UPDATE) writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`)
      assert.ok(
        existsSync(expected),
        `no ${format.name}/${behaviour.name}/expected.json: write it, or run with UPDATE=1`,
      )
      assert.equal(read, JSON.parse(readFileSync(expected, 'utf8')))
    })
  }
}

/** The one dispatch of the folder; more of them are a list. */
function readFixture(folder: URL): Dispatch | Dispatch[] {
  const name = readdirSync(folder).find(each => each.startsWith('dispatch.'))
  if (!name) throw new Error(`${folder.pathname}: no dispatch.* in it`)
  const { dispatches, notices } = readFile({ path: name, bytes: readFileSync(new URL(name, folder)) })
  assert.equal(notices, [])
  const read = dispatches.map(each => desk(each, { gazetteer, language: 'en' }))
  const [first, ...others] = read
  return first && others.length === 0 ? first : read
}

test.run()
