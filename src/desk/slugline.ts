import { houseStyles } from '../house-styles/index.ts'
import { bylineAtEnd, bylinesOf } from './byline.ts'
import { takeFromHead } from './lines.ts'
import { signalOfMark } from './signal.ts'
import type { Draft, Step } from './step.ts'

const number = String.raw`(?:, ?\d{1,4})?`
const lead = String.raw`(?:, ?(?<lead>(?:\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead|LEAD|Add|ADD|Take)|Take \d)[^,]{0,30}))?`
const bracketed = String.raw` ?\((?<mark>[A-Z][A-Z ]{2,14}\d{0,2})\)`
const generic: readonly RegExp[] = [
  // `BC-LT--Argentina-Cancer Beauty,466`, `BC-Kenya-Explosion, 5th Ld-Writethru`
  new RegExp(String.raw`^(?<slugline>(?:BC|AM|PM|URGENT|BULLETIN)-[\p{L}\p{N}&.'’ -]{2,60}?)${lead}${number}$`, 'u'),
  // `GLOBAL-PRECIOUS/ (UPDATE 1)`, `SOCCER-PORTUGAL/RESULTS (UPDATE 2)`
  new RegExp(String.raw`^(?<slugline>[A-Z][A-Z0-9&.]{1,20}(?:[-/][A-Z0-9&.-]{0,20}){1,5})${bracketed}$`, 'u'),
  // `UKRAINE-CRISIS/`, `GERMANY-POLITICS`
  new RegExp(String.raw`^(?<slugline>[A-Z][A-Z0-9]{1,15}(?:-[A-Z0-9]{1,15}){1,5}\/?)${lead}${number}$`, 'u'),
  // `Switzerland/migration/UN/`, `American Football/NFL/`
  /^(?<slugline>\p{L}[\p{L}\p{N}. -]{1,30}(?:[/-][\p{L}\p{N}. -]{1,30}){0,4}\/)$/u,
  /^(?:SLUG|Slug|Slugline|SLUGLINE|Keywords?|Stichwort) ?: ?(?<slugline>\S.{1,60})$/u,
]
/** `ASIA:Samsung sells …`: a desk's keyword glued in front of the headline, without a space. */
const prefix = /^(?<slugline>\p{Lu}{3,12}):(?=\p{Lu}\p{Ll})/u

const patterns = [...houseStyles.flatMap(style => style.slugline ?? []), ...generic]

/** The desk's keyword line, with the lead number or mark that stands behind it. */
export const readSlugline: Step = draft => {
  const next = takeFromHead(draft, (line, taken) =>
    taken.slugline !== undefined || line.length > 140 ? undefined : readLine(line, taken),
  )
  return next.slugline === undefined ? readPrefix(next) : next
}

function readLine(line: string, draft: Draft): Draft | undefined {
  const byline = bylineAtEnd.exec(line)
  const text = byline ? line.slice(0, byline.index) : line
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const slugline = match.groups?.slugline ?? match[0]
    const printed = match.groups?.lead ?? match.groups?.mark
    const signal = { ...draft.signal, ...(printed && signalOfMark(printed)) }
    const bylines = byline?.groups?.names ? bylinesOf(byline.groups.names) : draft.bylines
    return { ...draft, slugline, signal, bylines }
  }
  return undefined
}

function readPrefix(draft: Draft): Draft {
  const at = draft.head.findIndex(block => block.type === 'paragraph' && prefix.test(block.text))
  const block = draft.head[at]
  if (block?.type !== 'paragraph') return draft
  const slugline = prefix.exec(block.text)?.groups?.slugline
  if (!slugline || signalOfMark(slugline)) return draft
  const rest = block.text.slice(slugline.length + 1)
  return {
    ...draft,
    slugline,
    headlineRaw: draft.headlineRaw ?? block.text,
    head: draft.head.with(at, { ...block, text: rest, marks: [] }),
  }
}
