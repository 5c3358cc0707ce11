import { parentPort, workerData } from 'node:worker_threads'
import { openDesk } from '../src/index.ts'
import { resources } from './resources.ts'
import { readEntries, type WireReading } from './wire.ts'
import type { WireEntry } from './wire-folder.ts'

/** What the main thread asks of a reader, and what it gets: one buffer of JSON a batch, which is quicker to hand over than objects. */
export interface Batch {
  folder: string
  entries: WireEntry[]
}

const desk = openDesk(resources, workerData.language)
const encoder = new TextEncoder()

parentPort?.on('message', ({ folder, entries }: Batch) => {
  const reading: WireReading = readEntries(folder, entries, desk)
  const bytes = encoder.encode(JSON.stringify(reading))
  parentPort?.postMessage(bytes, [bytes.buffer])
})
