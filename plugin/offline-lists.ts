import { createHash } from 'node:crypto'

/** One file of a copy that a reader can save. */
export interface SavedFile {
  /** From the site's root, not encoded; a page ends with a slash. */
  path: string
  hash: string
  bytes: number
  /** `2023-01`: who saves the last months alone goes without older ones; without a month it belongs to every copy. */
  month?: string
  isStory?: boolean
}

/** What the browser asks first: whether there is anything new, and which lists to read. */
export interface OfflineEdition {
  /** Another one with every change. */
  version: string
  /** Below this path lies the search index. */
  search: string
  /** Paths of stories that were taken back: a saved copy loses them before all else. */
  withdrawn: string[]
  groups: OfflineGroup[]
}

/** Files that are saved together: those of one month, newest first, or those that every copy needs. */
export interface OfflineGroup {
  month?: string
  stories: number
  /** Of each list its name, which is the hash of its content, and how many files of how many bytes in all. */
  lists: [name: string, files: number, bytes: number][]
}

/** Files a list holds on average: with more a small change costs more, with fewer the edition does. */
const listLength = 256

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 10)
}

/** The edition file and its lists, by their names; a list is path → hash as JSON. */
export function makeLists(
  files: readonly SavedFile[],
  search: string,
  withdrawn: readonly string[],
): { edition: OfflineEdition; lists: Map<string, string> } {
  const lists = new Map<string, string>()
  const groups = byMonth(files).map(([month, members]): OfflineGroup => {
    const cuts = cut(members).map((part): [string, number, number] => {
      const text = JSON.stringify(Object.fromEntries(part.map(({ path, hash }) => [path, hash])))
      const name = hashOf(text)
      lists.set(name, text)
      return [name, part.length, part.reduce((sum, { bytes }) => sum + bytes, 0)]
    })
    return { ...(month && { month }), stories: members.filter(({ isStory }) => isStory).length, lists: cuts }
  })
  const content = { search, withdrawn: [...withdrawn].sort(), groups }
  return { edition: { version: hashOf(JSON.stringify(content)), ...content }, lists }
}

/** Without a month first, then from the newest back; paths in order. */
function byMonth(files: readonly SavedFile[]): [string, SavedFile[]][] {
  const groups = new Map<string, SavedFile[]>()
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const month = file.month ?? ''
    const group = groups.get(month)
    if (group) group.push(file)
    else groups.set(month, [file])
  }
  return [...groups].sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : a < b ? 1 : -1))
}

/** Cut where a path's own hash says so: a file more or less then changes one list and moves no other. */
function cut(files: readonly SavedFile[]): SavedFile[][] {
  const parts: SavedFile[][] = []
  let part: SavedFile[] = []
  for (const file of files) {
    part.push(file)
    if (createHash('sha256').update(file.path).digest().readUInt32BE() % listLength > 0) continue
    parts.push(part)
    part = []
  }
  return part.length > 0 ? [...parts, part] : parts
}
