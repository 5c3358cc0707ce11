import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { deskNotices, openDesk } from '../src/index.ts'
import type { Batch } from './reader.ts'
import { resources } from './resources.ts'
import { readWire, type WireOptions, type WireReading } from './wire.ts'
import { listWireFolder, type WireEntry } from './wire-folder.ts'

/** Below so many files starting workers costs more than it saves. */
const worthwhile = 500
const batchSize = 100
const most = 8

/** Reads a wire folder as `readWire` does, on all processors when it is large. The order of files, and so the result, is the same. */
export async function readWireInParallel(folder: string, options: WireOptions): Promise<WireReading> {
  const { entries, notices } = listWireFolder(folder, options.ignore)
  const processors = Math.min(availableParallelism(), most)
  if (entries.length < worthwhile || processors < 2) return readWire(folder, options)

  const batches: WireEntry[][] = []
  for (let at = 0; at < entries.length; at += batchSize) batches.push(entries.slice(at, at + batchSize))
  const readings = new Array<WireReading>(batches.length)
  let next = 0
  const take = () => (next < batches.length ? next++ : undefined)
  await Promise.all(Array.from({ length: processors }, () => work(folder, batches, options.language, take, readings)))
  return {
    dispatches: readings.flatMap(reading => reading.dispatches),
    notices: [...notices, ...deskNotices(openDesk(resources)), ...readings.flatMap(reading => reading.notices)],
  }
}

/** One worker, from its first batch to its last. */
async function work(
  folder: string,
  batches: readonly WireEntry[][],
  language: string,
  take: () => number | undefined,
  readings: WireReading[],
): Promise<void> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const script = new URL(`./reader.${extension}`, import.meta.url).href
  const worker = new Worker(new URL('./launch.mjs', import.meta.url), { workerData: { script, language } })
  const decoder = new TextDecoder()
  try {
    await new Promise<void>((resolve, reject) => {
      let current: number | undefined
      const ask = () => {
        current = take()
        if (current === undefined) return resolve()
        worker.postMessage({ folder, entries: batches[current] ?? [] } satisfies Batch)
      }
      worker.on('message', (bytes: Uint8Array) => {
        if (current !== undefined) readings[current] = JSON.parse(decoder.decode(bytes))
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
