import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'

/** One instant for all entries: the same site packs to the same bytes. The ZIP format knows none before 1980. */
const mtime = new Date(1980, 0, 1)

/**
 * Packs a site into a ZIP archive, in one folder that is named as the archive. Gives back how many files it holds and its size.
 * Throws when there is no site, or no room.
 */
export function pack(folder: string, archive: string): { files: number; bytes: number } {
  if (!statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.isFile())
    throw new Error(`there is no site: ${join(folder, 'index.html')} is missing; build one with \`file: true\` first`)
  const paths = filesIn(folder).filter(path => resolve(folder, path) !== resolve(archive))
  const top = basename(archive).replace(/\.zip$/iu, '')
  const output = openSync(archive, 'w')
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      writeSync(output, chunk)
    })
    for (const path of paths) {
      const entry = Object.assign(new ZipDeflate(`${top}/${path}`, { level: 6 }), { mtime })
      zip.add(entry)
      entry.push(readFileSync(join(folder, path)), true)
    }
    zip.end()
  } catch (error) {
    rmSync(archive, { force: true }) // half an archive would look like a whole one
    throw error
  } finally {
    closeSync(output)
  }
  return { files: paths.length, bytes: statSync(archive).size }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort()
}
