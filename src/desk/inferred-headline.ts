import type { Block } from '../model/index.ts'
import { firstSentence } from './sentences.ts'
import type { Draft, Step } from './step.ts'

const limit = { words: 12, characters: 75 }
/** Where a sentence can end early without saying something else. */
const clauses =
  /,? (?:which|who|where|while|whereas|although|because|after|before|as|amid|saying|according to|nachdem|während|weil|obwohl|tras|después de|mientras|après|alors que|dopo|mentre|após)(?= )|[;–—]| - |,(?= (?:said|told|the|teilte|sagte|informó|dijo|a indiqué|ha detto)\b)/gu
const functionWord =
  /(?:^| )(?:a|an|the|of|in|on|at|to|for|with|by|from|and|or|but|that|as|is|are|was|were|has|have|had|will|would|its|his|her|their|der|die|das|den|dem|des|ein|eine|einen|und|von|mit|im|am|zu|zum|zur|für|el|la|los|las|un|una|de|del|y|en|con|por|que|le|les|du|des|et|au|aux|dans|pour|par|che|di|il|lo|gli|da|dal|e|do|em|no|na|ao|o|os|as|um|uma)$/iu
const titled =
  /(?<title>(?:\p{Lu}[\p{L}.-]{1,20} ){0,2}(?:President|Prime Minister|Chancellor|Foreign Minister|Defense Minister|Secretary of State|Secretary-General|Premier|King|Queen|Minister|Senator|Governor|Leader),? )(?=\p{Lu}\p{Ll}+ \p{Lu})/gu

/** Without a headline: the lead's first sentence, cut at a clause, its people without their titles. */
export const inferHeadline: Step = draft => {
  const lead = draft.body.find((block): block is Block & { type: 'paragraph' } => block.type === 'paragraph')
  if (draft.headline !== undefined || !lead || draft.signal.kill) return draft
  const headline = shorten(firstSentence(lead.text.slice(0, 1000)), draft)
  return headline ? { ...draft, headline, inferred: [...draft.inferred, 'headline'] } : draft
}

function shorten(sentence: string, draft: Draft): string {
  const place = draft.dateline?.places[0]
  let text = sentence.replace(titled, '').trim()
  for (const name of place ? [place.name, place.printed] : []) {
    if (text.endsWith(` in ${name}`)) text = text.slice(0, -` in ${name}`.length)
  }
  if (isShort(text)) return text
  const clause = [...text.matchAll(clauses)]
    .filter(match => match.index > 20)
    .map(match => text.slice(0, match.index).trim())
    .filter(part => isShort(part) && !functionWord.test(part))
    .at(-1)
  return clause ?? cutAtWord(text)
}

function isShort(text: string): boolean {
  return text.length <= limit.characters && text.split(' ').length <= limit.words + 2
}

/** At most the limit, never in the middle of a name or a quotation and never ending on a function word. */
function cutAtWord(text: string): string {
  const words = text.split(' ')
  let count = Math.min(words.length, limit.words)
  const part = () => words.slice(0, count).join(' ')
  while (count > 1 && part().length > limit.characters) count--
  const inName = () => isCapitalised(words[count - 1]) && isCapitalised(words[count])
  while (count > 3 && (inName() || functionWord.test(` ${words[count - 1]}`) || isOpen(part()))) count--
  return part()
    .replace(/[,;:]$/u, '')
    .slice(0, 200)
}

function isCapitalised(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word) && !/[,;:]$/u.test(word)
}

/** A quotation mark that has no partner yet. */
function isOpen(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0
  return count(/"/gu) % 2 === 1 || count(/[“„«]/gu) > count(/[”»]/gu)
}
