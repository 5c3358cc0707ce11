import type { Step } from './step.ts'

/** Function words that tell languages apart. */
const words: Record<string, readonly string[]> = {
  en: ['the', 'of', 'and', 'to', 'in', 'that', 'was', 'for', 'on', 'with', 'by', 'from', 'has', 'said', 'is', 'at'],
  de: [
    'der',
    'die',
    'das',
    'und',
    'in',
    'den',
    'von',
    'mit',
    'dem',
    'ist',
    'im',
    'für',
    'ein',
    'eine',
    'nicht',
    'auf',
    'sich',
  ],
  fr: [
    'le',
    'la',
    'les',
    'de',
    'des',
    'et',
    'du',
    'un',
    'une',
    'dans',
    'pour',
    'est',
    'que',
    'qui',
    'au',
    'par',
    'sur',
  ],
  es: ['el', 'la', 'los', 'las', 'de', 'del', 'y', 'que', 'en', 'un', 'una', 'por', 'con', 'para', 'se', 'al', 'su'],
  it: [
    'il',
    'la',
    'di',
    'che',
    'e',
    'in',
    'per',
    'un',
    'una',
    'del',
    'della',
    'con',
    'non',
    'nel',
    'gli',
    'sono',
    'alla',
  ],
  pt: ['o', 'a', 'os', 'as', 'de', 'do', 'da', 'e', 'que', 'em', 'um', 'uma', 'para', 'com', 'no', 'na', 'não'],
  nl: ['de', 'het', 'een', 'van', 'en', 'in', 'dat', 'is', 'op', 'voor', 'met', 'niet', 'zijn', 'aan', 'door'],
}

/** Scripts that only one or mostly one language of the wires uses. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u0600-\u06ff]/gu, 'ar'],
  [/[\u0590-\u05ff]/gu, 'he'],
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u4e00-\u9fff]/gu, 'zh'],
  [/[\u0400-\u04ff]/gu, 'ru'],
  [/[\u0370-\u03ff]/gu, 'el'],
  [/[\u0900-\u097f]/gu, 'hi'],
]

const codes = Object.keys(words)
/** Which languages a word speaks for, as indexes of `codes`. */
const speaks = new Map<string, number[]>()
for (const [index, code] of codes.entries()) {
  for (const word of words[code] ?? []) speaks.set(word, [...(speaks.get(word) ?? []), index])
}
/** Any letter outside the Latin alphabet. */
const otherScript = /[\u0370-\u1fff\u3040-\ud7ff]/u
/** So much text tells a language. */
const sample = 800

/** What the wire did not say: the language, from the script or the small words of the copy's beginning, else the site's. */
export const readLanguage: Step = (draft, { language }) => {
  if (draft.language !== 'und') return draft
  let text = ''
  for (const block of draft.body) {
    if (text.length > sample) break
    if (block.type === 'paragraph') text += `${block.text.slice(0, sample)} `
  }
  return { ...draft, language: detect(text) ?? language, inferred: [...draft.inferred, 'language'] }
}

/** The language of a text; undefined when its words do not tell. */
export function detect(text: string): string | undefined {
  const start = text.slice(0, sample)
  return (otherScript.test(start) ? byScript(start) : undefined) ?? byWords(start)
}

function byScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return scripts.find(([script]) => (text.match(script)?.length ?? 0) > letters * 0.3)?.[1]
}

/** A word that several languages have counts for each of them in part. */
function byWords(text: string): string | undefined {
  const scores = codes.map(() => 0)
  for (const word of text.toLowerCase().split(' ')) {
    const known = speaks.get(word)
    for (const index of known ?? []) scores[index] = (scores[index] ?? 0) + 1 / (known?.length ?? 1)
  }
  const best = Math.max(...scores)
  const second = Math.max(...scores.map(score => (score === best ? 0 : score)))
  return best >= 3 && best > 1.2 * second ? codes[scores.indexOf(best)] : undefined
}
