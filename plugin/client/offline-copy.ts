/**
 * The copy of the site on this device. It lies in one cache; every file under its address with its hash as query, so that an update can
 * stand beside what it takes the place of. One record says which files are the copy: writing it is the whole of the switch.
 */
export interface Copy {
  /** Of the edition that was saved; another text than any edition's while files are missing. */
  version: string
  /** So many months back from the newest are saved; absent for all. */
  months?: number
  /** ISO 8601, when it was last found or brought up to date. */
  checked: string
  stories: number
  bytes: number
  /** Path from the root → hash. */
  files: Record<string, string>
  lists: string[]
  withdrawn: string[]
  /** Below this path lies the search index. */
  search: string
  /** ISO 8601, since when the site has offered nothing to save. */
  missedSince?: string
  /** Set between a kill and the end of the update that takes it out of the index. */
  searchOff?: true
}

const folder = 'dateline/offline/'

export function cacheName(root: string): string {
  return `dateline ${root}`
}

/** The address to fetch: `2023/01/02/ä/` → `https://example.org/2023/01/02/%C3%A4/`. */
export function addressOf(root: string, path: string): string {
  return new URL(encodeURI(path).replace(/[?#]/gu, encodeURIComponent), root).href
}

/** The address a file is kept under. */
export function keyOf(root: string, path: string, hash: string): string {
  return `${addressOf(root, path)}?${hash}`
}

export function listAddress(root: string, name: string): string {
  return `${root}${folder}${name}.json`
}

export async function readCopy(root: string): Promise<Copy | undefined> {
  const record = await caches.match(recordAddress(root), { cacheName: cacheName(root) })
  return record?.json()
}

export async function writeCopy(root: string, copy: Copy): Promise<void> {
  const cache = await caches.open(cacheName(root))
  await cache.put(recordAddress(root), new Response(JSON.stringify(copy)))
  const channel = new BroadcastChannel(cacheName(root))
  channel.postMessage('written')
  channel.close()
}

/** Calls whenever somebody, here or in another page, has written a record. */
export function onCopyWritten(root: string, listener: () => void): void {
  new BroadcastChannel(cacheName(root)).addEventListener('message', listener)
}

/** Waits for an update that is under way, which would bring the copy back. */
export async function removeCopy(root: string): Promise<void> {
  await navigator.locks.request(cacheName(root), () => caches.delete(cacheName(root)))
}

export function recordAddress(root: string): string {
  return `${root}${folder}copy`
}

/** Marks an update that has begun and not ended. */
export function markAddress(root: string): string {
  return `${root}${folder}unfinished`
}

/** The path of an address from the root, as lists have it: `../` leads out of the root to the rest of the origin. */
export function pathOf(root: string, address: string): string | undefined {
  const up = new URL(root).pathname
  try {
    const path = decodeURI(new URL(address).pathname)
    const top = decodeURI(up)
    return path.startsWith(top) ? path.slice(top.length) : '../'.repeat(top.split('/').length - 2) + path.slice(1)
  } catch {
    return undefined // a percent sign that encodes nothing: no file of ours has such a name
  }
}

/**
 * The saved file of a path. `/a` and `/a/index.html` are found as `/a/`, as hosts do. Looked up with the exact key: `ignoreSearch`
 * would make browsers walk through every key, seconds with ten thousand.
 */
export async function findFile(root: string, copy: Copy, path: string): Promise<Response | undefined> {
  if (copy.searchOff && path.startsWith(copy.search)) return undefined
  for (const each of [path, `${path}/`, path.replace(/(?<=^|\/)index\.html$/u, '')]) {
    const hash = Object.hasOwn(copy.files, each) && copy.files[each]
    const found = hash && (await caches.match(keyOf(root, each, hash), { cacheName: cacheName(root) }))
    if (found) return found
  }
  return undefined
}
