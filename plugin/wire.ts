import { type Desk, type Dispatch, type Notice, openDesk, readDispatches } from '../src/index.ts'
import { resources } from './resources.ts'
import { readWireFolder } from './wire-folder.ts'

let opened: Desk | undefined

/** All dispatches of a wire folder, read and tagged: the place for a cache, and for workers. */
export function readWire(
  folder: string,
  options: { language: string; ignore?: readonly string[] },
): { dispatches: Dispatch[]; notices: Notice[] } {
  const { files, notices } = readWireFolder(folder, options.ignore)
  opened ??= openDesk(resources, options.language)
  const desk: Desk = { ...opened, language: options.language }
  const dispatches: Dispatch[] = []
  for (const file of files) {
    const reading = readDispatches(file, desk)
    dispatches.push(...reading.dispatches)
    notices.push(...reading.notices)
  }
  return { dispatches, notices }
}
