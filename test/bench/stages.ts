import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Times of the stages for one wire folder, in seconds, measured in a process of its own on the compiled package. */
export interface Stages {
  /** Reading and tagging on one processor. */
  read: number
  /** The same on all. */
  parallel: number
  /** From read dispatches: names across the archive, families, addresses, related stories, topics, timeline. */
  edition: number
  pages: number
  index: number
}

/** Writes the script that measures them; it prints one line of JSON. */
export function writeStagesScript(folder: string, dist: string): string {
  const path = join(folder, 'stages.mjs')
  writeFileSync(
    path,
    `import { editionOf } from ${JSON.stringify(`${dist}/src/index.js`)}
import { readWire } from ${JSON.stringify(`${dist}/plugin/wire.js`)}
import { readWireInParallel } from ${JSON.stringify(`${dist}/plugin/readers.js`)}
import { makeSite } from ${JSON.stringify(`${dist}/plugin/site.js`)}
import { readOptions } from ${JSON.stringify(`${dist}/plugin/options.js`)}
import { pageTypes } from ${JSON.stringify(`${dist}/plugin/pages/index.js`)}
import { renderDocument } from ${JSON.stringify(`${dist}/plugin/pages/document.js`)}
import { buildIndex } from ${JSON.stringify(`${dist}/plugin/search.js`)}

let last = performance.now()
const lap = () => { const now = performance.now(); const took = (now - last) / 1000; last = now; return took }
const stages = {}
const { dispatches } = readWire('wire', { language: 'en' })
stages.read = lap()
await readWireInParallel('wire', { language: 'en' })
stages.parallel = lap()
const options = { asOf: '2026-01-01T00:00:00Z', ledger: {}, timeZone: 'UTC' }
const { edition } = editionOf(dispatches, [], options)
stages.edition = lap()
const site = makeSite(readOptions({ wire: 'wire' }, '.'), edition, { links: '/', whole: '/' })
for (const type of pageTypes) for (const item of type.items(site)) renderDocument({ ...type.head(item, site), url: '/' + type.path(item) }, type.content(item, site), site)
stages.pages = lap()
if (process.argv.includes('--index')) await buildIndex(site)
stages.index = lap()
console.log(JSON.stringify(stages))
`,
  )
  return path
}
