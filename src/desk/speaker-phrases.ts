import { resolvePronoun } from './pronouns.ts'
import { type Place, type Reading, reach } from './reading.ts'
import type { Cast, Naming } from './speakers.ts'
import { leadingPhrase, openingName, phraseOf, printedNameAt, printedNameBefore, pronounIn } from './subjects.ts'

/** A person, a pronoun, a name or a phrase that ends where the verb begins. */
export function speakerInFront(here: Place, from: number, to: number, reading: Reading): string | undefined {
  const stretch = here.text.slice(from, to)
  if (!/\p{L}/u.test(stretch)) return undefined
  const name = ownName(here, from, to, reading.cast)
  if (name) return name.name
  const pronoun = pronounIn(stretch)
  if (pronoun) return resolvePronoun(pronoun, here, from, reading)
  return phraseOf(stretch, reading.cast) ?? printedNameBefore(stretch, reading.cast)
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
export function speakerBehind(here: Place, from: number, reading: Reading): string | undefined {
  const rest = here.text.slice(from, Math.min(from + reach, Math.max(here.to, from)))
  const stretch = /^[^.,;:"“„«]*(?:(?<=\b\p{Lu}|Mr|Mrs|Ms|Dr|St|U\.S)\.[^.,;:"“„«]*){0,3}/u.exec(rest)?.[0] ?? ''
  const name = ownName(here, from, from + stretch.length, reading.cast)
  const first = reading.cast.named(here.block).find(each => each.start >= from && each.end <= from + stretch.length)
  if (name && first) return first.name
  const pronoun = pronounIn(stretch.slice(0, 12))
  if (pronoun) return resolvePronoun(pronoun, here, here.from, reading)
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
export function sentenceSubject(here: Place, to: number, reading: Reading): string | undefined {
  const stretch = here.text.slice(here.from, to)
  const pronoun = pronounIn(stretch.slice(0, 30))
  if (pronoun) return resolvePronoun(pronoun, here, here.from, reading)
  const first = reading.cast.named(here.block).find(each => each.start >= here.from && each.end <= to)
  const opening = openingName(stretch)
  if (opening && (!first || here.from + opening.end <= first.start)) return reading.cast.fullName(opening.name)
  const phrase = leadingPhrase(stretch)
  const isFirst =
    first && (!phrase || first.start <= here.from + stretch.toLowerCase().indexOf(phrase.toLowerCase()) + phrase.length)
  return isFirst ? first.name : phrase && (reading.cast.byRole(phrase) ?? phrase)
}

export function firstNamed({ block, from, to }: Place, { cast }: Reading): string | undefined {
  return cast.named(block).find(each => each.start >= from && each.end <= to)?.name
}

export function lastNamed({ block, from }: Place, to: number, { cast }: Reading): string | undefined {
  return cast.named(block).findLast(each => each.start >= from && each.end <= to)?.name
}
