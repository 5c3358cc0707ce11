import { type FindSpeaker, type Place, type Reading, reach, sentenceStart } from './reading.ts'
import { findSaying, type Saying } from './saying.ts'
import { firstNamed, lastNamed, sentenceSubject, speakerBehind, speakerInFront } from './speaker-phrases.ts'
import { printedNameBefore } from './subjects.ts'

/** `Putin stated that “…`, `She added that the agreement is a “…`, `…, saying they could “…`. */
export const before: FindSpeaker = (span, _words, reading) => {
  const part = span.parts[0]
  const text = reading.paragraphs[part?.index ?? -1]?.text
  if (!part || text === undefined) return undefined
  const start = sentenceStart(text, part.start)
  const here: Place = { block: part.block, text, index: part.index, from: start, to: part.start }
  const saying = sayingIn(text, start, part.start)
    .filter(each => each.kind !== 'preposition' || each.start - start < 3)
    .at(-1)
  if (saying?.kind === 'preposition') return speakerBehind(here, saying.end, reading)
  if (saying) return subjectOf(saying, here, reading)
  // `Rummenigge: „…`
  const lead = text.slice(start, part.start)
  if (!/: ?["“„«»‘'`]{1,2}$/u.test(lead) || lead.length > reach) return undefined
  return firstNamed(here, reading) ?? printedNameBefore(lead.replace(/: ?\S{1,2}$/u, ''), reading.cast)
}

function sayingIn(text: string, from: number, to: number): Saying[] {
  return findSaying(text.slice(from, to)).map(each => ({ ...each, start: each.start + from, end: each.end + from }))
}

/** The subject of a verb: right in front of it, else that of the sentence. */
function subjectOf(saying: Saying, here: Place, reading: Reading): string | undefined {
  if (saying.kind === 'own-words')
    return lastNamed(here, saying.start, reading) ?? sentenceSubject(here, saying.start, reading)
  if (saying.kind === 'participle') return sentenceSubject(here, saying.start, reading)
  const clause = clauseStart(here.text, here.from, saying.start)
  return (
    speakerInFront(here, clause, saying.start, reading) ??
    sentenceSubject(here, saying.start, reading) ??
    inverted(here, saying, reading)
  )
}

/** `Am Montag sagte Merkel: „…`: nobody stands in front of the verb. */
function inverted(here: Place, saying: Saying, reading: Reading): string | undefined {
  const behind = here.text.slice(saying.end, here.to)
  return /^ (?:\p{Lu}|der|die|das|ein|eine|el|la|un|una|le|il|o|a|the) ?/u.test(behind) && behind.length < reach
    ? speakerBehind(here, saying.end, reading)
    : undefined
}

/** Behind the last comma or conjunction before the verb. */
function clauseStart(text: string, from: number, to: number): number {
  const lead = text.slice(from, to)
  const marks = [...lead.matchAll(/[,;:—–(]|(?<=\s)(?:and|but|that|while|und|y|et|dass|que|che)(?=\s)/gu)]
  const last = marks.at(-1)
  return last ? from + last.index + last[0].length : from
}
