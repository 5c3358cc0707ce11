import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const watched = new Set<string>()
/** Milliseconds between looks. */
const pace = 2000

/**
 * Eleventy 3 builds nothing when a watched file is deleted: another file of the folder is touched then, which it does notice.
 * Looks at the list of names now and again, as Node's own recursive watching misses deletions on Linux.
 */
export function watchDeletions(folder: string): void {
  if (watched.has(folder)) return
  watched.add(folder)
  let before = new Set(list(folder))
  setInterval(() => {
    const now = list(folder)
    const present = new Set(now)
    const isGone = [...before].some(path => !present.has(path))
    before = present
    const other = now.find(path => !path.includes('dateline.lock'))
    if (isGone && other) utimesSync(join(folder, other), new Date(), new Date())
  }, pace).unref()
}

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
}
