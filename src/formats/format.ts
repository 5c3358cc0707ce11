import type { Dispatch, Source } from '../model/index.ts'

/** A file whose bytes have been read as text, front matter taken off. */
export interface Candidate {
  path: string
  bytes: Uint8Array
  text: string
  /** 1-based line on which `text` starts. */
  line: number
}

/** One wire format. */
export interface Format {
  name: string
  /** Whether the file is surely of this format. */
  detect(file: Candidate): boolean
  /** The dispatches as sent. What is wrong with a file is thrown, with what and where. */
  read(file: Candidate): Dispatch[]
}

/** A dispatch of which nothing is known yet: what every reader starts from. */
export function emptyDispatch(source: Source): Dispatch {
  return {
    guid: source.index === 0 ? source.path : `${source.path}#${source.index + 1}`,
    language: 'und',
    contentType: 'text',
    bylines: [],
    pubStatus: 'usable',
    signal: {},
    keywords: [],
    subjects: [],
    links: [],
    quotes: [],
    notes: [],
    contacts: [],
    body: [],
    source,
    inferred: [],
    notices: [],
  }
}
