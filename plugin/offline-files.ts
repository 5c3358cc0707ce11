import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, type SavedFile } from './offline-lists.ts'
import { linksOf, loadsOf, loadsOfStyle } from './offline-references.ts'
import { indexFolder, keptBefore } from './search.ts'

/** Where a site was written. */
export interface Place {
  /** The output folder. */
  output: string
  /** The address below which our pages lie, in the output: `/` or `/news/`. */
  base: string
  /** What Eleventy puts before every address: `/` or `/pages/`. */
  prefix: string
}

/** A page as it was written; `url` as in the output, without prefix. */
export interface WrittenPage {
  url: string
  content: string
}

/** Ours below the base that no reader needs. */
const left = /^dateline\/(?:offline\/|pages\.json$)/u

/**
 * What a copy of the site holds: the pages below the base, all that they load from this site, and everything of ours, the search
 * index included. `months` gives the month of each story by its address.
 */
export function savedFiles(
  pages: readonly WrittenPage[],
  months: ReadonlyMap<string, string>,
  place: Place,
): SavedFile[] {
  const files = new Map<string, SavedFile>()
  const loaded = new Set<string>()
  const addresses = new Map<string, string | undefined>()
  const resolve = (reference: string, from: string) => {
    if (!reference.startsWith('/')) return addressIn(reference, from, place)
    if (!addresses.has(reference)) addresses.set(reference, addressIn(reference, from, place))
    return addresses.get(reference)
  }
  for (const { url, content } of pages) {
    for (const reference of loadsOf(content)) loaded.add(resolve(reference, url) ?? '')
    const own = months.get(url)
    const month = own ?? newest(linksOf(content).map(reference => months.get(resolve(reference, url) ?? '')))
    const bytes = Buffer.byteLength(content)
    const path = pathFrom(url, place)
    files.set(path, { path, hash: hashOf(content), bytes, ...(month && { month }), ...(own && { isStory: true }) })
  }
  for (const path of ours(place)) loaded.add(place.base + path)
  // A set takes in what is added while it is gone through: what stylesheets load comes along.
  for (const url of loaded) {
    const file = join(place.output, url)
    const path = pathFrom(url, place)
    if (url === '' || files.has(path) || !existsSync(file) || !statSync(file).isFile()) continue
    const content = readFileSync(file)
    files.set(path, { path, hash: hashOf(content), bytes: content.length })
    if (!url.endsWith('.css')) continue
    for (const reference of loadsOfStyle(content.toString('utf8'))) loaded.add(resolve(reference, url) ?? '')
  }
  return [...files.values()]
}

/** `../a.css` seen from `/b/c/` → `/b/a.css`; nothing for what lies on another site. */
function addressIn(reference: string, from: string, { prefix }: Place): string | undefined {
  const origin = 'http://site.invalid'
  try {
    const url = new URL(reference, origin + prefix.replace(/\/$/u, '') + from)
    if (url.origin !== origin) return undefined
    const path = decodeURI(url.pathname)
    return path.startsWith(prefix) ? path.slice(prefix.length - 1) : path
  } catch {
    return undefined
  }
}

/** From the site's root; what lies outside of it begins with `../`. */
function pathFrom(url: string, { base }: Place): string {
  if (url.startsWith(base)) return url.slice(base.length)
  return '../'.repeat(base.split('/').length - 2) + url.slice(1)
}

/** Whatever was written into our own folder, by path from the base; of the index not what only tabs from before the build still ask for. */
function ours({ output, base }: Place): string[] {
  const folder = join(output, base, 'dateline')
  const index = `${indexFolder}/`
  const isOld = keptBefore(join(output, base, indexFolder))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join('dateline', join(entry.parentPath, entry.name).slice(folder.length)).replaceAll('\\', '/'))
    .filter(path => !left.test(path) && !(path.startsWith(index) && isOld(path.slice(index.length))))
    .sort()
}

function newest(months: readonly (string | undefined)[]): string | undefined {
  return months.reduce((last, month) => (month && (!last || month > last) ? month : last), undefined)
}
