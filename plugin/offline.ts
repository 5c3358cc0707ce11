import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { clientScript } from './assets.ts'
import type { DatelineData } from './data.ts'
import type { EleventyEvent } from './eleventy.ts'
import { type Place, savedFiles, type WrittenPage } from './offline-files.ts'
import { makeLists } from './offline-lists.ts'
import { indexFolder } from './search.ts'

/** Below the base: what a reader's browser asks to save the site and to keep the copy current. */
const listsFolder = 'dateline/offline'

/** Right below the base, since a service worker answers only for addresses beside and below its own. */
const workerName = 'dateline-worker.js'

/** A service worker is one file: modules in workers are too new for many readers. Each uses what those before it give. */
const workerParts = ['offline-copy.js', 'offline-update.js', 'offline-worker.js']

/**
 * Takes an earlier worker and its copy out of the way: while a site is being written on, nothing may answer but the server. An update that the
 * earlier worker had under way may make the copy anew, so it is deleted again when that worker is gone.
 */
const awayWorker = `const forget = () => caches.delete('dateline ' + registration.scope)
const soon = () => new Promise(resolve => setTimeout(resolve, 1000))
addEventListener('install', () => skipWaiting())
addEventListener('activate', event => event.waitUntil(forget().then(() => registration.unregister()).then(soon).then(forget)))
`

/**
 * Writes what saving a site needs: the worker, and lists of every file with its hash. While a site is served, and without the option,
 * there is nothing to save.
 */
export function writeOffline(
  { directories: { output }, runMode, results = [] }: EleventyEvent,
  data: DatelineData,
  prefix: string,
): void {
  const place: Place = { output, base: data.settings.base, prefix }
  const root = join(output, place.base)
  const folder = join(root, listsFolder)
  rmSync(folder, { recursive: true, force: true })
  rmSync(join(root, workerName), { force: true })
  if (!data.settings.offline) return
  if (runMode !== 'build') {
    standAside(place)
    return
  }
  const { stories, withdrawn } = data.edition
  const months = new Map(stories.map(({ slug, day }) => [`${place.base}${slug}/`, day.slice(0, 7)]))
  const gone = withdrawn.map(({ slug }) => `${slug}/`)
  const pages = pagesOf(results, data.addresses(), place)
  const { edition, lists } = makeLists(savedFiles(pages, months, place), `${indexFolder}/`, gone)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of lists) writeFileSync(join(folder, `${name}.json`), text)
  writeFileSync(join(folder, 'edition.json'), JSON.stringify(edition))
  writeFileSync(join(root, workerName), workerScript())
}

/** A worker that takes itself away. */
export function standAside({ output, base }: Place): void {
  const worker = join(output, base, workerName)
  mkdirSync(dirname(worker), { recursive: true })
  writeFileSync(worker, awayWorker)
}

/** Every page below the base that Eleventy wrote, the host's own too, and those of ours that an incremental build left as they were. */
function pagesOf(
  results: NonNullable<EleventyEvent['results']>,
  addresses: readonly string[],
  place: Place,
): WrittenPage[] {
  const written = results.flatMap(({ url, outputPath, content }) => {
    if (!url || !outputPath.endsWith('.html') || typeof content !== 'string') return []
    return url.startsWith(place.base) ? [{ url, content }] : []
  })
  const known = new Set(written.map(({ url }) => url))
  const others = addresses.flatMap(path => {
    const url = place.base + path
    const file = join(place.output, url, 'index.html')
    return known.has(url) || !existsSync(file) ? [] : [{ url, content: readFileSync(file, 'utf8') }]
  })
  return [...written, ...others]
}

function workerScript(): string {
  const parts = workerParts.map(name => clientScript(name))
  return parts.map(part => part.replace(/^import [^;]*?;\n/gmu, '').replace(/^export (?!\{)/gmu, '')).join('\n')
}
