import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { searchRecords } from '../src/index.ts'
import type { Site } from './pages/page-type.ts'
import { renderRecord } from './pages/record.ts'

/** Below the site's root in the output. */
export const indexFolder = 'dateline/pagefind'

/** Pagefind writes the files of its own interfaces too; ours needs none of them. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b|wasm\.unknown)/u

/** When the indexer says nothing for so long, it is dead: its promises then never settle, and Node would end the build with exit code 0. */
const patience = 60_000

export interface IndexOptions {
  /** Milliseconds without an answer after which the build fails. */
  patience?: number
}

/** The files of a search index, by their path in the bundle. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>

/**
 * Indexes an edition with Pagefind, fed from the edition itself: what is not in it cannot be found.
 * Throws when the indexer reports an error, dies, or gives no entry file.
 */
export async function buildIndex(site: Site, options: IndexOptions = {}): Promise<IndexFiles> {
  const watchdog = watch(options.patience ?? patience)
  try {
    return await Promise.race([watchdog.failure, index(site, watchdog.alive)])
  } finally {
    watchdog.stop()
  }
}

async function index(site: Site, alive: () => void): Promise<IndexFiles> {
  const pagefind = await import('pagefind')
  try {
    const created = await pagefind.createIndex({ keepIndexUrl: true, forceLanguage: site.language })
    alive()
    throwErrors('start', created.errors)
    const { index } = created
    if (!index) throw new Error('Dateline: Pagefind gave no index.')
    for (const record of searchRecords(site.edition)) {
      const added = await index.addHTMLFile({ url: `/${record.slug}/`, content: String(renderRecord(record)) })
      alive()
      throwErrors(`index ${record.slug}`, added.errors)
    }
    const { files, errors } = await index.getFiles()
    alive()
    throwErrors('write its files', errors)
    const kept = new Map(files.filter(file => !unused.test(file.path)).map(file => [file.path, file.content]))
    if (!kept.has('pagefind-entry.json') || !kept.has('pagefind.js'))
      throw new Error('Dateline: Pagefind gave an index without its entry file.')
    return kept
  } finally {
    await pagefind.close()
  }
}

/** Writes the index into the output, in place of the old one, so that no file of an older index stays. */
export function writeIndex(files: IndexFiles, output: string): void {
  const fresh = `${output}.new`
  rmSync(fresh, { recursive: true, force: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true })
    writeFileSync(join(fresh, path), content)
  }
  rmSync(output, { recursive: true, force: true })
  mkdirSync(dirname(output), { recursive: true })
  renameSync(fresh, output)
  if (!existsSync(join(output, 'pagefind-entry.json')))
    throw new Error(`Dateline: the search index is not in ${output} after writing it.`)
}

function throwErrors(what: string, errors: readonly string[] | undefined): void {
  if (errors && errors.length > 0) throw new Error(`Dateline: Pagefind could not ${what}: ${errors.join('; ')}`)
}

/** Holds the process while the indexer is silent, and fails when it stays so. */
function watch(limit: number): { failure: Promise<never>; alive(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let fail: (error: Error) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(
      () =>
        fail(
          new Error(
            `Dateline: Pagefind has not answered for ${limit / 1000} s; its process may have died. Build again, or set \`search: false\`.`,
          ),
        ),
      limit,
    )
  }
  alive()
  return { failure, alive, stop: () => clearTimeout(timer) }
}
