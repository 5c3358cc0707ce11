import type { Cast } from './speakers.ts'

const pronouns: Record<'m' | 'f' | 'any' | 'thing', RegExp> = {
  m: /(?:^|[\s,])(?:he|er|il|él|ele|lui|egli)(?=\s|$|,)/iu,
  f: /(?:^|[\s,])(?:she|elle|ella|ela|lei)(?=\s|$|,)/iu,
  any: /(?:^|[\s,])(?:they|sie|ils|elles|ellos|ellas|loro|eles|elas)(?=\s|$|,)/iu,
  thing: /(?:^|[\s,])(?:it|es|ce)(?=\s|$|,)/iu,
}

/** The pronoun a stretch ends or begins with, by whom it can stand for. */
export function pronounIn(stretch: string): keyof typeof pronouns | undefined {
  if (stretch.length > 60) {
    // `… lists the names of doctors it says`: in a long stretch only the last word counts.
    return pronounIn(stretch.slice(-8).replace(/^\S*/u, ''))
  }
  return (['m', 'f', 'any', 'thing'] as const).find(kind => pronouns[kind].test(stretch))
}

const article =
  '(?:an?|the|this|that|his|her|its|their|one|two|three|four|five|some|several|many|other|another|der|die|das|dem|den|ein|eine|einer|el|la|los|las|un|una|le|les|une|il|lo|gli|o|os|as|um|uma)'
/** Where a phrase ends: at a clause, a participle, a verb that no noun is, or words of time. */
const ends =
  /[,;:()"“„«]|(?<=\s)(?:who|which|that|whose|whom|when|while|as|after|before|during|because|if|on|about|said|has|have|had|is|are|was|were|will|would|also|then|later|lists?|told|der|die|das|am|im|nach|bei|auf|hat|war|bekam(?:en)?|que|quien|qui|che|en un|en una|durante|este|esta|hoy|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?=\s|$)|(?<=\s\p{L}{2,20}\s)\p{Ll}{3,12}(?:ing|ed)(?=\s)|(?<=\s)(?:in|at|to|with|for|from|by) (?=an?\s|the\s|his\s|her\s|\p{Ll}{3,})/u
const conjunction =
  /^(?:But|And|So|Yet|Still|However|Meanwhile|Indeed|Also|Moreover|Furthermore|Additionally|Then|Now|Later|Aber|Und|Auch|Doch|Pero|Y|Además|Mais|Et|Ma|E|Mas)\b,? ?/u
const smallWord =
  /^(?:in|on|at|as|by|for|from|with|to|of|if|when|while|after|before|although|despite|during|under|since|it|he|she|they|we|i|you|there|am|im|nach|bei|auf|en|por|dans|à|au|nel)\b/iu

/** Who speaks as a group, in a word. */
const several =
  /^(?:witnesses|officials|police|critics|experts|analysts|residents|prosecutors|organi[sz]ers|supporters|opponents|authorities|campaigners|activists|investigators|doctors|scientists|researchers|lawyers|diplomats|traders|economists|protesters|demonstrators|survivors|Experten|Kritiker|Ermittler|Augenzeugen|Polizei|testigos|fuentes|expertos)$/iu

/** `a U.S. Embassy official in Nairobi`, `Brexit backers`, `die Rundfunk-Reporter`: the phrase a stretch begins with, without what hangs on it. */
export function leadingPhrase(stretch: string): string | undefined {
  const text = stretch
    .slice(0, 200)
    .replace(/^[\s,.]+/u, '')
    .replace(conjunction, '')
    .trim()
  const cut = ends.exec(text.slice(1))
  const phrase = text.slice(0, cut ? cut.index + 1 : text.length).trim()
  const words = phrase.split(/\s+/u)
  if (!phrase || words.length > 9 || smallWord.test(phrase)) return undefined
  if (new RegExp(`^${article} \\p{L}`, 'iu').test(phrase)) return lowerArticle(phrase)
  // Without an article only several: `Brexit backers`, `prominent Remain campaigners`; a word alone may be a name.
  if (words.length === 1) return several.test(phrase) ? phrase : undefined
  return words.length <= 5 && /\p{Ll}{2,}s$/u.test(phrase) ? phrase : undefined
}

/** The same, or the person whose role it is. */
export function phraseOf(stretch: string, cast: Cast): string | undefined {
  const phrase = leadingPhrase(stretch)
  return phrase && (cast.byRole(phrase) ?? phrase)
}

/** `The government` in the middle of a sentence is `the government`: how it is printed depends on the place alone. */
function lowerArticle(phrase: string): string {
  return /^(?:The|A|An|This|His|Her|Its|Their|Der|Die|Das|Ein|Eine|El|La|Los|Las|Un|Una|Le|Les|Une|Il|O) /u.test(phrase)
    ? phrase.charAt(0).toLowerCase() + phrase.slice(1)
    : phrase
}

const part = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{1,24}`
const particle = '(?:de|da|do|dos|del|della|di|du|le|la|van|von|der|bin|al-|el-) ?'
const name = String.raw`${part}(?: (?:${particle}){0,2}${part}){0,3}`
const nameAtStart = new RegExp(String.raw`^[\s,]*(?<name>${name})(?=\s|,|$|\.)`, 'u')
const nameAtEnd = new RegExp(
  String.raw`(?<=^|\s|,)(?<name>${name})(?: (?:of|from|at|for) [^,]{2,60})?(?:, [^,]{2,80})?(?:,? ?(?:has|had|also|later|then|\p{Ll}+ly))?[\s,]*$`,
  'u',
)
const noName =
  /^(?:The|A|An|In|On|At|But|And|As|It|He|She|They|We|His|Her|Its|Their|This|That|These|Those|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Der|Die|Das|El|La|Los|Le|Les|Il|One|Some|Many|However|Meanwhile|Later|When|While|After|For|From|If|So|Then|There|According|Am|Im|Nach|Bei|Auf|Für|En|Por|Para|Con|Según|Dans|Pour|Selon|Nel|Per|Secondo|Em|Segundo|Both|Two|Three|Also|Earlier|During|Under|Yet|Still|Now|Since|Because|Although)$/u

/** A name that nobody introduced, at the beginning of a stretch: ` McVay.` */
export function printedNameAt(stretch: string, cast: Cast): string | undefined {
  return spelt(nameAtStart.exec(stretch.slice(0, 120))?.groups?.name, cast)
}

/** The same with where it ends, for a sentence that begins with it: `Meanwhile, Peace Boat also handed …`. */
export function openingName(stretch: string): { name: string; end: number } | undefined {
  const skipped = conjunction.exec(stretch)?.[0].length ?? 0
  const printed = nameAtStart.exec(stretch.slice(skipped, skipped + 120))?.groups?.name
  const words = printed?.split(' ') ?? []
  // One capital alone may be any word that opens a sentence: `Conservative former minister …`.
  if (!printed || words.length < 2 || words.some(word => noName.test(word))) return undefined
  return { name: printed, end: skipped + stretch.slice(skipped).indexOf(printed) + printed.length }
}

/** A name that nobody introduced, right before a verb: `Masaaki Nakajima of Friends of the Earth Japan`. */
export function printedNameBefore(stretch: string, cast: Cast): string | undefined {
  return spelt(nameAtEnd.exec(stretch.slice(-200))?.groups?.name, cast)
}

function spelt(printed: string | undefined, cast: Cast): string | undefined {
  const words = printed?.replace(/[.,]$/u, '').split(' ') ?? []
  while (words[0] && noName.test(words[0])) words.shift()
  return words.length > 0 ? cast.fullName(words.join(' ')) : undefined
}
