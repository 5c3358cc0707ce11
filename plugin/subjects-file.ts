import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Authority, type Notice, noAuthority, readAuthority } from '../src/index.ts'

/** The editors' file on subjects, at the top of the wire folder; never a dispatch and nobody's sidecar. */
export const subjectsFiles: readonly string[] = ['subjects.yaml', 'subjects.yml', 'subjects.json']

/** The name of the file that is there; `subjects.yaml` for one yet to be made. */
export function subjectsFileOf(folder: string): string {
  return subjectsFiles.find(name => existsSync(join(folder, name))) ?? 'subjects.yaml'
}

/**
 * Reads what editors decided on subjects; nothing when there is no file. Throws when it is there and cannot be read from the disk, or when names that are
 * to be replaced cannot be read in it: they would be published.
 */
export function readSubjects(folder: string): { authority: Authority; notices: Notice[] } {
  const [path, ...others] = subjectsFiles.filter(name => existsSync(join(folder, name)))
  if (path === undefined) return { authority: noAuthority, notices: [] }
  const { authority, notices } = readAuthority({ path, bytes: readFileSync(join(folder, path)) })
  const doubles = others.map(
    (other): Notice => ({
      level: 'warning',
      rule: 'subjects-file',
      reason: `does not count beside ${path}; move what is in it there, and delete it`,
      source: { path: other, format: 'yaml', index: 0 },
    }),
  )
  return { authority, notices: [...notices, ...doubles] }
}
