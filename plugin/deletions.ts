import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file of our own that Eleventy watches, so that no dispatch has to be touched. It is there only while a site is served. */
export const deletionsFile = join(tmpdir(), `dateline-deletion-${randomUUID()}`)

const watched = new Set<string>()
/** Milliseconds between looks. */
const pace = 2000

/**
 * Eleventy 3 builds nothing when a watched file is deleted, and can't be asked to: `deletionsFile` is touched then, which it does notice.
 * Looks at the list of names now and again, as Node's own recursive watching misses deletions on Linux.
 */
export function watchDeletions(folder: string): void {
  if (watched.has(folder)) return
  if (watched.size === 0) {
    writeFileSync(deletionsFile, '', { flag: 'wx' })
    process.once('exit', () => rmSync(deletionsFile, { force: true }))
  }
  watched.add(folder)
  let before = new Set(list(folder))
  setInterval(() => {
    const now = new Set(list(folder))
    const isGone = [...before].some(path => !now.has(path))
    before = now
    if (isGone && existsSync(deletionsFile)) utimesSync(deletionsFile, new Date(), new Date())
  }, pace).unref()
}

function list(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
}
