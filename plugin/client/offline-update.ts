import {
  addressOf,
  type Copy,
  cacheName,
  keyOf,
  listAddress,
  markAddress,
  readCopy,
  recordAddress,
  writeCopy,
} from './offline-copy.ts'
import type { Edition, Group } from './offline-edition.d.ts'

export interface UpdateOptions {
  /** Whether to wait while another page or the service worker is at it. */
  wait?: boolean
  /** So many months back from the newest; all when absent. */
  months?: number | undefined
  signal?: AbortSignal
  progress?(done: number, total: number): void
}

/** Files asked for at once: more gains nothing where a host speaks HTTP/1.1. */
const atOnce = 8
/** A site that is published anew while it is being saved is followed so often; then the next visit goes on. */
const rounds = 3

/** The site can be reached and has nothing to save, or no more. */
export class NothingOffered extends Error {}

/** Throws when the site offers nothing to save, or cannot be reached. */
export async function fetchEdition(root: string, signal?: AbortSignal): Promise<Edition> {
  const response = await get(`${root}dateline/offline/edition.json`, signal)
  if (response.status === 404 || response.status === 410) throw new NothingOffered('The site offers nothing to save.')
  if (!response.ok) throw new Error(`The list of files could not be had: ${response.status}.`)
  return response.json()
}

/** The groups of the last so many months; the newest month counts as one, whatever day it is today. */
export function chosenGroups(edition: Edition, months: number | undefined): Group[] {
  const newest = edition.groups.find(group => group.month)?.month
  if (months === undefined || !newest) return edition.groups
  return edition.groups.filter(({ month }) => !month || monthNumber(month) > monthNumber(newest) - months)
}

/**
 * Saves the site, or brings the copy up to date with it; what was fetched before is not fetched again. Until all is there the old copy
 * stays as it was. Without `wait` it gives nothing when somebody else is at it. Throws when the network fails or room is short.
 */
export async function update(root: string, options: UpdateOptions = {}): Promise<Copy | undefined> {
  const work = (lock: Lock | null) => (lock ? run(root, options) : undefined)
  return options.wait
    ? navigator.locks.request(cacheName(root), work)
    : navigator.locks.request(cacheName(root), { ifAvailable: true }, work)
}

async function run(root: string, options: UpdateOptions): Promise<Copy> {
  for (let round = 1; ; round++) {
    const edition = await fetchEdition(root, options.signal)
    const old = await readCopy(root)
    if (old && old.version === edition.version && old.months === options.months) {
      const { missedSince: _, ...found } = old
      const copy = { ...found, checked: new Date().toISOString() }
      await writeCopy(root, copy)
      return copy
    }
    const copy = await fetchCopy(root, edition, old && (await purge(root, old, edition)), options)
    if (round === rounds) return copy
  }
}

/** Stories that were taken back go before anything else is fetched, and search rests until its index is without them. */
async function purge(root: string, old: Copy, edition: Edition): Promise<Copy> {
  const gone = edition.withdrawn.filter(path => !old.withdrawn.includes(path))
  if (gone.length === 0) return old
  const files = { ...old.files }
  for (const path of gone) delete files[path]
  const copy: Copy = { ...old, version: '', files, withdrawn: edition.withdrawn, searchOff: true }
  await writeCopy(root, copy)
  await remove(root, old, copy)
  return copy
}

async function fetchCopy(root: string, edition: Edition, old: Copy | undefined, options: UpdateOptions): Promise<Copy> {
  const cache = await caches.open(cacheName(root))
  const wasInterrupted = (await cache.match(markAddress(root))) !== undefined
  await cache.put(markAddress(root), new Response(''))

  const groups = chosenGroups(edition, options.months)
  const lists = groups.flatMap(group => group.lists)
  const files: Record<string, string> = {}
  await inParallel(lists, async ([name]) => {
    Object.assign(files, await readList(cache, listAddress(root, name), options.signal))
  })
  const known = new Set(wasInterrupted ? (await cache.keys()).map(({ url }) => url) : [])
  const isThere = ([path, hash]: [string, string]) => old?.files[path] === hash || known.has(keyOf(root, path, hash))
  const wanted = Object.entries(files)
  // The search index first: it may hold what was taken back since.
  const todo = wanted
    .filter(each => !isThere(each))
    .sort(([a], [b]) => Number(b.startsWith(edition.search)) - Number(a.startsWith(edition.search)))

  let done = wanted.length - todo.length
  let isWhole = true
  options.progress?.(done, wanted.length)
  await inParallel(todo, async ([path, hash]) => {
    const response = await get(addressOf(root, path), options.signal)
    if (response.ok) await cache.put(keyOf(root, path, hash), plain(response))
    else if (isMissing(response) && path !== '' && !path.startsWith(edition.search)) {
      // One picture that a host does not give must not keep all the rest from being saved; the next visit asks again.
      delete files[path]
      isWhole = false
    } else throw new Error(`${path} could not be had: ${response.status}.`)
    options.progress?.(++done, wanted.length)
  })

  const copy: Copy = {
    version: isWhole ? edition.version : '',
    ...(options.months !== undefined && { months: options.months }),
    checked: new Date().toISOString(),
    stories: groups.reduce((sum, { stories }) => sum + stories, 0),
    bytes: lists.reduce((sum, [, , bytes]) => sum + bytes, 0),
    files,
    lists: lists.map(([name]) => name),
    withdrawn: edition.withdrawn,
    search: edition.search,
  }
  await writeCopy(root, copy)
  if (old) await remove(root, old, copy)
  if (wasInterrupted) await sweep(root, cache, copy)
  await cache.delete(markAddress(root))
  return copy
}

/** Takes out of the cache what an older copy had and the new one has not. */
async function remove(root: string, old: Copy, copy: Copy): Promise<void> {
  const cache = await caches.open(cacheName(root))
  const stays = keysOf(root, copy)
  for (const key of keysOf(root, old)) if (!stays.has(key)) await cache.delete(key)
}

/** After an interruption the cache may hold files that no record tells of. */
async function sweep(root: string, cache: Cache, copy: Copy): Promise<void> {
  const stays = keysOf(root, copy).add(recordAddress(root))
  for (const { url } of await cache.keys()) if (!stays.has(url)) await cache.delete(url)
}

function keysOf(root: string, { files, lists }: Copy): Set<string> {
  const keys = Object.entries(files).map(([path, hash]) => keyOf(root, path, hash))
  return new Set([...keys, ...lists.map(name => listAddress(root, name))])
}

/** A list goes by the hash of its content: one that is there is right. */
async function readList(cache: Cache, address: string, signal?: AbortSignal): Promise<Record<string, string>> {
  const known = await cache.match(address)
  if (known) return known.json()
  const response = await get(address, signal)
  if (!response.ok) throw new Error(`A list of files could not be had: ${response.status}.`)
  await cache.put(address, response.clone())
  return response.json()
}

/** `no-store` also tells our own service worker to keep out: it would hand back the old copy when the network fails. */
function get(address: string, signal?: AbortSignal): Promise<Response> {
  return fetch(address, { cache: 'no-store', ...(signal && { signal }) })
}

/** What can be shown at any address: browsers refuse a redirected response for a page. Headers stay, a content security policy among them. */
function plain(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  return new Response(response.body, { headers })
}

function isMissing({ status }: Response): boolean {
  return status === 404 || status === 410 || status === 403
}

/** After a failure nothing more is begun, and what is under way is waited for. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items].reverse()
  const failures: unknown[] = []
  const worker = async () => {
    for (let item = rest.pop(); item !== undefined && failures.length === 0; item = rest.pop()) {
      await work(item).catch(error => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (failures.length > 0) throw failures[0]
}

function monthNumber(month: string): number {
  const [year = 0, inYear = 0] = month.split('-').map(Number)
  return year * 12 + inYear
}
