import type { Signal } from '../model/index.ts'
import { atEdges, type ReadLine, takeFromBody, takeFromHead } from './lines.ts'
import { marks } from './signal-marks.ts'
import { type Draft, keep, type Step } from './step.ts'

/** In front of a headline: `UPDATE 2-`, `CORRECTED - `, `URGENT: `, and `URGENTYeltsin` where the space was lost. */
const prefixes = marks.map(({ words, read }) => ({
  pattern: new RegExp(String.raw`^(?:\*{1,3} ?)?(?:${words})(?: ?[-–—:] ?(?=\S)|(?<=\p{Lu}{5})(?=\p{Lu}\p{Ll}))`, 'u'),
  read,
}))
/** On a line of its own, in brackets or stars: `REFILE`, `(2nd LD)`, `**URGENT**`. */
const wholeLines = marks.map(({ words, read }) => ({
  pattern: new RegExp(String.raw`^[([*]{0,3}(?:${words})[)\]*]{0,3}[.:!]?$`, 'u'),
  read,
}))

/** What was mended: `(Corrects spelling of name in paragraph 2)`, `(In Jan. 3 story, corrects …)`, `[CORRECTED 14:06 GMT]`. */
const correctionNote =
  /^[([](?<text>(?:corrects|CORRECTED(?= \d)|this (?:version|story) (?:corrects|has been corrected)|in \p{L}{3,9}\.? \d{1,2} (?:story|item),? corrects|korrigiert|berichtigt|corrige|rectifie|corregge)\b[^()]{0,300})[)\]]\.?$|^(?:CORRECTION|KORREKTUR|BERICHTIGUNG|Correction|This (?:version|story) (?:corrects|CORRECTS|has been corrected)) ?:?(?<open> .{5,300})$/iu
/** What was added: `(Adds comment, background)`, `(ATTN: ADDS details in paras 4-5, photos)`. */
const updateNote =
  /^[([](?:adds|recasts|updates|updating|repeats|refiles|ATTN: ?(?:adds|updates|recasts)|amplía|actualiza|ergänzt|aktualisiert|neu:|ajoute|actualise|aggiorna)\b[^()]{0,300}[)\]]\.?$/iu

/** What this dispatch does to an earlier one, from marks in the head and notes in brackets at head and foot. */
export const readSignal: Step = draft => {
  const next = takeFromHead(draft, (line, taken) => readMark(line, taken) ?? readNote(line, taken))
  return takeFromBody(next, atEdges(2, 4), readNote)
}

/** What a mark alone says: `5th Ld-Writethru`, `UPDATE 1`. */
export function signalOfMark(printed: string): Signal | undefined {
  for (const { pattern, read } of wholeLines) {
    const match = pattern.exec(printed)
    if (match) return read(match.groups ?? {})
  }
  return undefined
}

/** The headline without its marks, and what they say. */
export function stripPrefixes(headline: string): { headline: string; signal: Signal } {
  let rest = headline
  let signal: Signal = {}
  for (let round = 0; round < 3; round++) {
    const mark = prefixes.find(each => each.pattern.test(rest))
    const match = mark?.pattern.exec(rest)
    if (!mark || !match) break
    signal = { ...signal, ...mark.read(match.groups ?? {}) }
    rest = rest.slice(match[0].length)
  }
  return { headline: rest, signal }
}

const readMark: ReadLine = (line, draft) => {
  const signal = line.length < 60 ? signalOfMark(line) : undefined
  return signal && withSignal(signal.advisory ? keep(draft, 'ednote', line) : draft, signal)
}

const readNote: ReadLine = (line, draft) => {
  if (line.length > 400) return undefined
  const groups = correctionNote.exec(line)?.groups
  const correction = groups && (groups.text ?? line)
  if (correction) return keep(withSignal(draft, { correction: { reason: correction } }), 'correction', line, true)
  if (!updateNote.test(line)) return undefined
  return keep(withSignal(draft, { update: draft.signal.update ?? {} }), 'update', line)
}

function withSignal(draft: Draft, signal: Signal): Draft {
  return { ...draft, signal: { ...draft.signal, ...signal } }
}
