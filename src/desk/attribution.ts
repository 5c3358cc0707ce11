import { isSpeech } from './quote-kinds.ts'
import type { Span } from './quote-spans.ts'
import { findSaying, type Saying } from './saying.ts'
import { sentenceEnds } from './sentences.ts'
import type { Cast, Naming, Paragraph } from './speakers.ts'
import { leadingPhrase, openingName, printedNameAt, printedNameBefore, pronounIn } from './subjects.ts'

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

/** Nobody is further from the words than this. */
const reach = 160

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

type Find = (span: Span, words: string, reading: Reading, speech: boolean) => string | undefined

/** `…,” Putin said`, `…,” said a U.S. Embassy official`, `…, according to police`. */
const after: Find = (span, words, reading, speech) => {
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

interface Place {
  block: string
  text: string
  index: number
  from: number
  to: number
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

/** `Putin stated that “…`, `She added that the agreement is a “…`, `…, saying they could “…`. */
const before: Find = (span, _words, reading) => {
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

/** A person, a pronoun, a name or a phrase that ends where the verb begins. */
function speakerInFront(here: Place, from: number, to: number, reading: Reading): string | undefined {
  const stretch = here.text.slice(from, to)
  if (!/\p{L}/u.test(stretch)) return undefined
  const name = ownName(here, from, to, reading.cast)
  if (name) return name.name
  const pronoun = pronounIn(stretch)
  if (pronoun) return resolve(pronoun, here, from, reading)
  return phraseOf(stretch, reading.cast) ?? printedNameBefore(stretch, reading.cast)
}

function phraseOf(stretch: string, cast: Cast): string | undefined {
  const phrase = leadingPhrase(stretch)
  return phrase && (cast.byRole(phrase) ?? phrase)
}

/** The last person named in a stretch, unless as somebody's: `a lawyer for Trump said`. */
function ownName({ block, text }: Place, from: number, to: number, cast: Cast): Naming | undefined {
  const name = cast.named(block).findLast(each => each.start >= from && each.end <= to)
  if (!name) return undefined
  const lead = text.slice(from, name.start)
  const isOther =
    /(?:^|\s)(?:an?|the|his|her|its|their|one|another)\s.*\b(?:to|for|by|with|from|near|against)\s(?:\p{Lu}\S{0,20}\s){0,3}$/u.test(
      lead,
    )
  return isOther || /^['’]s?\s+\p{L}/u.test(text.slice(name.end, name.end + 4)) ? undefined : name
}

/** Behind the verb: `said McVay.`, `señaló el portavoz de Leica`. */
function speakerBehind(here: Place, from: number, reading: Reading): string | undefined {
  const rest = here.text.slice(from, Math.min(from + reach, Math.max(here.to, from)))
  const stretch = /^[^.,;:"“„«]*(?:(?<=\b\p{Lu}|Mr|Mrs|Ms|Dr|St|U\.S)\.[^.,;:"“„«]*){0,3}/u.exec(rest)?.[0] ?? ''
  const name = ownName(here, from, from + stretch.length, reading.cast)
  const first = reading.cast.named(here.block).find(each => each.start >= from && each.end <= from + stretch.length)
  if (name && first) return first.name
  const pronoun = pronounIn(stretch.slice(0, 12))
  if (pronoun) return resolve(pronoun, here, here.from, reading)
  return (
    printedNameAt(stretch, reading.cast) ??
    apposedName(here, from + stretch.length, reading.cast) ??
    phraseOf(stretch, reading.cast)
  )
}

/** `said the minister, John Doe,`: the name behind the comma. */
function apposedName({ block, text }: Place, comma: number, cast: Cast): string | undefined {
  return text[comma] === ','
    ? cast.named(block).find(each => each.start === comma + 2 && each.name.includes(' '))?.name
    : undefined
}

/** The first one named in the sentence, or the name or phrase it begins with when that comes earlier. */
function sentenceSubject(here: Place, to: number, reading: Reading): string | undefined {
  const stretch = here.text.slice(here.from, to)
  const pronoun = pronounIn(stretch.slice(0, 30))
  if (pronoun) return resolve(pronoun, here, here.from, reading)
  const first = reading.cast.named(here.block).find(each => each.start >= here.from && each.end <= to)
  const opening = openingName(stretch)
  if (opening && (!first || here.from + opening.end <= first.start)) return reading.cast.fullName(opening.name)
  const phrase = leadingPhrase(stretch)
  const isFirst =
    first && (!phrase || first.start <= here.from + stretch.toLowerCase().indexOf(phrase.toLowerCase()) + phrase.length)
  return isFirst ? first.name : phrase && (reading.cast.byRole(phrase) ?? phrase)
}

function firstNamed({ block, from, to }: Place, { cast }: Reading): string | undefined {
  return cast.named(block).find(each => each.start >= from && each.end <= to)?.name
}

function lastNamed({ block, from }: Place, to: number, { cast }: Reading): string | undefined {
  return cast.named(block).findLast(each => each.start >= from && each.end <= to)?.name
}

/**
 * Whom a pronoun stands for: the one each sentence before is about, from the nearest on, who fits; a thing is what spoke last.
 * A speaker who is only a phrase (`a U.S. Embassy official`) is meant where nobody is named.
 */
function resolve(pronoun: 'm' | 'f' | 'any' | 'thing', here: Place, at: number, reading: Reading): string | undefined {
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
function nearestSubject(
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

/**
 * Nobody is named with the words themselves: the second half of a split quote, a quote that fills the paragraph behind another one's,
 * more words in a sentence whose speaker is known, or what the one whom the sentence before is about says.
 */
const carried: Find = (span, words, reading, speech) => {
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

/** Where the sentence begins that an offset stands in. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 1200)
  const end = sentenceEnds(text.slice(from, at)).at(-1)
  const start = end === undefined ? from : from + end
  return start + (/^\s*/u.exec(text.slice(start, start + 5))?.[0].length ?? 0)
}
