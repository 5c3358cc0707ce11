/** What may stand in front of the words: brackets, stars, `NOTE TO EDITORS:`. */
const before = String.raw`[\s*([>_#-]{0,10}(?:(?:Eds?|EDS|Note to editors|NOTE TO EDITORS|ATTENTION|Attention|Achtung|News release) ?[:.–-] ?)?[\s*([>_-]{0,4}`
/** An order, not a topic: `Embargo: …`, `Embargoed until`, but not `Embargo on Russian oil`. */
const words = [
  String.raw`(?:strictly )?embargo(?:ed)? ?(?:until|till|til|to \d|time|date|copy|expires|ends at|lifts|release)\b`,
  String.raw`(?:strictly )?embargoed (?:for|copy|news|to)\b`,
  String.raw`(?:under |strict(?:ly)? |\*{1,3} ?)?embargo(?:ed)? ?[\])*!]{0,3} ?(?::|$)`,
  String.raw`embargo(?:ed)? ?[–—-]{1,2} ?(?=.{0,60}\d)`,
  String.raw`embargo(?:ed)? \d`,
  String.raw`under (?:strict )?embargo\b`,
  String.raw`not (?:to be |for )(?:release|releas|publication|publish|use|used|broadcast)\w*,? (?:or \w{1,12},? )?(?:before|until|prior to)\b`,
  String.raw`hold (?:for release|until)\b`,
  String.raw`for release (?:on|at|after|not before)\b`,
  String.raw`for (?:release|publication):? (?=.{0,60}\d ?[ap]\.? ?m\b|.{0,60}\d\d:\d\d)`,
  String.raw`(?:sperrfrist|gesperrt bis|frei (?:ab|für)|freigabe (?:ab|am))\b`,
  String.raw`(?:sous |embargo )embargo\b|embargo jusqu|ne pas publier avant`,
  String.raw`embargad[oa]s?\b|embargo hasta|no publicar antes|prohibida su publicación (?:antes|hasta)`,
  String.raw`(?:sotto embargo|embargo fino|non pubblicare prima)`,
  String.raw`(?:sob embargo|embargo até|não publicar antes)`,
  String.raw`(?:niet publiceren voor|onder embargo|embargo tot)\b`,
]
const opening = new RegExp(`^${before}(?:${words.join('|')})`, 'iu')
/** `Transmission of material in this release is embargoed until …` */
const sentence =
  /^\W{0,4}(?:this|the|all|any|transmission of|please note|die|diese|le|la|el|este|ce)\b.{0,90}\b(?:is|are|ist|est|está|being) (?:strictly |under (?:strict )?)?embargo(?:ed)?\b/iu
const anywhere = /\b(?:strictly )?embargoed (?:until|till|for release|for publication)\b/iu
const none =
  /^[\s*([>_-]{0,10}(?:embargo(?:ed)?|sperrfrist) ?[:–-]? ?(?:(?:for )?immediate(?: release)?|none|no embargo|not embargoed|no|nil|lifted|keine?|aucun|ninguno|nessuno)\b|^[\s*([>_-]{0,10}no embargo\b/iu

/** `(EMBARGOED …)` in front of more words. */
export const openingEmbargo = new RegExp(String.raw`^\(${before}(?:${words.join('|')})[^()]{0,150}\)\s*`, 'iu')

/** One of these is in every order; most lines have none and need no closer look. */
const stems = /embarg|releas|publi|broadcast|sperr|frei|hold/iu

/** In the head, where every line is about the copy. */
export function isEmbargo(line: string): boolean {
  return isOrder(line) || (line.length < 300 && anywhere.test(line) && !none.test(line))
}

/** Anywhere else only a line that is an order from its start. "Arms embargo" in running text is none. */
export function isOrder(line: string): boolean {
  if (line.length > 400 || !stems.test(line.slice(0, 160)) || none.test(line)) return false
  return opening.test(line) || sentence.test(line)
}

/** `Embargo: for immediate release`. */
export function isNoEmbargo(line: string): boolean {
  return line.length < 100 && none.test(line)
}
