import { type Html, html } from './html.ts'

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])
const scripts = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u
const letter = /\p{L}/u
/** How most texts begin: quicker to see than which letter comes first. */
const asciiLetter = /^[a-z]/iu

/** Every name and headline asks; there are few languages. */
const directions = new Map<string, 'ltr' | 'rtl'>()
const bases = new Map<string, string>()

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language)
  if (known) return known
  const direction = findDirection(language)
  directions.set(language, direction)
  return direction
}

function findDirection(language: string): 'ltr' | 'rtl' {
  if (/-Latn\b/iu.test(language)) return 'ltr'
  return rightToLeft.has(base(language)) || /-(?:Arab|Hebr)\b/iu.test(language) ? 'rtl' : 'ltr'
}

/** `lang` and, where it turns, `dir` for a part in another language than what is around it; with a space in front. */
export function inLanguage(language: string | undefined, around: string): Html | undefined {
  if (!language || base(language) === base(around)) return undefined
  const direction = directionOf(language)
  return direction === directionOf(around) ? html` lang="${language}"` : html` lang="${language}" dir="${direction}"`
}

/** A name or headline inside text of another language: isolated when it runs the other way, so that it keeps its own order. */
export function isolated(text: string, around: string, language?: string): Html | string {
  if (language && base(language) !== base(around)) {
    return html`<bdi lang="${language}" dir="${directionOf(language)}">${text}</bdi>`
  }
  return runsAgainst(text, around) ? html`<bdi>${text}</bdi>` : text
}

/** Whether a text's first letter runs against the direction of the language around it. */
export function runsAgainst(text: string, around: string): boolean {
  const first = asciiLetter.test(text) ? 'a' : letter.exec(text)?.[0]
  if (first === undefined) return false
  return scripts.test(first) !== (directionOf(around) === 'rtl')
}

function base(language: string): string {
  const known = bases.get(language)
  if (known !== undefined) return known
  const end = language.search(/[-_]/u)
  const found = (end === -1 ? language : language.slice(0, end)).toLowerCase()
  bases.set(language, found)
  return found
}
