import { type Desk, type Dispatch, deskNotices, type Notice, openDesk, readDispatches } from '../src/index.ts'
import { keyOf } from './cache-key.ts'
import { resources } from './resources.ts'
import { listWireFolder, readEntry, type WireEntry } from './wire-folder.ts'

/** All that a wire folder, or one file of it, held. */
export interface WireReading {
  dispatches: Dispatch[]
  notices: Notice[]
}

/** What one file held, as the cache keeps it. */
export interface FileReading {
  /** Absent when the file could not be read from the disk: there is nothing to keep then. */
  key?: string
  reading: WireReading
}

export interface WireOptions {
  /** BCP 47, for copy whose language nothing tells. */
  language: string
  ignore?: readonly string[]
}

/** All dispatches of a wire folder, read and tagged, one after another. */
export function readWire(folder: string, { language, ignore }: WireOptions): WireReading {
  const { entries, notices } = listWireFolder(folder, ignore)
  const desk = openDesk(resources, language)
  const readings = entries.map(entry => readFile(folder, entry, desk).reading)
  return joinReadings([{ dispatches: [], notices: [...notices, ...deskNotices(desk)] }, ...readings])
}

/** The dispatches of one file; it needs no other, so that files can be read side by side, and kept. */
export function readFile(folder: string, entry: WireEntry, desk: Desk): FileReading {
  const { file, problems } = readEntry(folder, entry)
  return file
    ? { key: keyOf(file), reading: readDispatches(file, desk) }
    : { reading: { dispatches: [], notices: problems } }
}

/** Readings one after another. */
export function joinReadings(readings: readonly WireReading[]): WireReading {
  return {
    dispatches: readings.flatMap(reading => reading.dispatches),
    notices: readings.flatMap(reading => reading.notices),
  }
}
