import type { Block, Dispatch, Note } from '../model/index.ts'
import type { Gazetteer } from '../places/gazetteer.ts'

/** What the desk may know besides the dispatch. */
export interface Context {
  gazetteer: Gazetteer
  /** BCP 47; for copy whose language nothing tells. */
  language: string
}

/** A dispatch on the desk: `head` holds the lines above the lead that no step has made out yet. */
export interface Draft extends Dispatch {
  head: Block[]
}

/**
 * One reading of the words. It fills an empty field (and says so in `inferred`) or moves text out of `head` or `body` into a named field;
 * it never deletes and never replaces what the wire said.
 */
export type Step = (draft: Draft, context: Context) => Draft

/** Adds a finding; the reason must not quote copy. */
export function note(draft: Draft, level: 'info' | 'warning' | 'error', rule: string, reason: string): Draft {
  return { ...draft, notices: [...draft.notices, { level, rule, reason, source: draft.source }] }
}

/** Keeps a line that is no copy; only `public` ones are ever shown. */
export function keep(draft: Draft, kind: Note['kind'], text: string, isPublic = false): Draft {
  return { ...draft, notes: [...draft.notes, { kind, text, public: isPublic }] }
}
