/** From here on one story makes a page of a person; below, half of the names of one story are companies called after somebody. */
export const sure = 0.95

/** In the middle of a name these may be small. */
const particles = new Set(
  'de da do dos das du d di del della dello der den dem des von van vom zu zum zur la le las los el al ul bin bint ibn ben st saint y e i ter ten af av of the'.split(
    ' ',
  ),
)

/** What no person is called, but a body, a thing or a role that the name was read with. */
const notInNames = new Set(
  `associates association agency authority bank brothers bros bureau chemical co college commission committee company computer corp corporation council
  electric energy enterprises exchange federation fund group holdings hospital inc industries institute insurance international investments laboratories
  limited ltd ministry motors network oil partners partnership party petroleum plc power press products resources savings securities services society
  stores systems technologies telephone telescope trust union unit university
  chairman deputy minister mr mrs ms officer premier president prime secretary senator spokesman spokeswoman undersecretary vice`
    .trim()
    .split(/\s+/u),
)

/** Whether a name looks like a person's: not in capitals (`MARINE MIDLAND`), without small words (`Rhodes as Chairman`), bodies and roles. */
export function isPersonsName(name: string): boolean {
  const words = name.split(/\s+/u).filter(Boolean)
  return words.every(word => {
    if (/^\p{Lu}{3,}$/u.test(word) && !isNumeral(word)) return false
    const plain = word.toLowerCase().replace(/[.,’']/gu, '')
    // `d’Estaing`, `al-Assad`: what is small is a particle, or has one before it.
    if (/^\p{Ll}/u.test(word)) return particles.has(plain) || /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word)
    return !notInNames.has(plain)
  })
}

/** `John Paul III` */
function isNumeral(word: string): boolean {
  return /^[IVX]+$/u.test(word)
}

/** What is known of somebody from all stories. */
export interface KnownPerson {
  name: string
  /** The highest of all stories about them. */
  confidence: number
  stories: number
  /** Whether the wire or an editor named them, for one dispatch or for all. */
  isGiven: boolean
}

/**
 * Whether a person has a page: where it is sure who is meant, below that only from a second story on, and always by the word of wire or editor. A page that is
 * nobody's is worse than one less.
 */
export function hasPage({ name, confidence, stories, isGiven }: KnownPerson): boolean {
  return isGiven || (isPersonsName(name) && (confidence >= sure || stories > 1))
}
