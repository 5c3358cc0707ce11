import { existsSync, readdirSync, utimesSync, watch } from 'node:fs'
import { join } from 'node:path'

const watched = new Set<string>()

/** Eleventy 3 builds nothing when a watched file is deleted: another file of the folder is touched then, which it does notice. */
export function watchDeletions(folder: string): void {
  if (watched.has(folder)) return
  watched.add(folder)
  watch(folder, { recursive: true, persistent: false }, (event, name) => {
    if (event !== 'rename' || name === null || existsSync(join(folder, name))) return
    const [other] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      entry => entry.isFile() && !entry.name.startsWith('dateline.lock'),
    )
    if (!other) return
    const now = new Date()
    utimesSync(join(other.parentPath, other.name), now, now)
  })
}
