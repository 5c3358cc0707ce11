import { takeFromHead } from './lines.ts'
import { stripPrefixes } from './signal.ts'
import type { Draft, Step } from './step.ts'

const longest = { headline: 200, subhead: 500 }
const label = /^(?:Headline|Title|Titel|Titre|Título|Titolo|Press Release|News Release|Pressemitteilung): ?/iu
/** `******UK FEB …`: stars are a mark of priority; ` =` closes lines of agencies. */
const frame = /^\*{2,} ?| ?=$/gu
/** A label without anything behind it, or numbers alone. */
const nothing = /^[\d\s/.:-]*$|:$/u

/** The first line of the head that nothing else claimed is the headline, a second one the subhead. */
export const readHeadline: Step = draft => {
  if (draft.headline !== undefined) return readPrefixes(draft)
  const taken = takeFromHead(draft, (line, next) => {
    const text = line.replace(label, '').replace(frame, '').trim()
    if (nothing.test(text) || text.length > longest.subhead) return undefined
    if (next.headline === undefined) {
      if (text.length > longest.headline) return undefined
      return { ...next, headline: text, ...(text !== line && { headlineRaw: line }) }
    }
    // A page's title above the release's own headline.
    if (text === next.headline) return next
    const isSubhead = next.subhead === undefined && (next.dateline || next.bylines.length > 0)
    return isSubhead ? { ...next, subhead: text } : undefined
  })
  return readPrefixes(readShouted(taken))
}

/** A first line in capitals behind the dateline, or a flash that is one line in all: the headline as the wire gave it. */
function readShouted(draft: Draft): Draft {
  const [first, ...others] = draft.body
  if (draft.headline !== undefined || first?.type !== 'paragraph' || first.text.length > 140) return draft
  const text = first.text.replace(frame, '')
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{3}[^\p{Lu}]+\p{Lu}{3}/u.test(text)) return draft
  // The words of a flash are its copy as well.
  const body = others.length > 0 ? others : draft.body
  return { ...draft, headline: text, ...(text !== first.text && { headlineRaw: first.text }), body }
}

/** `UPDATE 2-` and its like are signals, not headline; `headlineRaw` keeps what was printed. */
function readPrefixes(draft: Draft): Draft {
  if (draft.headline === undefined) return draft
  const { headline, signal } = stripPrefixes(draft.headline)
  if (headline === draft.headline) return draft
  const headlineRaw = draft.headlineRaw ?? draft.headline
  return { ...draft, headline, headlineRaw, signal: { ...signal, ...draft.signal } }
}
