import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildSite, filesOf } from '../demo-site.ts'
import { folderOf } from './memory.ts'

/** Dispatches in formats that Eleventy would make pages of itself, were the wire folder its to read: there an embargo means nothing. */

const plugin = pathToFileURL(join(import.meta.dirname, '../../plugin/index.ts')).href
const story = 'MADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday over most of central Spain,'
const wire = {
  'a.md': `---\nembargoed: 2099-01-01T00:01:00Z\n---\n# Rain ends the drought\n\n${story} larkspurite.\n`,
  'b.html': `<h1>Snow closes three passes</h1>\n<p>${story} fernmarble.</p>\n`,
  'b.yaml': 'pubStatus: withheld\n',
  'c.njk': `Hail breaks windows\n\n${story} cobaltheron.\n`,
  'c.yaml': 'hold: true\n',
  'deep/d.md': `---\npubstatus: witheld\n---\n# Fog shuts the airport\n\n${story} opalthicket.\n`,
  'e.txt': `Sun comes out\n\n${story} ordinarywren.\n`,
}
const held = ['larkspurite', 'fernmarble', 'cobaltheron', 'opalthicket']

/** A site of one's own; `options` is what stands in its configuration, `input` where its templates lie. */
function build(options: (folder: string) => string, input = ''): { path: string; text: string }[] {
  const inWire = Object.entries(wire).map(([path, text]) => [join(input, 'wire', path), text] as const)
  const folder = folderOf({
    'package.json': '{"type": "module"}',
    [join(input, 'own.md')]: '# Own\n',
    ...Object.fromEntries(inWire),
  })
  const asOf = "asOf: '2023-02-01T00:00:00Z'"
  const directories = input ? `export const config = { dir: { input: ${JSON.stringify(input)} } }\n` : ''
  const config = `import dateline from ${JSON.stringify(plugin)}\nexport default config => { config.addPlugin(dateline, { ${options(folder)} ${asOf} }) }\n${directories}`
  writeFileSync(join(folder, 'eleventy.config.js'), config)
  buildSite(folder, [])
  return filesOf(join(folder, '_site'))
}

for (const [how, options, input] of [
  ['left out', () => '', ''],
  ['left out, with an input folder', () => '', 'src'],
  ['relative', () => "wire: './wire/',", ''],
  ['absolute', (folder: string) => `wire: ${JSON.stringify(join(folder, 'wire'))},`, ''],
] as const) {
  test(`no template of Eleventy's own tells what is held when the option wire is ${how}`, () => {
    const files = build(options, input)
    for (const marker of held) {
      const tellers = files.filter(({ path, text }) => `${path} ${text}`.includes(marker)).map(({ path }) => path)
      assert.equal(tellers, [], marker)
    }
    assert.ok(
      files.some(({ path, text }) => path.endsWith('index.html') && text.includes('ordinarywren')),
      'what is not held is told',
    )
    assert.ok(
      files.some(({ path }) => path === 'own/index.html'),
      "the host's own page is there",
    )
  })
}

test.run()
