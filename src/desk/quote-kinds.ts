/** What announces a title, a name or a word held at arm's length, right in front of the mark. */
const naming =
  /(?:^|[\s(])(?:so-called|nicknamed|dubbed|titled|entitled|named|known as|termed|styled|theme|slogan|motto|hashtag|song|album|single|film|movie|book|novel|play|series|show|exhibition|poem|headline|banners? reading|signs? reading|placards? reading|reading|sogenannten?|genannt|unter dem Titel|unter dem Motto|namens|Titel|Film|Buch|Song|titulad[oa]|llamad[oa]|denominad[oa]|película|libro|canción|intitulé[es]?|dite?|surnommé[es]?|film|livre|chanson|cosiddett[oaie]|intitolato|chamad[oa]|intitulad[oa]),? ?$/iu

/** Words that no speaker said: a title (`The Magnificent Seven`), or what `so-called` stands before. */
export function isTerm(words: string, before: string): boolean {
  return naming.test(before.slice(-40)) || isTitle(words)
}

/** All longer words capitalised, at least two of them, and no sentence. */
function isTitle(words: string): boolean {
  const bare = words.replace(/[.,]$/u, '')
  if (/[.!?,;:]/u.test(bare)) return false
  const long = bare.split(/\s+/u).filter(word => word.length > 3)
  return bare.includes(' ') && long.length > 0 && bare.length < 80 && long.every(word => /^\p{Lu}/u.test(word))
}

/** Whole sentences are speech; a few words inside a sentence are a fragment. */
export function isSpeech(words: string): boolean {
  const count = words.split(/\s+/u, 12).length
  const isSentence = /^["‘'([¿¡…]*(?:\p{Lu}|\p{Lo})/u.test(words)
  return isSentence ? count >= 4 || /[.!?]$/u.test(words) : count >= 10
}
