import { type Copy, findFile, onCopyWritten, pathOf, readCopy, removeCopy, writeCopy } from './offline-copy.ts'
import { NothingOffered, update } from './offline-update.ts'
import type { WorkerScope } from './service-worker.d.ts'

/** Answers for the network where it does not, from the copy that the reader saved, and keeps that copy current. Nobody else ever gets it. */
declare const self: WorkerScope

/** Milliseconds after which a network that has said nothing counts as late. */
const patience = 3000
/**
 * For so long after that the copy answers first: one request would otherwise wait after the other. No answer ends it early, since it
 * may have come from the browser's own cache.
 */
const lateFor = 30_000
/** A page that is not saved can only come from the network, but nobody waits for ever. */
const lastPatience = 20_000
/** The copy is compared with the site at most so often. */
const betweenChecks = 60_000
const oneDay = 24 * 60 * 60_000

/** Named by their content by Pagefind itself: the saved one is the right one. */
const namedByContent = /\.pf_\w+$/u

const root = self.registration.scope
let copy: Promise<Copy | undefined> | undefined
let lateUntil = 0
let nextCheck = 0

onCopyWritten(root, () => {
  copy = undefined
})
self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const { request } = event
  const path = pathOf(root, request.url)
  // `no-store` asks for the site as it is now; parts of a recording are not kept.
  if (request.method !== 'GET' || request.cache === 'no-store' || request.headers.has('range')) return
  if (new URL(request.url).origin !== new URL(root).origin || path === undefined) return
  const network = fetch(request)
  event.respondWith(answer(request, path, network))
  if (request.mode === 'navigate') event.waitUntil(network.then(check).catch(() => {})) // `answer` sees to a failure
})

async function answer(request: Request, path: string, network: Promise<Response>): Promise<Response> {
  if (namedByContent.test(path) || Date.now() < lateUntil) {
    const saved = await find(path)
    if (saved) return saved
  }
  const response = await Promise.race([network, after(patience, 'late')]).catch(() => 'failed' as const)
  if (response instanceof Response && !isPoor(response, path)) return response
  // Only lateness is remembered: after a quick failure the next request may well succeed.
  if (response === 'late') lateUntil = Date.now() + lateFor
  const saved = await find(path)
  if (saved) return saved
  if (response instanceof Response) return response
  if (request.mode !== 'navigate') return network
  const last = await Promise.race([network, after(lastPatience, undefined)]).catch(() => undefined)
  return last ?? (await notSaved()) ?? Response.error()
}

/** A host in trouble, or, of an index that the site has no more, a file that an open page still needs. */
function isPoor({ status }: Response, path: string): boolean {
  return status >= 500 || (status === 404 && namedByContent.test(path))
}

async function find(path: string): Promise<Response | undefined> {
  const isFresh = copy === undefined
  copy ??= readCopy(root)
  const now = await copy
  const found = now && (await findFile(root, now, path))
  if (found || isFresh) return found
  // The page on which the site is saved may have put another record in its place.
  copy = undefined
  return find(path)
}

/** The page about saving, which sees by its address that it stands for another. */
async function notSaved(): Promise<Response | undefined> {
  const page = await find('offline/')
  return page && new Response(page.body, { status: 503, headers: page.headers })
}

async function check(): Promise<void> {
  if (Date.now() < nextCheck) return
  nextCheck = Date.now() + betweenChecks
  const now = await readCopy(root)
  if (!now) return
  try {
    await update(root, { months: now.months })
  } catch (error) {
    if (error instanceof NothingOffered) await miss(now)
    // Else the next visit goes on where this one stopped.
  }
  copy = undefined
}

/** A site that offers nothing for a day, and not only while it is being published, has given it up: nobody would take a killed story out. */
async function miss(now: Copy): Promise<void> {
  const since = now.missedSince ?? new Date().toISOString()
  if (Date.now() - Date.parse(since) < oneDay) return writeCopy(root, { ...now, missedSince: since })
  await removeCopy(root)
  await self.registration.unregister()
}

function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  return new Promise(resolve => setTimeout(() => resolve(value), milliseconds))
}
