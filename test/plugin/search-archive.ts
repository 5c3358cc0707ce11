import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { IndexFiles } from '../../plugin/client/archive.ts'
import { readOptions } from '../../plugin/options.ts'
import type { Site } from '../../plugin/pages/page-type.ts'
import { buildIndex, type IndexOptions, writeIndex } from '../../plugin/search.ts'
import { makeSite } from '../../plugin/site.ts'
import { editionOf } from '../../src/index.ts'
import { dispatch, type Sketch, subject } from '../stories/dispatch.ts'

/** So small that a few dozen stories make volumes of every tier. */
export const smallSizes = { closed: 32, recent: 12, open: 4 }
/** All in one volume, as Pagefind itself would have it. */
export const oneVolume = { closed: 1e6, recent: 1e6, open: 1e6 }

export const temporary = () => mkdtempSync(join(tmpdir(), 'dateline-index-'))

/** A site of the stories that these dispatches tell. */
export function siteOf(sketches: readonly Sketch[]): Site {
  const options = { asOf: '2024-01-01T00:00:00Z', ledger: {}, timeZone: 'UTC' }
  const { edition } = editionOf(sketches.map(dispatch), [], options)
  return makeSite(readOptions({ wire: temporary() }, '.'), edition, { links: '/', whole: '/' })
}

/** Indexes a site into a folder. */
export async function indexInto(folder: string, site: Site, options: IndexOptions = {}): Promise<string> {
  writeIndex(await buildIndex(site, options), folder)
  return folder
}

/** An index on the disk, as a browser would have it from a network: Pagefind's own script too is given our `fetch`. */
export function filesIn(
  folder: string,
  change: (path: string, text: string) => string = (_, text) => text,
): IndexFiles {
  const read = async (path: string) => {
    try {
      return new Response(new Uint8Array(readFileSync(join(folder, path))))
    } catch {
      return new Response('', { status: 404 })
    }
  }
  const module = async (path: string) => {
    const text = change(path, readFileSync(join(folder, path), 'utf8'))
    const fetched = `const fetch = url => globalThis[${JSON.stringify(folder)}](url);\n`
    const source = path === 'pagefind.js' ? fetched + text : text
    return import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)
  }
  Object.assign(globalThis, { [folder]: (url: string) => read(url.replace(/^\/(?:\.\/)?|\?.*$/gu, '')) })
  return { base: '/', read, module }
}

/** The folder of an index as a URL, for scripts that are imported from it. */
export const addressOf = (folder: string) => pathToFileURL(folder).href

const goods = ['wheat', 'copper', 'cotton', 'cocoa', 'rubber', 'sugar', 'timber', 'silver', 'barley', 'coffee']
const deeds = ['exports', 'prices', 'harvest', 'shipments', 'talks', 'levy', 'strike', 'auction', 'survey', 'quota']
const cities = ['Lima', 'Oslo', 'Cairo', 'Quito', 'Hanoi', 'Accra', 'Turin', 'Izmir']

/** Made-up dispatches over a year, more of them towards its end; every tenth has a rare word of its own. */
export function manyDispatches(count: number): Sketch[] {
  return Array.from({ length: count }, (_, index): Sketch => {
    const pick = (list: readonly string[], step: number) => list[(index * step + (index >> 3)) % list.length] ?? ''
    const [good, deed, other, city] = [pick(goods, 3), pick(deeds, 7), pick(goods, 1), pick(cities, 5)]
    const minutes = Math.round(525_000 * Math.sqrt(index / count))
    const rare = index % 10 === 0 ? ` Officials spoke of zirconia${index} and of a thaw.` : ''
    return {
      path: `d${index}.txt`,
      guid: `d${index}`,
      provider: index % 4 === 0 ? 'TDI' : 'DDW',
      headline: `${city} reports ${deed} of ${good}, bulletin ${index}`,
      text: `The ${deed} of ${good} and ${other} were ${index % 3 === 0 ? 'reviewed twice' : 'reviewed'} in ${city}.${rare} ${`${other} ${deed} stayed as they were. `.repeat(index % 5)}`,
      versionCreated: `${new Date(Date.UTC(2023, 0, 1) + minutes * 60_000).toISOString().slice(0, 19)}Z`,
      subjects: [
        subject(`keyword:${good}`, good),
        subject(`keyword:${deed}`, deed),
        subject(`city:${cities.indexOf(city)}`, city),
      ],
    }
  })
}
