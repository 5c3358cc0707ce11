import type { Block } from '../model/index.ts'
import type { Step } from './step.ts'

const most = { words: 8, characters: 60 }
/** Headings in capitals are summaries as well: `1. BAHAMIANS BEGIN RESCUES AS DORIAN MOVES ON TOWARD US COAST`. */
const mostCapitals = { words: 16, characters: 100 }
const endStop = /[.,;:!…][)"”’»]?$/u
const notHeading =
  /^["“”„«'‘(\d]|^(?:Photo|Source|Foto|Quelle|Fuente|Question|Answer|Pregunta|Respuesta|Frage|Antwort|Contact)\b|^[QA][.:]|https?:|@|\d{2,}:\d{2}|\b(?:says?|said|told)\b/u
const capitals = /^(?:\d{1,2}[.)] )?\p{Lu}[^\p{Ll}]+$/u
const emphasis = /^(?:\*\*(?<bold>[^*]{1,60})\*\*|_ ?(?<underlined>[^_]{1,60}?) ?_|\^(?<anpa>[^=^]{1,60})=?)$/u

/** `Ukraine Crisis`: a short line without stop on its own above a paragraph. */
export const readCrossheads: Step = draft => {
  const body = draft.body.map((block, index): Block => {
    const before = draft.body[index - 1]
    const after = draft.body[index + 1]
    if (block.type !== 'paragraph' || block.text.length > mostCapitals.characters || block.marks.length > 0)
      return block
    if (!canStandBetween(before, after)) return block
    const marked = emphasis.exec(block.text)?.groups
    const text = marked?.bold ?? marked?.underlined ?? marked?.anpa ?? block.text
    return isHeading(text) ? { ...block, type: 'crosshead', level: 2, text } : block
  })
  return { ...draft, body }
}

function isHeading(text: string): boolean {
  const words = text.split(' ').length
  if (!/\p{L}{2}/u.test(text) || endStop.test(text)) return false
  if (capitals.test(text)) return words <= mostCapitals.words && text.length <= mostCapitals.characters
  return (
    words <= most.words && text.length <= most.characters && !notHeading.test(text) && /^\p{Lu}|^\p{Lo}/u.test(text)
  )
}

/** Copy comes before a heading and after it; only a table may have one right at the top. Two short lines in a row are a list. */
function canStandBetween(before: Block | undefined, after: Block | undefined): boolean {
  if (after?.type === 'preformatted' || after?.type === 'table') return before?.type !== 'crosshead'
  if (before === undefined || before.type === 'media' || isShortLine(before)) return false
  if (after?.type === 'list') return true
  return after?.type === 'paragraph' && !isShortLine(after)
}

function isShortLine(block: Block): boolean {
  return block.type === 'paragraph' && block.text.length <= most.characters && !endStop.test(block.text)
}
