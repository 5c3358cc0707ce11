import { type Desk, type Dispatch, deskNotices, type Notice, openDesk, readDispatches } from '../src/index.ts'
import { resources } from './resources.ts'
import { listWireFolder, readEntry, type WireEntry } from './wire-folder.ts'

/** All that a wire folder held. */
export interface WireReading {
  dispatches: Dispatch[]
  notices: Notice[]
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
  const reading = readEntries(folder, entries, desk)
  return { dispatches: reading.dispatches, notices: [...notices, ...deskNotices(desk), ...reading.notices] }
}

/** Some dispatches of a wire folder; each file needs no other, so that batches can be read side by side. */
export function readEntries(folder: string, entries: readonly WireEntry[], desk: Desk): WireReading {
  const dispatches: Dispatch[] = []
  const notices: Notice[] = []
  for (const entry of entries) {
    const { file, problems } = readEntry(folder, entry)
    notices.push(...problems)
    if (!file) continue
    const reading = readDispatches(file, desk)
    dispatches.push(...reading.dispatches)
    notices.push(...reading.notices)
  }
  return { dispatches, notices }
}
