import type { Block } from '../model/index.ts'
import { isByline } from './byline.ts'
import { isEditorsLine } from './editors-notes.ts'
import { lineOf } from './lines.ts'
import type { Step } from './step.ts'

/** More lines than this above the lead are no head. */
const most = 12

/** Without a dateline, the short lines above the first prose are the head; a dispatch that has its headline has none. */
export const splitHead: Step = draft => {
  if (draft.dateline || draft.headline !== undefined || draft.head.length > 0) return draft
  const lead = findLead(draft.body)
  if (lead <= 0 || lead > most) return draft
  return { ...draft, head: draft.body.slice(0, lead), body: draft.body.slice(lead) }
}

/** What no step made out goes back to where it stood. */
export const returnHead: Step = draft => ({ ...draft, head: [], body: [...draft.head, ...draft.body] })

/** The first prose, but never above a byline or a note for editors: a long line above those is a summary. */
function findLead(body: readonly Block[]): number {
  const prose = body.findIndex(isProse)
  // Short lines all through: the last one is the copy, as of a flash or a kill.
  const lead = prose < 0 ? body.length - 1 : prose
  const last = body.slice(0, most).findLastIndex(block => isByline(lineOf(block)) || isEditorsLine(lineOf(block)))
  const isAbove = last > lead && body.slice(last + 1).some(isProse)
  return isAbove ? last + 1 : lead
}

/** Sentences: long, or closed by a stop. Tables and lists are no head either. */
function isProse(block: Block): boolean {
  if (block.type !== 'paragraph') return block.type !== 'crosshead'
  return block.text.length > 110 || (block.text.length > 50 && /[.!?:]["”’»)]?$/u.test(block.text))
}
