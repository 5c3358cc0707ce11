import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { deskNotices, type Notice, openDesk } from '../src/index.ts'
import type { DispatchCache } from './cache.ts'
import { keyOf } from './cache-key.ts'
import { type PackedReading, packReading, unpackReading } from './packed-reading.ts'
import type { Batch, BatchReading } from './reader.ts'
import { resources } from './resources.ts'
import { joinReadings, readFile, type WireOptions, type WireReading } from './wire.ts'
import { listWireFolder, readEntry, type WireEntry } from './wire-folder.ts'

/** Below so many files starting workers costs more than it saves. */
const worthwhile = 500
const batchSize = 100
const most = 8

/**
 * Reads a wire folder as `readWire` does: from the cache what has not changed since it was kept, the rest on all processors when it is much.
 * The order of files, and so the result, is the same.
 */
export async function readWireInParallel(
  folder: string,
  options: WireOptions,
  cache?: DispatchCache,
): Promise<WireReading> {
  const { entries, notices } = listWireFolder(folder, options.ignore)
  const known = new Map<WireEntry, PackedReading>()
  if (cache && !cache.isEmpty) {
    for (const entry of entries) {
      const kept = findKept(folder, entry, cache)
      if (kept) known.set(entry, kept)
    }
  }
  const missing = entries.filter(entry => !known.has(entry))
  const { readings, desk } = await readAll(folder, missing, options.language)
  missing.forEach((entry, index) => {
    const reading = readings[index]
    if (reading) known.set(entry, reading)
  })
  const all = entries.flatMap(entry => known.get(entry) ?? [])
  // A desk without its model reads less well: that is not worth keeping.
  if (desk.length === 0) cache?.keep(new Map(all.flatMap(({ key, json }) => (key === undefined ? [] : [[key, json]]))))
  return joinReadings([
    { dispatches: [], notices: [...notices, ...desk] },
    ...all.map(({ json }) => unpackReading(json)),
  ])
}

/** What the cache has of a file as it is now. */
function findKept(folder: string, entry: WireEntry, cache: DispatchCache): PackedReading | undefined {
  const { file } = readEntry(folder, entry)
  if (!file) return undefined
  const key = keyOf(file)
  const json = cache.get(key)
  return json && { key, json }
}

/** Readings in the order of the entries. */
async function readAll(folder: string, entries: readonly WireEntry[], language: string): Promise<BatchReading> {
  if (entries.length === 0) return { readings: [], desk: [] }
  const processors = Math.min(availableParallelism(), most)
  if (entries.length < worthwhile || processors < 2) {
    const desk = openDesk(resources, language)
    return { readings: entries.map(entry => packReading(readFile(folder, entry, desk))), desk: deskNotices(desk) }
  }
  const batches: WireEntry[][] = []
  for (let at = 0; at < entries.length; at += batchSize) batches.push(entries.slice(at, at + batchSize))
  const done = new Array<BatchReading>(batches.length)
  let next = 0
  const take = () => (next < batches.length ? next++ : undefined)
  await Promise.all(Array.from({ length: processors }, () => work(folder, batches, language, take, done)))
  const desk: Notice[] = done[0]?.desk ?? []
  return { readings: done.flatMap(({ readings }) => readings), desk }
}

/** One worker, from its first batch to its last. */
async function work(
  folder: string,
  batches: readonly WireEntry[][],
  language: string,
  take: () => number | undefined,
  done: BatchReading[],
): Promise<void> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const script = new URL(`./reader.${extension}`, import.meta.url).href
  const worker = new Worker(new URL('./launch.mjs', import.meta.url), { workerData: { script, language } })
  try {
    await new Promise<void>((resolve, reject) => {
      let current: number | undefined
      const ask = () => {
        current = take()
        if (current === undefined) return resolve()
        worker.postMessage({ folder, entries: batches[current] ?? [] } satisfies Batch)
      }
      worker.on('message', (reading: BatchReading) => {
        if (current !== undefined) done[current] = reading
        ask()
      })
      worker.on('error', reject)
      worker.on('exit', code =>
        reject(new Error(`Dateline: a reader ended with code ${code} before its work was done.`)),
      )
      ask()
    })
  } finally {
    worker.removeAllListeners('exit')
    await worker.terminate()
  }
}
