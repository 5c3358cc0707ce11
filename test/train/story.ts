import { type Chunk, chunksOf, type Sentence } from './columns.ts'

export type NameType = 'PER' | 'LOC' | 'ORG'

/** A name in a text; offsets in UTF-16 code units. */
export interface GoldName {
  start: number
  end: number
  type: NameType
}

/** A text with the names that annotators found in it. */
export interface GoldText {
  text: string
  names: GoldName[]
}

/** Texts that belong together, as the paragraphs of a dispatch do. */
export type GoldStory = GoldText[]

const closing = /^(?:[.,;:!?%)\]}…]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t|\.{2,3})$/u
const opening = /^[([{$£€#]$/u

/** Puts words of a corpus together as print has them, and the names where they stand then. */
export function printedText({ words }: Sentence, names: readonly (Chunk & { tag: NameType })[]): GoldText {
  const starts: number[] = []
  let text = ''
  let glue = true
  let quoted = false
  for (const word of words) {
    const quote = /^(?:"|``|'')$/u.test(word)
    const tight = glue || closing.test(word) || (quote && quoted)
    if (!tight) text += ' '
    starts.push(text.length)
    text += quote ? '"' : word
    if (quote) quoted = !quoted
    glue = opening.test(word) || (quote && quoted)
  }
  const end = (at: number) => (starts[at] ?? 0) + (words[at] ?? '').length
  return {
    text,
    names: names.map(({ from, to, tag }) => ({ start: starts[from] ?? 0, end: end(to - 1), type: tag })),
  }
}

/** Several sentences as one paragraph. */
export function joined(texts: readonly GoldText[]): GoldText {
  const whole: GoldText = { text: '', names: [] }
  for (const { text, names } of texts) {
    const offset = whole.text === '' ? 0 : whole.text.length + 1
    whole.text += `${whole.text === '' ? '' : ' '}${text}`
    for (const name of names) whole.names.push({ ...name, start: name.start + offset, end: name.end + offset })
  }
  return whole
}

/** Chunks of a sentence in our three types; `types` says what the corpus calls them. */
export function namesIn(sentence: Sentence, types: Readonly<Record<string, NameType>>): (Chunk & { tag: NameType })[] {
  return chunksOf(sentence.tags).flatMap(chunk => {
    const tag = types[chunk.tag]
    return tag ? [{ ...chunk, tag }] : []
  })
}
