import { type FindSpeaker, type Place, type Reading, reach } from './reading.ts'
import { findSaying } from './saying.ts'
import { sentenceEnds } from './sentences.ts'
import { speakerBehind, speakerInFront } from './speaker-phrases.ts'

/** `…,” Putin said`, `…,” said a U.S. Embassy official`, `…, according to police`. */
export const after: FindSpeaker = (span, words, reading, speech) => {
  const part = span.parts.at(-1)
  const text = reading.paragraphs[part?.index ?? -1]?.text
  if (!part || text === undefined) return undefined
  const from = part.end + (/^\s?(?:''|["”“»«’'」』‟])/u.exec(text.slice(part.end, part.end + 3))?.[0].length ?? 0)
  const closed = /[.!?…]$/u.test(words)
  const tail = tailOf(text, from, closed)
  if (!tail) return undefined
  const here: Place = { block: part.block, text, index: part.index, from, to: from + tail.length }
  const saying = findSaying(tail).find(each => each.start < reach && each.kind !== 'participle')
  if (!saying) return invertedName(here, reading) ?? (speech ? namedStraightAfter(here, reading) : undefined)
  const inFront = tail.slice(0, saying.start)
  if (saying.kind === 'preposition') return speakerBehind(here, from + saying.end, reading)
  if (!/\p{L}/u.test(inFront.replace(auxiliaries, ''))) return speakerBehind(here, from + saying.end, reading)
  // Words inside a sentence need a comma before the one who said them: `…” that needs to be tackled, she said`.
  const comma = Math.max(inFront.lastIndexOf(','), inFront.lastIndexOf('–'), inFront.lastIndexOf('—'))
  const inWords = /,$/u.test(words)
  if (!speech && comma < 0 && !inWords) return undefined
  const start = speech || inWords ? 0 : comma + 1
  return speakerInFront(here, from + start, from + saying.start, reading)
}

/** Auxiliaries and adverbs between the mark and an inverted verb: `…”, a déclaré M. Dupont`, `…,” later added Smith`. */
const auxiliaries =
  /(?<!\p{L})(?:has|had|later|also|then|further|once|again|\p{Ll}{2,12}ly|hat|habe|hatte|a|ha|había|avait|aveva|tem|tinha|se|me|le|les|nos|und|and|y|et|e|wie|als|como|comme|come)(?!\p{L})/gu

/** From behind the closing mark to the end of the sentence or the next opening mark. */
function tailOf(text: string, from: number, closed: boolean): string | undefined {
  const rest = text.slice(from, from + 400)
  const next = /["“„«]|``|(?<=\s)[‘']/u.exec(rest)
  const stretch = rest.slice(0, next?.index ?? rest.length)
  const end = sentenceEnds(stretch)[0] ?? stretch.length
  const tail = stretch.slice(0, end)
  // A new sentence behind a closed quotation attributes it only when it does nothing else: `“…?” Mbeki asked.`
  if (closed && /^\s+\p{Lu}/u.test(tail) && !/[?!]/u.test(text[from - 2] ?? ''))
    return /^[^,]{0,90}$/u.test(tail) ? tail : undefined
  return tail
}

/** `“Yes ambassador, how are you?” Mbeki started …`: a name and a verb, whatever it is. */
function namedStraightAfter({ block, text, from }: Place, { cast }: Reading): string | undefined {
  const name = cast.named(block).find(each => each.start >= from && each.start <= from + 3)
  return name && /^ \p{Ll}{2,}/u.test(text.slice(name.end, name.end + 12)) ? name.name : undefined
}

/** `…», repitió Suárez`: whatever word stands between the words and a name behind them, it is a verb. */
function invertedName({ block, text, from }: Place, { cast }: Reading): string | undefined {
  const verb = /^,? \p{Ll}{3,15} (?:also |auch |ayer |hoy )?/u.exec(text.slice(from, from + 30))?.[0]
  return verb && cast.named(block).find(each => each.start === from + verb.length)?.name
}
