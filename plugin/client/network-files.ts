import type { IndexFiles } from './archive.ts'

/** The files of an index that is served at an address. */
export function filesAt(base: string): IndexFiles {
  return {
    base,
    // All but the two that say what there is are named by what is in them.
    read: path => fetch(base + path, /^(?:volumes|pagefind-entry)\.json$/u.test(path) ? { cache: 'no-cache' } : {}),
    module: path => import(base + path),
  }
}
