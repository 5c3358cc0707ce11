import { nearestSubject } from './pronouns.ts'
import { type Attribution, type FindSpeaker, reach, sentenceStart } from './reading.ts'
import type { Cast } from './speakers.ts'
import { printedNameAt } from './subjects.ts'

/**
 * Nobody is named with the words themselves: the second half of a split quote, a quote that fills the paragraph behind another one's,
 * more words in a sentence whose speaker is known, or what the one whom the sentence before is about says.
 */
export const carried: FindSpeaker = (span, words, reading, speech) => {
  const part = span.parts[0]
  const { last, cast, paragraphs } = reading
  const text = paragraphs[part?.index ?? -1]?.text
  if (!part || text === undefined) return undefined
  const start = sentenceStart(text, part.start)
  const lead = text.slice(start, part.start).replace(/["“„«»‘'`]{1,2}$/u, '')
  if (last?.paragraph === part.index) {
    if (last.end >= start && !hasOther(cast, part.block, last, part.start)) return last.name
    if (!speech) return isVerbless(lead) ? last.name : undefined
    if (lead.trim()) return undefined
    return hasOther(cast, part.block, last, part.start) ? subjectBefore(cast, part.block, text, start) : last.name
  }
  if (!speech || lead.trim()) return undefined
  if (start > 0)
    return /\b(?:I|we|my|our|us|me|ich|wir|je|nous|yo|nosotros|io|noi|eu|nós)\b/iu.test(words)
      ? subjectBefore(cast, part.block, text, start)
      : undefined
  return last?.paragraph === part.index - 1 ? last.name : undefined
}

/** Someone else is named between a quote and the next one. */
function hasOther(cast: Cast, block: string, last: Attribution, to: number): boolean {
  return cast.named(block).some(each => each.start > last.end + reach && each.end <= to && each.name !== last.name)
}

function subjectBefore(cast: Cast, block: string, text: string, to: number): string | undefined {
  return (
    nearestSubject(cast.named(block), text, to, 'any')?.name ??
    printedNameAt(text.slice(sentenceStart(text, to - 2), to), cast)
  )
}

/** A stretch that only carries on: `To oppose unilateralism, protectionism, and`. */
function isVerbless(lead: string): boolean {
  return (
    /^(?:To|And|But|Or|Nor|As well|Not|With)\b/u.test(lead) &&
    lead.length < reach &&
    !/\b(?:is|are|was|were|has|have|had|will|would|does|did)\b/u.test(lead)
  )
}
