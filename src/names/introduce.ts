import type { Gazetteer } from '../places/gazetteer.ts'
import { firmWords, notPeople } from './data/not-names.ts'
import type { Manner } from './manner.ts'
import { familyFirst, type NameRun, readName } from './name.ts'
import { isPlaceName } from './place-name.ts'
import { countryOf, type Role, readRole, throughComplement } from './role.ts'
import { isGlued, opensSentence, type Token, type Tokens } from './tokens.ts'
import type { Gender } from './words.ts'

/** A place in the text where somebody is named so that a reader knows: this is a person. */
export interface Introduction {
  name: NameRun
  /** The whole name is there, not a surname alone (`President Putin`). */
  full: boolean
  role?: Role
  country?: string
  gender?: Gender
  /** 0 to 1. */
  confidence: number
}

/** What each kind of evidence is worth; below `enough` a name needs its surname again elsewhere in the text. */
const worth = {
  roleAndKnownName: 0.97,
  role: 0.9,
  known: 0.8,
  aged: 0.8,
  apposition: 0.6,
  speech: 0.55,
  lone: 0.5,
  more: 0.1,
}
export const enough = 0.7

/** In tokens. */
const longestRole = 12

const firms = new Set(firmWords.trim().split(/\s+/u))
const things = new Set(notPeople.split(';').map(name => name.trim().toLowerCase()))

/** Finds the introductions of one text, in order, as they are asked for. */
export function* introductions(text: Tokens, gazetteer: Gazetteer, manner: Manner): Generator<Introduction, undefined> {
  if (text.shouted) return
  let at = 0
  while (at < text.tokens.length) {
    const step = introducedAt(text, at, gazetteer, manner)
    if (step.found) yield step.found
    at = step.next
  }
}

interface Step {
  found?: Introduction
  next: number
}

function introducedAt(text: Tokens, at: number, gazetteer: Gazetteer, manner: Manner): Step {
  const { tokens } = text
  const word = tokens[at]?.word
  if (!word || word.shape === 'mark' || word.shape === 'number') return { next: at + 1 }
  if (manner.capitalNouns && isCompoundRole(tokens, at)) return { next: at + 2 }
  if (word.crowned && (word.shape === 'title' || manner.smallTitles)) {
    const step = crownedAt(text, at)
    if (step) return step
  }
  if (word.role) {
    const role = readRole(tokens, at)
    if (role) return afterRole(text, role, gazetteer, manner) ?? { next: role.to }
  }
  if (word.courtesy && word.shape === 'title') {
    const step = afterCourtesy(text, at, word.courtesy)
    if (step) return step
  }
  if (word.shape !== 'title' && word.shape !== 'initial' && word.shape !== 'caps') return { next: at + 1 }
  return byItself(text, at, gazetteer, manner)
}

/** `US-|Präsident`, `Kreml-|Sprecher`. */
function isCompoundRole(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at + 1]?.word.norm === '-' && isGlued(tokens[at], tokens[at + 1]) && tokens[at + 2]?.word.role !== undefined
  )
}

/** `Pope Francis`, `King Charles III`: the title belongs to the name; not where it is written small and a number tells who is meant: `Felipe VI`. */
function crownedAt(text: Tokens, at: number): Step | undefined {
  const { tokens } = text
  const run = readName(tokens, at + 1)
  const names = run?.parts.filter(part => part.kind === 'name') ?? []
  const name = names[0]
  const title = tokens[at]?.word
  if (!run || !name || !title || names.length !== 1 || !name.word.given || endsAsThing(tokens, run)) return undefined
  const gender = title.courtesy
  const isNumbered = run.parts.at(-1)?.kind === 'suffix'
  const whole: NameRun = title.shape === 'lower' && isNumbered ? run : { from: at, to: run.to, parts: run.parts }
  return { found: { name: whole, full: true, confidence: worth.role, ...(gender && { gender }) }, next: run.to }
}

/** `Chinese President Xi Jinping`, `Russian President, Vladimir Putin`, `President Putin`. */
function afterRole(text: Tokens, said: Role, gazetteer: Gazetteer, manner: Manner): Step | undefined {
  const { tokens } = text
  const more = said.to - said.from < longestRole && tokens[said.to]?.word.role && readRole(tokens, said.to)
  // `Supreme Leader Ayatollah Ali Khamenei`, `Prime Minister General Soe Win`
  if (more) return afterRole(text, { ...said, to: more.to }, gazetteer, manner)
  const { capitalNouns } = manner
  const role = throughComplement(tokens, said, gazetteer, manner)
  const comma = tokens[role.to]?.word.norm === ','
  const read = readName(tokens, comma ? role.to + 1 : role.to)
  const run = read && (capitalNouns ? withoutNouns(tokens, read) : read)
  if (!run || endsAsThing(tokens, run)) return undefined
  const known = isKnownName(run)
  const titled = tokens[role.to - 1]?.word.shape !== 'lower' || tokens[role.from]?.word.shape !== 'lower'
  if (!isWhole(run)) {
    const title = tokens.slice(role.from, role.to).some(token => token.word.title)
    const lone = !comma && titled && title && isLone(tokens, run) && !isPlaceName(nameText(tokens, run), gazetteer)
    if (!lone) return undefined
    const country = countryOf(tokens, role, gazetteer)
    return {
      found: { name: run, full: false, role, confidence: worth.lone, ...(country && { country }) },
      next: run.to,
    }
  }
  if (!known && (comma || capitalNouns || !isUnknownToMaps(tokens, run, gazetteer))) return undefined
  const country = countryOf(tokens, role, gazetteer)
  const gender = genderOf(run)
  const confidence = known ? worth.roleAndKnownName : titled ? worth.role : worth.known
  const found = { name: run, full: true, role, confidence, ...(country && { country }), ...(gender && { gender }) }
  return { found, next: run.to }
}

/** `Mr. Smith`, `Ms Jane Doe`. */
function afterCourtesy(text: Tokens, at: number, gender: Gender): Step | undefined {
  const { tokens } = text
  const run = readName(tokens, tokens[at + 1]?.word.norm === '.' ? at + 2 : at + 1)
  if (!run || endsAsThing(tokens, run)) return undefined
  if (isWhole(run)) return { found: { name: run, full: true, gender, confidence: worth.role }, next: run.to }
  if (!isLone(tokens, run)) return undefined
  return { found: { name: run, full: false, gender, confidence: worth.lone }, next: run.to }
}

/** A name that no title introduces: by its given or family name, or by what follows (`, 77,` · `, the president` · `said`). */
function byItself(text: Tokens, at: number, gazetteer: Gazetteer, manner: Manner): Step {
  const { tokens } = text
  const { capitalNouns } = manner
  const read = readName(tokens, at)
  if (!read) return { next: at + 1 }
  const next = read.to
  const start = nameStart(tokens, read, gazetteer, manner)
  const whole = start === read.from ? read : readName(tokens, start)
  const run = whole && (capitalNouns ? withoutNouns(tokens, whole) : whole)
  if (!run || !isWhole(run) || !isPlausible(tokens, run, gazetteer)) return { next }
  const known = isKnownName(run)
  const apposition = appositionAfter(tokens, run.to, gazetteer)
  const speech = tokens[run.to]?.word.saying || tokens[at - 1]?.word.saying
  const gender = genderOf(run)
  const about = { ...(gender && { gender }), ...apposition?.about }
  if (known) {
    const confidence = worth.known + (apposition || speech ? worth.more : 0)
    return { found: { name: run, full: true, confidence, ...about }, next }
  }
  if (capitalNouns || !isUnknownToMaps(tokens, run, gazetteer)) return { next }
  if (apposition) {
    const confidence = apposition.aged ? worth.aged : worth.apposition
    return { found: { name: run, full: true, confidence, ...about }, next }
  }
  if (speech) return { found: { name: run, full: true, confidence: worth.speech, ...about }, next }
  return { next }
}

/** Where in a run of capitals the name begins: `Manchester United | Marcus Rashford`, but `Tedros | Adhanom …` from the first word on. */
function nameStart(tokens: readonly Token[], run: NameRun, gazetteer: Gazetteer, manner: Manner): number {
  const first = run.parts.findIndex(part => part.kind === 'name' && part.word.given)
  const given = run.parts[first]
  if (first < 1 || !given) return run.from
  // `Nachfolger von | Angela Merkel`, `l’Argentine de | Lionel Messi`
  if (manner.complements.size > 0 && run.parts[first - 1]?.kind === 'particle') return given.from
  if (run.parts.slice(0, first).some(part => part.kind !== 'name')) return run.from
  if (first === run.parts.length - 1) return run.from
  if (first > 1 || manner.capitalNouns || opensSentence(tokens, run.from)) return given.from
  const { word } = run.parts[0]
  return word.role || isPlaceName(word.text, gazetteer) ? given.from : run.from
}

/** In German the nouns after a name are capitals too: given names and the first other word are the name. */
function withoutNouns(tokens: readonly Token[], run: NameRun): NameRun | undefined {
  const surname = run.parts.findIndex(part => part.kind === 'name' && !part.word.given)
  const last = run.parts[surname]
  if (!last || surname === run.parts.length - 1 || familyFirst(run)) return run
  return readName(tokens.slice(0, last.to), run.from)
}

function isWhole(run: NameRun): boolean {
  return run.parts.filter(part => part.kind !== 'particle' && part.kind !== 'suffix').length > 1
}

function isKnownName(run: NameRun): boolean {
  return run.parts[0].word.given !== undefined || familyFirst(run)
}

/** A surname that stands alone after its title, nothing else. */
function isLone(tokens: readonly Token[], run: NameRun): boolean {
  const part = run.parts[0]
  const next = tokens[run.to]?.word
  if (run.parts.length > 1 || part.kind !== 'name' || part.to - part.from > 1) return false
  return next?.shape !== 'caps' && !part.word.institution && !part.word.role && !part.word.courtesy
}

function isPlausible(tokens: readonly Token[], run: NameRun, gazetteer: Gazetteer): boolean {
  if (endsAsThing(tokens, run)) return false
  const before = tokens[tokens[run.from - 1]?.word.norm === '.' ? run.from - 2 : run.from - 1]
  if (before?.word.placeOpener && before.word.shape !== 'lower') return false
  if (run.parts[0].word.placeOpener && !run.parts[0].word.given) return false
  const name = nameText(tokens, run)
  if (gazetteer.find(name).length > 0) return false
  const last = run.parts.at(-1)?.word.text ?? ''
  return countrySurnames.has(last) || !gazetteer.find(last).some(place => place.kind === 'country')
}

/** Other names of countries that are surnames as well: François Hollande, Tom Holland. */
const countrySurnames = new Set(['Hollande', 'Holland'])

/** A name with an institution's word in or after it, or joined by `&`: `Johns Hopkins University`, `Marks & Spencer`. */
function endsAsThing(tokens: readonly Token[], run: NameRun): boolean {
  const next = tokens[run.to]?.word
  if (next?.norm === '&' || tokens[run.from - 1]?.word.norm === '&') return true
  if (next?.institution && next.shape !== 'lower') return true
  const [first, ...rest] = run.parts
  if (rest.some(({ word }) => firms.has(word.norm))) return true
  if (first.word.institution && !first.word.given && !first.word.family) return true
  if (rest.some(({ word }) => word.institution && !(rest.length === 1 && surnames.has(word.norm)))) return true
  return things.has(nameText(tokens, run).toLowerCase())
}

/** Words of institutions that are common surnames as well: `Bill Gates`, `Jude Law`; but not `Alfred Phillips House`. */
const surnames = new Set(
  'banks bush church fields ford forest gates hall hill hills house lake lane law marsh park parks powers rivers street waters way west woods'.split(
    ' ',
  ),
)

/** Without a known given name, no part may be a place or a nation: `New Delhi`, `Air France`, `Chinese Communist`. */
function isUnknownToMaps(tokens: readonly Token[], run: NameRun, gazetteer: Gazetteer): boolean {
  if (gazetteer.find(nameText(tokens, run)).length > 0) return false
  return run.parts.every(({ word }) => !isPlaceName(word.text, gazetteer))
}

/** `, 77,` · `, the president of Brazil` · `, a White House spokesman`: who the person is, said after the name. */
function appositionAfter(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): { aged: boolean; about: { role?: Role; country?: string } } | undefined {
  if (tokens[at]?.word.norm !== ',') return undefined
  let next = at + 1
  const aged = /^[1-9]\d$/u.test(tokens[next]?.word.text ?? '') && /^[,.]$/u.test(tokens[next + 1]?.word.norm ?? '')
  if (aged) next += 2
  const article = tokens[next]?.word.article === true
  if (article) next++
  // Up to two words of description before the role: `a Kremlin spokesman`.
  for (let skipped = 0; skipped <= (article ? 2 : 0); skipped++) {
    const role = tokens[next + skipped]?.word.role && readRole(tokens, next + skipped)
    if (!role) continue
    if (tokens[role.to]?.word.shape === 'title') break
    const country = countryOf(tokens, role, gazetteer)
    return { aged, about: { role, ...(country && { country }) } }
  }
  return aged ? { aged, about: {} } : undefined
}

function genderOf(run: NameRun): Gender | undefined {
  const { given } = run.parts[0].word
  return given === 'any' || familyFirst(run) ? undefined : given
}

function nameText(tokens: readonly Token[], run: NameRun): string {
  return tokens
    .slice(run.from, run.to)
    .map(({ word }) => word.text)
    .join(' ')
}
