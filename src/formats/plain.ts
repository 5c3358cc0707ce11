import { clean } from '../markup/clean.ts'
import { unframe } from '../markup/framing.ts'
import { readParagraphs } from '../markup/paragraphs.ts'
import type { Block, Dispatch } from '../model/index.ts'
import { emptyDispatch, type Format } from './format.ts'
import { notCopy } from './not-copy.ts'

/** Copy without an envelope: every line goes into the body, and the desk makes out what it is. */
export const plain: Format = {
  name: 'plain',
  detect: () => true,
  read({ path, text, line }) {
    const source = { path, format: 'plain', index: 0, line }
    const copy = clean(unframe(text))
    const body = readParagraphs(copy)
    if (body.length > mostBlocks) {
      const whole: Block = { id: 'b1', type: 'preformatted', text: copy }
      return [withhold({ ...emptyDispatch(source), body: [whole] }, `a list of ${body.length} lines`)]
    }
    const dispatch = { ...emptyDispatch(source), body }
    const kind = notCopy(copy)
    return [kind ? withhold(dispatch, kind) : dispatch]
  },
}

/** A book has fewer paragraphs; nothing is gained by reading each line of more, and minutes may be lost. */
const mostBlocks = 30_000

/** Not published unless an editor asks for it: what front matter or sidecar say of `pubStatus` is laid over this. */
function withhold(dispatch: Dispatch, kind: string): Dispatch {
  const reason = `looks like ${kind}, not like a dispatch: held unless front matter or sidecar say \`pubStatus: usable\`; else move it out of the wire folder`
  return {
    ...dispatch,
    pubStatus: 'withheld',
    notices: [{ level: 'warning', rule: 'no-dispatch', reason, source: dispatch.source }],
  }
}
