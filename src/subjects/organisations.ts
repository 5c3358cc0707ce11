import { fold, slugify } from '../markup/fold.ts'
import type { Qcode } from '../model/index.ts'
import { isGlued, type Token, type Tokens } from '../names/tokens.ts'
import { type Phrase, stands } from './phrases.ts'

export interface Organisation {
  qcode: Qcode
  name: string
}

/** One way of writing an organisation's name. A single word counts only exactly so: `WHO`, `Fed`. */
export interface Spelling {
  list: 'organisation'
  organisation: Organisation
}

/** Reads `organisations.txt`: a line an organisation, its spellings between bars, the name first. */
export function readOrganisations(text: string): Phrase<Spelling>[] {
  return text.split('\n').flatMap(line => {
    if (line.startsWith('#') || !line.trim()) return []
    const spellings = line.split('|').map(spelling => spelling.trim())
    const value: Spelling = { list: 'organisation', organisation: organisation(spellings[0] ?? '') }
    return spellings.map(phrase => ({ phrase, value }))
  })
}

/** Legal forms and articles that one story writes and the next leaves out. */
const forms = /,? (?:Inc|Corp|Co|Ltd|Plc|PLC|plc|LLC|AG|NV|SA|SpA|AB|ASA|Oyj|GmbH|KK|Pty|Bhd)$/u

/**
 * The organisation of a name that no list has; none for a news agency, which copy names as its source. Address and name are without article and
 * legal form.
 */
export function organisationNamed(printed: string): Organisation | undefined {
  let name = printed.replace(/^[Tt]he /u, '').replace(/\.$/u, '')
  for (let shorter = name.replace(forms, ''); shorter !== name; shorter = name.replace(forms, '')) name = shorter
  return agencies.has(fold(name)) || !fold(name) ? undefined : organisation(name)
}

const agencies = new Set(
  `ap associated press|associated press|ap|reuters|reuter|thomson reuters|afp|agence france presse|dpa|xinhua|kyodo|kyodo news|tass|itar tass|interfax|ria novosti|ansa|efe|sapa|upi|
  united press international|pa|press association|aap|yonhap|jiji|jiji press|pti|press trust of india|ani|ians|irna|anadolu|anadolu agency|bernama|antara|dow jones newswires|ap photos|associated press writer`
    .split('|')
    .map(name => name.trim()),
)

/** The organisation that a list names so. */
export function organisation(name: string): Organisation {
  return { qcode: `org:${slugify(name)}`, name }
}

/** Whether the phrase stands there as a name is written: `European Union`, not `european union`; `WHO`, not `Who`. */
export function isNamed(
  text: Tokens,
  at: number,
  { phrase, norms }: { phrase: string; norms: readonly string[] },
): boolean {
  const { tokens } = text
  if (!stands(tokens, at, norms, 'norm')) return false
  const first = tokens[at]
  if (norms.length > 1) return first?.word.shape !== 'lower' || /^\p{Ll}/u.test(phrase)
  return !text.shouted && first?.word.text.replaceAll('.', '') === phrase.replaceAll('.', '')
}

/** What makes of capitals and an acronym in brackets an organisation, not `Gross Domestic Product (GDP)`. */
const bodies = new Set(
  `academy administration agency alliance army association authority bank board bureau centre center chamber coalition commission committee company confederation
  conference congress consortium corporation council court department federation forces forum foundation front fund group guild initiative institute league
  ministry movement network office organisation organization parliament party police secretariat service services society syndicate trust union university`.split(
    /\s+/u,
  ),
)
const small = new Set([
  'of',
  'the',
  'for',
  'and',
  'on',
  'in',
  'to',
  'de',
  'la',
  'du',
  'des',
  'del',
  '&',
  '-',
  'against',
])

/**
 * `Nuclear Regulation Authority (NRA)`: an organisation that no list has, introduced with its acronym, when the token at
 * `bracket` opens such a bracket; `from` is the first token of the name.
 */
export function introduced(
  { text, tokens }: Tokens,
  bracket: number,
): { organisation: Organisation; from: number } | undefined {
  const acronym = tokens[bracket + 1]
  if (tokens[bracket]?.word.norm !== '(' || acronym?.word.shape !== 'caps') return undefined
  if (tokens[bracket + 2]?.word.norm !== ')') return undefined
  const letters = acronym.word.norm
  const from = nameBefore(tokens, bracket, letters)
  if (from === undefined) return undefined
  const start = tokens[from]?.start ?? 0
  const end = tokens[bracket - 1]?.end ?? 0
  return { organisation: organisation(text.slice(start, end).replace(/\s+/gu, ' ')), from }
}

/** Walks back over capitals whose initials spell the acronym; one of them must say what kind of body it is. */
function nameBefore(tokens: readonly Token[], end: number, letters: string): number | undefined {
  let left = letters.length
  let isBody = false
  for (let at = end - 1; at >= 0 && end - at <= 12; at--) {
    const { word } = tokens[at] ?? {}
    if (!word) return undefined
    if (word.shape === 'title' || word.shape === 'caps') {
      if (word.norm[0] !== letters[left - 1]) return undefined
      left--
      isBody ||= bodies.has(word.norm)
      if (left === 0) return isBody ? at : undefined
    } else if (!small.has(word.norm) || (word.norm === '-' && !isGlued(tokens[at - 1], tokens[at]))) {
      return undefined
    }
  }
  return undefined
}

/** Whether this is the agency that sends the copy, by name or code: never its own subject. */
export function isAgency({ name }: Organisation, spelling: string, provider: string | undefined): boolean {
  if (!provider) return false
  const agency = fold(provider)
  return agency === fold(name) || agency === fold(spelling)
}
