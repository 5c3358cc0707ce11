import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { cutVolumes, type SearchRecord, searchRecords, type VolumeSizes } from '../src/index.ts'
import type { Site } from './pages/page-type.ts'
import { VolumeCache } from './search-cache.ts'
import { writeVolumes } from './search-output.ts'
import { patience, withIndexer } from './search-process.ts'
import { makeVolume, planVolume, type Volume } from './search-volume.ts'

export { keptBefore } from './search-output.ts'

/** Below the site's root in the output. */
export const indexFolder = 'dateline/pagefind'

export interface IndexOptions {
  /** Milliseconds without an answer after which the build fails. */
  patience?: number
  /** Where volumes are kept from build to build; without it all are made anew. */
  cache?: string
  sizes?: VolumeSizes
  /** Whether volumes of the build before stay for pages that readers have open. Needs the cache; true unless it says otherwise. */
  keepBefore?: boolean
  /** Takes a line for the author of the site. */
  say?(line: string): void
}

/** A search index that has been made and not written yet. */
export interface BuiltIndex {
  volumes: readonly Volume[]
  /** Knows the build before, when its volumes are to stay. */
  cache?: VolumeCache
}

/**
 * Indexes an edition with Pagefind, fed from the edition itself: what is not in it cannot be found. Volumes whose stories are as they
 * were come from the cache; the others are indexed one after another, which holds less in memory than all at once, and is no slower.
 * Throws when the indexer reports an error, dies, or leaves stories out.
 */
export async function buildIndex(site: Site, options: IndexOptions = {}): Promise<BuiltIndex> {
  const cache = options.cache === undefined ? undefined : new VolumeCache(options.cache, options.say ?? console.warn)
  const pagefind = pagefindVersion()
  const volumes = await withIndexer(options.patience ?? patience, async indexer => {
    const made: Volume[] = []
    for (const [language, records] of byLanguage(searchRecords(site.edition), site.language)) {
      for (const volume of cutVolumes(records, options.sizes)) {
        await setImmediate() // pages are being rendered meanwhile
        const plan = planVolume(language, volume, pagefind)
        const known = cache?.get(plan.tag)
        const fresh = known ?? (await makeVolume(plan, indexer))
        if (!known) cache?.put(fresh)
        made.push(fresh)
      }
    }
    return made
  })
  return { volumes, ...(cache && options.keepBefore !== false && { cache }) }
}

/** Writes the index into its folder of the output, in place of the old one. */
export function writeIndex({ volumes, cache }: BuiltIndex, output: string): void {
  writeVolumes(volumes, output, cache)
}

/** Each language is indexed by its own rules: `en-GB` and `en` are one, as their words are. Most stories first. */
function byLanguage(records: readonly SearchRecord[], fallback: string): [string, SearchRecord[]][] {
  const groups = new Map<string, SearchRecord[]>()
  for (const record of records) {
    const language = primary(record.language) ?? primary(fallback) ?? 'en'
    const group = groups.get(language)
    if (group) group.push(record)
    else groups.set(language, [record])
  }
  return [...groups].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
}

function primary(language: string): string | undefined {
  return /^[a-z]{2,8}(?![^-])/u.exec(language.toLowerCase())?.[0]
}

/** Looked for by hand: the package gives CommonJS no door, as which Eleventy may load us through tsx. */
function pagefindVersion(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? []
  const path = folders.map(folder => join(folder, 'pagefind/package.json')).find(existsSync)
  if (!path) throw new Error('dateline: the package pagefind is missing. Run `npm install`, or set `search: false`.')
  const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'))
  return version
}
