import { cut } from '../markup/splice.ts'
import { type ReadLine, takeFromBody, takeFromHead } from './lines.ts'
import { keep, type Step } from './step.ts'

/** `Eds: With AP Photos.`, `(EDS: CLARIFYING PLACE)`, `ATTN:`, `Hinweis an die Redaktionen:`, `NOTE: Full name …` */
const editorsLine =
  /^[([]{0,2}(?:Eds|EDS|EDITORS|Editors|ATTN|Attention editors|ATTENTION EDITORS|Note to editors|NOTE TO EDITORS|Notes? to [Ee]ditors|NOTE|Achtung|Hinweis an die Redaktion(?:en)?|An die Redaktionen|Atención|ATENCIÓN|Nota a los redactores|À l'attention des rédactions|Note aux rédactions|Nota per le redazioni)\b ?(?:\.|:| -)/u
/** The same in brackets before the lead: `(EDS: …) The text goes on`. */
const bracketed = /^[([](?:Eds|EDS|ATTN|Editors|EDITORS):[^()[\]]{2,300}[)\]]\s*/u

/** Notes for editors, wherever they stand: kept, never shown. */
export const readEditorsNotes: Step = draft => {
  const next = takeFromBody(takeFromHead(draft, readLine), () => true, readLine)
  const [first, ...others] = next.body
  const opening = first?.type === 'paragraph' ? openingNote(first.text) : undefined
  if (first?.type !== 'paragraph' || !opening) return next
  const body = [{ ...first, ...cut(first, opening.length) }, ...others]
  return { ...keep(next, 'ednote', opening.trim()), body }
}

/** Whether a line is for editors. */
export function isEditorsLine(line: string): boolean {
  return editorsLine.test(line)
}

/** Behind a bracket that closes the copy goes on: such a line is no note as a whole. */
const readLine: ReadLine = (line, next) =>
  isEditorsLine(line) && !openingNote(line) ? keep(next, 'ednote', line) : undefined

function openingNote(text: string): string | undefined {
  const opening = bracketed.exec(text.slice(0, 320))?.[0]
  return opening && opening.length < text.length ? opening : undefined
}
