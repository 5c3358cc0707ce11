import { type Place, type Reading, sentenceStart } from './reading.ts'
import type { Naming } from './speakers.ts'
import { phraseOf } from './subjects.ts'

/**
 * Whom a pronoun stands for: the one each sentence before is about, from the nearest on, who fits; a thing is what spoke last.
 * A speaker who is only a phrase (`a U.S. Embassy official`) is meant where nobody is named.
 */
export function resolvePronoun(
  pronoun: 'm' | 'f' | 'any' | 'thing',
  here: Place,
  at: number,
  reading: Reading,
): string | undefined {
  const { last, paragraphs, cast } = reading
  if (pronoun === 'thing') {
    const phrase = phraseOf(here.text.slice(here.from, at), cast)
    return phrase ?? (last && here.index - last.paragraph <= 2 ? last.name : undefined)
  }
  for (let index = here.index; index >= Math.max(0, here.index - 3); index--) {
    const { id, text } = paragraphs[index] ?? { id: '', text: '' }
    const to = index === here.index ? at : text.length
    const isLast = last?.paragraph === index && (index < here.index || last.end <= at)
    const subject = nearestSubject(cast.named(id), text, to, pronoun)
    if (isLast && (!subject || subject.start < (last?.end ?? 0)) && fits(last?.gender, pronoun)) return last?.name
    if (subject) return subject.name
  }
  return last && here.index - last.paragraph <= 3 ? last.name : undefined
}

/** The first fitting name of the nearest sentence that has one. */
export function nearestSubject(
  named: readonly Naming[],
  text: string,
  to: number,
  pronoun: 'm' | 'f' | 'any',
): Naming | undefined {
  const fitting = named.filter(each => each.end <= to && fits(each.gender, pronoun))
  const nearest = fitting.at(-1)
  if (!nearest) return undefined
  const start = sentenceStart(text, nearest.start)
  return fitting.find(each => each.start >= start)
}

function fits(gender: 'm' | 'f' | undefined, pronoun: 'm' | 'f' | 'any'): boolean {
  return gender === undefined || pronoun === 'any' || gender === pronoun
}
