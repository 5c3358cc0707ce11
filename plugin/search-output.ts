import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { VolumeCache } from './search-cache.ts'
import { type Catalogue, entryFile, facetsByLanguage } from './search-catalogue.ts'
import { isShared, type Volume } from './search-volume.ts'

/** What the client asks for first. */
export const catalogueName = 'volumes.json'

/**
 * Writes the index into its folder of the output: what is new beside what is there, then the catalogue in one step, and only then
 * goes what nobody asks for any more. Volumes of the build before stay once, for pages that readers have open, unless a story in
 * them has been taken back or changed since: what is kept is published copy, to the word. Throws when the disk will not have it.
 */
export function writeVolumes(volumes: readonly Volume[], output: string, cache?: VolumeCache): void {
  const before = cache?.generation(output) ?? { current: [], kept: [] }
  const current = volumes.map(({ entry }) => entry.tag)
  const isSame = current.join() === before.current.join()
  const candidates = isSame ? before.kept : before.current
  const published = new Set(volumes.flatMap(({ stories }) => stories))
  const kept = candidates
    .filter(tag => !current.includes(tag))
    .flatMap(tag => cache?.get(tag) ?? [])
    .filter(({ stories }) => stories.every(story => published.has(story)))

  const catalogued = catalogueFiles(volumes)
  const files = new Map([...[...volumes, ...kept].flatMap(({ files }) => [...files]), ...catalogued.files])
  for (const name of ['pagefind-worker.js', catalogueName]) files.delete(name)
  try {
    for (const [path, content] of files) writeNew(join(output, path), content, catalogued.isNamedByContent(path))
    writeAtOnce(join(output, catalogueName), catalogued.catalogue)
  } catch (error) {
    throw new Error(`Dateline: the search index could not be written into ${output}.`, { cause: error })
  }
  removeOthers(output, new Set([...files.keys(), catalogueName]))
  cache?.setGeneration(output, { current, kept: kept.map(({ entry }) => entry.tag) })
}

/** What stands above the volumes: the catalogue, what it names, and Pagefind's own list. */
function catalogueFiles(volumes: readonly Volume[]) {
  const [first] = volumes
  const files = new Map<string, Uint8Array | string>()
  const catalogue: Catalogue = {
    pagefind: first?.pagefind ?? '',
    includeCharacters: first?.includeCharacters ?? [],
    volumes: volumes.map(({ entry }) => entry),
  }
  const worker = first?.files.get('pagefind-worker.js')
  if (first && worker) {
    const engine = asModule(Buffer.from(worker).toString('utf8'))
    const facets = JSON.stringify(facetsByLanguage(volumes))
    catalogue.engine = `engine.${nameFor(engine)}.js`
    catalogue.facets = `facets.${nameFor(facets)}.json`
    files.set(catalogue.engine, engine)
    files.set(catalogue.facets, facets)
    files.set('pagefind-entry.json', entryFile(catalogue))
  }
  const isNamedByContent = (path: string) => !isShared(path) && path !== 'pagefind-entry.json'
  return { files, catalogue: `${JSON.stringify(catalogue)}\n`, isNamedByContent }
}

/**
 * Pagefind's worker as a module that gives a function: in a worker or in a page, over a network or from a disk, it then speaks with
 * whom it is given as `self` and loads by what it is given as `fetch`. Without a window it takes every place for a worker.
 */
function asModule(worker: string): string {
  return `export default (self, fetch, setTimeout, window, document) => {\n${worker}\n}\n`
}

function nameFor(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}

function writeNew(path: string, content: Uint8Array | string, isNamedByContent: boolean): void {
  const isThere = statSync(path, { throwIfNoEntry: false })?.size === Buffer.byteLength(content)
  if (!isNamedByContent || !isThere) writeAtOnce(path, content)
}

function writeAtOnce(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

/** Which files of an index in the output belong to the volumes of the build before: `fragment/en-x-4k2m9q7a_63b865c.pf_fragment`. */
export function keptBefore(output: string): (path: string) => boolean {
  // A site without a search has none.
  if (!existsSync(join(output, catalogueName))) return () => false
  const { volumes }: Catalogue = JSON.parse(readFileSync(join(output, catalogueName), 'utf8'))
  const current = new Set(volumes.map(({ tag }) => tag))
  return path => {
    const tag = /(?:^|[/.])(?<tag>[a-z]{2,8}-x-[a-z0-9]{1,8})[_.]/u.exec(path)?.groups?.tag
    return tag !== undefined && !current.has(tag)
  }
}

function removeOthers(output: string, wanted: ReadonlySet<string>): void {
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    if (!wanted.has(path.slice(output.length + 1).replaceAll('\\', '/'))) rmSync(path, { force: true })
  }
}
