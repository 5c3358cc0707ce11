import { parentPort, workerData } from 'node:worker_threads'
import { deskNotices, type Notice, openDesk } from '../src/index.ts'
import { type PackedReading, packReading } from './packed-reading.ts'
import { resources } from './resources.ts'
import { readFile } from './wire.ts'
import type { WireEntry } from './wire-folder.ts'

/** What the main thread asks of a reader. */
export interface Batch {
  folder: string
  entries: WireEntry[]
}

/** What it gets: buffers of JSON, which are quicker to hand over than objects. */
export interface BatchReading {
  readings: PackedReading[]
  /** What is wrong with the desk itself. */
  desk: Notice[]
}

const desk = openDesk(resources, workerData.language)

parentPort?.on('message', ({ folder, entries }: Batch) => {
  const readings = entries.map(entry => packReading(readFile(folder, entry, desk)))
  const message: BatchReading = { readings, desk: deskNotices(desk) }
  parentPort?.postMessage(
    message,
    readings.map(({ json }) => json.buffer),
  )
})
