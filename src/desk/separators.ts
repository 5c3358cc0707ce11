import { lineOf } from './lines.ts'
import type { Step } from './step.ts'

const separator = /^(?:_{2,}|-{3,}|={3,}|\*{3,}|(?:\* ?){3,}|—{2,}|#{3,})$/u

/** `___` between the parts of a dispatch: such lines carry no words and are not printed. */
export const dropSeparators: Step = draft => {
  const body = draft.body.filter(block => !isSeparator(lineOf(block)))
  return body.length === draft.body.length ? draft : { ...draft, body }
}

function isSeparator(line: string): boolean {
  return line.length > 1 && line.length < 100 && separator.test(line)
}
