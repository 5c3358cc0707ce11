/** A stop before a space, with the marks that close together with it. */
const stop = /[.!?…](?=["”’»')]{0,3}(?:\s|$))/gu
/** What stands before a stop that ends a sentence: a whole word, a number, a bracket or a closing mark. */
const wholeBefore = /(?:[\p{Ll}\p{N})”"»’'%]{2}|\p{Lu}{2})$/u
/** Titles, months and the like, whose stop is their own: `Gov. `, `Jan. `. */
const short = new Set(
  'Mr Mrs Ms Dr St Gen Gov Sen Rep Lt Col Sgt Prof Hon vs No Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Sr Sra Dra Nr bzw ca Inc Corp Co Ltd approx'.split(
    ' ',
  ),
)

/** The first sentence of a text, without its stop. */
export function firstSentence(text: string): string {
  for (const { index } of text.matchAll(stop)) {
    if (ends(text, index)) return text.slice(0, index).trim()
  }
  return text.trim()
}

/** Where each sentence of a text ends: behind its stop and the marks that close with it. */
export function sentenceEnds(text: string): number[] {
  const found: number[] = []
  for (const { index } of text.matchAll(stop)) {
    if (ends(text, index))
      found.push(index + 1 + (/^["”’»')]{0,3}/u.exec(text.slice(index + 1, index + 4))?.[0].length ?? 0))
  }
  return found
}

function ends(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at)
  if (!wholeBefore.test(before)) return false
  const word = /(?<word>\p{L}+)$/u.exec(before)?.groups?.word
  return text[at] !== '.' || word === undefined || !short.has(word)
}
