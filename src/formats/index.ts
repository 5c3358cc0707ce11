import { decode, isBinary } from '../markup/decode.ts'
import type { Dispatch, Notice, Source, WireFile } from '../model/index.ts'
import type { Candidate, Format } from './format.ts'
import { splitFrontMatter } from './front-matter.ts'
import { markdown } from './markdown.ts'
import { plain } from './plain.ts'
import { override, readSidecar } from './sidecar.ts'

/** In the order they are tried: the surest signature first, `plain` takes what is left. */
export const formats: readonly Format[] = [markdown, plain]

/** What one file held. A file that cannot be read gives a notice and no dispatch. */
export interface FileReading {
  dispatches: Dispatch[]
  notices: Notice[]
}

/** Reads the dispatches of one file as the wire sent them, with the editor's words from front matter and sidecar laid over. */
export function readFile(file: WireFile): FileReading {
  const source: Source = { path: file.path, format: 'none', index: 0 }
  const fail = (rule: string, reason: string): FileReading => ({
    dispatches: [],
    notices: [{ level: 'error', rule, reason, source }],
  })
  if (isBinary(file.bytes)) {
    return fail('binary-file', 'this is no text; move it out of the wire folder, or name it in the option `ignore`')
  }
  const { text: whole } = decode(file.bytes)
  if (!whole.trim()) return fail('empty-file', 'the file is empty; fill it or delete it')

  const { frontMatter, text, line } = splitFrontMatter(whole)
  const candidate: Candidate = { path: file.path, bytes: file.bytes, text, line }
  const format = formats.find(each => each.detect(candidate)) ?? plain
  try {
    let dispatches = format.read(candidate)
    const notices: Notice[] = []
    let isSlip = false
    for (const editor of [
      frontMatter && { path: file.path, text: frontMatter, linesAbove: 1 },
      file.sidecar && sidecarText(file.sidecar),
    ]) {
      if (!editor) continue
      const { sidecar, problems } = readSidecar(editor.text)
      for (const { line = 1, ...problem } of problems) {
        const place = { ...source, path: editor.path, format: 'yaml', line: line + editor.linesAbove }
        notices.push({ ...problem, source: place })
        isSlip ||= problem.level === 'error'
      }
      dispatches = dispatches.map(dispatch => override(dispatch, sidecar))
    }
    // Last: `pubStatus: usable` in the sidecar lifts no slip of the front matter.
    if (isSlip) dispatches = dispatches.map(dispatch => override(dispatch, { hold: true }))
    if (file.received) dispatches = dispatches.map(dispatch => ({ received: file.received ?? '', ...dispatch }))
    return { dispatches, notices }
  } catch (error) {
    return fail(
      'unreadable',
      `cannot be read as ${format.name}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function sidecarText({ path, bytes }: { path: string; bytes: Uint8Array }): {
  path: string
  text: string
  linesAbove: number
} {
  return { path, text: decode(bytes).text, linesAbove: 0 }
}
