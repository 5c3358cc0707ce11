import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** In the output, below the base: the pages we made last time. */
const listName = 'dateline/pages.json'

/**
 * Takes pages out of the output that an earlier build made and this one did not. Eleventy leaves them lying there:
 * copy that was withheld or deleted since, and lists with its headline, would stay public.
 */
export function removeLeftovers(output: string, pages: readonly string[]): void {
  const list = join(output, listName)
  const made = new Set(pages)
  for (const path of readList(list)) {
    if (made.has(path) || !isInside(path)) continue
    rmSync(join(output, path, 'index.html'), { force: true })
    removeEmptyFolders(join(output, path), output)
  }
  mkdirSync(dirname(list), { recursive: true })
  writeFileSync(list, `${JSON.stringify([...pages].sort())}\n`)
}

function readList(path: string): string[] {
  if (!existsSync(path)) return []
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(content) ? content.filter(each => typeof each === 'string') : []
  } catch {
    return [] // half-written by a build that was stopped: the next one lists them again
  }
}

function removeEmptyFolders(folder: string, top: string): void {
  for (let at = folder; at.length > top.length; at = dirname(at)) {
    try {
      rmdirSync(at)
    } catch {
      return
    }
  }
}

function isInside(path: string): boolean {
  return join('/output/', path).startsWith('/output/')
}
