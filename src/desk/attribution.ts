import { after } from './attributed-after.ts'
import { before } from './attributed-before.ts'
import { carried } from './attributed-by-context.ts'
import { isSpeech } from './quote-kinds.ts'
import type { Span } from './quote-spans.ts'
import type { Reading } from './reading.ts'

/** The speaker of one passage, by the first of these that finds one; undefined for words that nobody is said to have said. */
export function attribute(span: Span, words: string, reading: Reading): string | undefined {
  const speech = isSpeech(words)
  const tries = speech ? [after, before, carried] : [before, after, carried]
  for (const find of tries) {
    const name = find(span, words, reading, speech)
    if (name) return name
  }
  return undefined
}
