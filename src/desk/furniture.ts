import { lineOf, type ReadLine, takeFromBody, takeFromHead, textOf } from './lines.ts'
import { keep, type Step } from './step.ts'

/** What a web page stands around a text: labels of lists and buttons that were copied with it. */
const furniture =
  /^(?:(?:Browse|Filter|Sort) by ?:?|Current record|Press Room ?[-–—:].{0,40}|.{1,60} ?: Press Room|Open PDF.{0,40}|Print(?: this page)?|Share(?: this)?(?: on)?|Return|Back to top|Skip to .{0,30}|Advertisement|ADVERTISEMENT|\|)$/u

/** Takes web furniture out of the head and the body; what follows such a line at the foot goes with it, unless copy goes on there. */
export const readFurniture: Step = draft => {
  const read: ReadLine = (line, next) => (isFurniture(line) ? keep(next, 'other', line) : undefined)
  const next = takeFromHead(draft, read)
  const from = next.body.findIndex((block, index) => index > 0 && isFurniture(lineOf(block)))
  if (from < 0) return next
  const foot = next.body.slice(from)
  const prose = foot.filter(block => block.type === 'paragraph' && block.text.length > 110)
  if (prose.length > 1) return takeFromBody(next, () => true, read)
  return { ...keep(next, 'other', foot.map(textOf).join('\n')), body: next.body.slice(0, from) }
}

function isFurniture(line: string): boolean {
  return line.length > 0 && line.length < 80 && furniture.test(line)
}
