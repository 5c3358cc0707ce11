import type { Span } from './quote-spans.ts'
import { sentenceEnds } from './sentences.ts'
import type { Cast, Paragraph } from './speakers.ts'

/** Who said a passage. */
export interface Attribution {
  name: string
  gender?: 'm' | 'f'
  /** Index of the paragraph the passage ends in, and the offset behind it. */
  paragraph: number
  end: number
}

/** What is known while the quotes of a dispatch are read in order. */
export interface Reading {
  paragraphs: readonly Paragraph[]
  cast: Cast
  last?: Attribution
}

/** One way to find the speaker of a passage; `speech`: its words are a sentence. */
export type FindSpeaker = (span: Span, words: string, reading: Reading, speech: boolean) => string | undefined

/** Nobody is further from the words than so many characters. */
export const reach = 160

/** A stretch of a paragraph. */
export interface Place {
  block: string
  text: string
  index: number
  from: number
  to: number
}

/** Where the sentence begins that an offset stands in. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 1200)
  const end = sentenceEnds(text.slice(from, at)).at(-1)
  const start = end === undefined ? from : from + end
  return start + (/^\s*/u.exec(text.slice(start, start + 5))?.[0].length ?? 0)
}
