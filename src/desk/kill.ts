import type { Note } from '../model/index.ts'
import { findDates, nearestDay, writeDate } from '../time/dates.ts'
import type { Step } from './step.ts'

const slugInText =
  /(?<![\p{L}\p{N}-])(?<slugline>\p{Lu}[\p{Lu}\p{N}]{0,20}(?:-[\p{Lu}\p{N}]{1,20}){1,6})(?![\p{L}\p{N}-])/u

/** A kill's text is for editors. Which story it takes down: the slugline it carries, else one its text names, with the day it says. */
export const readKill: Step = draft => {
  if (!draft.signal.kill) return draft
  const text = [...draft.head, ...draft.body]
    .flatMap(block => (block.type === 'paragraph' ? [block.text] : []))
    .join('\n')
  const slugline = draft.slugline ?? slugInText.exec(text)?.groups?.slugline
  const printed = findDates(text)[0]?.date
  const near = draft.received ?? draft.versionCreated
  const told = printed && (printed.year ? writeDate(printed) : near && nearestDay(printed, near))
  const of = { ...(slugline && { slugline }), ...(told && { day: told }), ...draft.signal.of }
  const order: Note[] = text ? [{ kind: 'ednote', text, public: false }] : []
  return { ...draft, notes: [...draft.notes, ...order], head: [], body: [], signal: { ...draft.signal, of } }
}
