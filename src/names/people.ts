import type { Gazetteer } from '../places/gazetteer.ts'
import { enough, type Introduction, introductions } from './introduce.ts'
import { mannerOf } from './manner.ts'
import { findMentions } from './mentions.ts'
import { printed, surnameOf } from './name.ts'
import type { Draft, Person } from './person.ts'
import { cutOf, type Tokens, tokenise } from './tokens.ts'

export type { Mention, Person } from './person.ts'

/**
 * The people of some texts: first who is introduced, then where each is named again by surname or role.
 * Reads the Latin script alone; for a language of another script the answer is empty.
 */
export function findPeople(
  texts: readonly { id: string; text: string }[],
  gazetteer: Gazetteer,
  language?: string,
): Person[] {
  if (!isLatin(language)) return []
  const cut = cutOf(language ?? '')
  return peopleIn(
    texts.map(({ id, text }) => tokenise(id, text, cut)),
    gazetteer,
    language,
  )
}

/** The same on texts that are cut into tokens already. */
export function peopleIn(texts: readonly Tokens[], gazetteer: Gazetteer, language?: string): Person[] {
  if (!isLatin(language)) return []
  const manner = mannerOf(language)
  const drafts: Draft[] = []
  for (const text of texts) {
    for (const found of introductions(text, gazetteer, manner)) {
      if (drafts.length >= most) break
      introduce(drafts, text, found)
    }
  }
  if (drafts.length === 0) return []
  const known = withoutLoneDoubles(drafts)
  findMentions(texts, known, gazetteer)
  return known.filter(isSure).map(draft => ({ ...draft.person, confidence: confidenceOf(draft) }))
}

/** A text with more people than this is a list; each new name is compared with those before. */
const most = 2000

const scripts = new Map<string, boolean>()

/** Whether a language is written in the Latin script, as far as its tag tells. */
export function isLatin(language: string | undefined): boolean {
  if (!language) return true
  const known = scripts.get(language)
  if (known !== undefined) return known
  let latin = true
  try {
    latin = new Intl.Locale(language).maximize().script === 'Latn'
  } catch {
    // Not a language tag: the words' own script decides.
  }
  scripts.set(language, latin)
  return latin
}

function introduce(drafts: Draft[], text: Tokens, found: Introduction): void {
  const draft = draftOf(text, found)
  const same = drafts.find(other => isSame(other, draft))
  if (!same) {
    drafts.push(draft)
    return
  }
  const { person } = same
  const longer = draft.words.length > same.words.length
  same.person = {
    ...draft.person,
    ...person,
    ...(longer && { name: draft.person.name, surname: draft.person.surname }),
    confidence: Math.max(person.confidence, draft.person.confidence),
  }
  if (longer) {
    same.words = draft.words
    same.surnameWords = draft.surnameWords
  }
  if (draft.roleHead && !same.roleHead) takeRole(same, draft)
}

function draftOf(text: Tokens, { name, full, role, country, gender, confidence }: Introduction): Draft {
  const { tokens } = text
  const surname = surnameOf(name)
  const person: Person = {
    name: printed(text.text, tokens, name.from, name.to),
    surname: printed(text.text, tokens, surname.from, surname.to),
    ...(role && { role: printed(text.text, tokens, role.from, role.to) }),
    ...(country && { country }),
    ...((gender === 'm' || gender === 'f') && { gender }),
    confidence,
    mentions: [],
  }
  const words = (from: number, to: number) => tokens.slice(from, to).map(token => token.word.norm)
  return {
    person,
    words: words(name.from, name.to),
    surnameWords: words(surname.from, surname.to),
    lone: !full,
    acts: false,
    ...(role && { roleHead: role.head }),
    leads: role?.leads ?? false,
    past: role?.past ?? false,
  }
}

/**
 * One name, or one that leaves words of the other out: `Lula da Silva`, `Luiz Inacio Lula da Silva`; `Joe R. Biden`, `Joe Biden`;
 * `José Ignacio López`, `José Ignacio López de Arriortúa`.
 */
function isSame(one: Draft, other: Draft): boolean {
  if (one.lone !== other.lone) return false
  const [long, short] = one.words.length >= other.words.length ? [one, other] : [other, one]
  if (short.words.every((word, at) => word === long.words[at])) return true
  if (long.surnameWords.join(' ') !== short.surnameWords.join(' ')) return false
  let at = 0
  for (const word of short.words) {
    at = long.words.indexOf(word, at) + 1
    if (at === 0) return false
  }
  return true
}

/** `President Putin` is nobody new where Vladimir Putin is introduced, but may tell his role. */
function withoutLoneDoubles(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(lone => {
    if (!lone.lone) return true
    const full = drafts.filter(draft => !draft.lone && draft.words.includes(lone.surnameWords[0] ?? ''))
    const only = full.length === 1 ? full[0] : undefined
    if (only && lone.roleHead && !only.roleHead) takeRole(only, lone)
    return full.length === 0
  })
}

function takeRole(draft: Draft, from: Draft): void {
  const { role, country } = from.person
  draft.person = { ...draft.person, ...(role && { role }), ...(country && { country }) }
  draft.leads = from.leads
  draft.past = from.past
  if (from.roleHead) draft.roleHead = from.roleHead
}

function isSure(draft: Draft): boolean {
  return draft.lone || draft.person.confidence >= enough || draft.acts
}

function confidenceOf(draft: Draft): number {
  const { confidence } = draft.person
  if (draft.lone || !hasSurname(draft)) return confidence
  return Math.min(0.99, Math.round((Math.max(confidence, 0.65) + 0.1) * 100) / 100)
}

function hasSurname({ person }: Draft): boolean {
  return person.mentions.some(mention => mention.kind === 'surname')
}
