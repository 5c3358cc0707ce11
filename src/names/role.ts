import type { Gazetteer } from '../places/gazetteer.ts'
import type { Manner } from './manner.ts'
import { isGlued, type Token } from './tokens.ts'

/** What introduces a person, without the country: `President`, `deputy prime minister`, `Secretary of State`. */
export interface Role {
  from: number
  /** Exclusive, in tokens. */
  to: number
  /** Folded principal word, with `prime` where it is said: `president`, `prime minister`. */
  head: string
  /** Head of state or of government. */
  leads: boolean
  past: boolean
  /** ISO code of the country, where it stands between role and name: `président | ukrainien`. */
  country?: string
}

const longest = 6

/** Reads a role from a token on. `at` may be a modifier or the head itself; undefined where there is no head. */
export function readRole(tokens: readonly Token[], at: number): Role | undefined {
  let head = at
  while (head - at < longest && tokens[head]?.word.role === 'modifier') head = skipHyphen(tokens, head + 1)
  const word = tokens[head]?.word
  if (!word?.role || word.role === 'modifier') return undefined
  const prime = tokens.slice(at, head).some(token => primes.has(token.word.norm))
  let to = withStop(tokens, head + 1)
  while (to - head < longest && isAfterHead(tokens, to)) to = skipHyphen(tokens, to) + 1
  return {
    from: at,
    to: throughOf(tokens, to),
    head: prime ? `prime ${word.norm}` : word.norm,
    leads: word.role === 'leader' || prime,
    past: tokens.slice(at, head).some(token => token.word.past),
  }
}

const primes = new Set(['prime', 'premier', 'premiere', 'primer', 'primera', 'primo', 'prima', 'primeiro'])
const hyphen = '-'

function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.word.norm === hyphen && isGlued(tokens[at - 1], tokens[at]) ? at + 1 : at
}

/** `Sen.`, `Gov.`: the stop is the title's own when the title is short. */
function withStop(tokens: readonly Token[], at: number): number {
  const title = tokens[at - 1]?.word.norm ?? ''
  return tokens[at]?.word.norm === '.' && isGlued(tokens[at - 1], tokens[at]) && title.length <= 4 ? at + 1 : at
}

function isAfterHead(tokens: readonly Token[], at: number): boolean {
  return tokens[skipHyphen(tokens, at)]?.word.afterHead === true
}

/** `Secretary of State`, `chief of staff`, `Chancellor of the Exchequer`. */
function throughOf(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word.norm === 'of' && tokens[at + 2]?.word.norm === 'exchequer') return at + 3
  const of = tokens[at + 1]?.word.norm
  return tokens[at]?.word.norm === 'of' && (of === 'state' || of === 'staff') ? at + 2 : at
}

/** So many words may stand between a role and the name. */
const longestComplement = 8

/**
 * The role with what follows it in languages that say of what it is after it: `président ukrainien`, `ministre des Affaires étrangères`, `presidenta de la
 * Comisión Europea`; the name then follows, after a comma or at once. As it was where no name does.
 */
export function throughComplement(
  tokens: readonly Token[],
  role: Role,
  gazetteer: Gazetteer,
  { complements }: Manner,
): Role {
  if (complements.size === 0) return role
  let { to } = role
  let country: string | undefined
  let depth = 0
  for (; to - role.to < longestComplement; to++) {
    const word = tokens[to]?.word
    if (!word) return role
    if (word.norm === ',') return depth > 0 && tokens[to + 1]?.word.given ? through(role, to, country) : role
    const nation = word.shape === 'lower' ? gazetteer.demonym(word.text) : undefined
    if (nation) country = nation
    else if (complements.has(word.norm) && word.shape === 'lower') depth++
    else if (word.shape === 'title' && (word.given || word.family) && !complements.has(tokens[to - 1]?.word.norm ?? ''))
      break
    else if (depth === 0 || word.shape === 'mark' || (word.role && word.role !== 'modifier')) {
      return to > role.to && word.shape === 'title' && country ? through(role, to, country) : role
    } else country ??= countryNamed(tokens, to, to + 1, gazetteer)
  }
  return to - role.to < longestComplement ? through(role, to, country) : role
}

function through(role: Role, to: number, country: string | undefined): Role {
  return { ...role, to, ...(country && { country }) }
}

/** ISO code of the country whose role it is: `Chinese President`, `Ukraine's President`, `the president of Brazil`. */
export function countryOf(tokens: readonly Token[], role: Role, gazetteer: Gazetteer): string | undefined {
  return role.country ?? countryBefore(tokens, role.from, gazetteer) ?? countryAfter(tokens, role.to, gazetteer)
}

function countryBefore(tokens: readonly Token[], at: number, gazetteer: Gazetteer): string | undefined {
  const own = /^['’]s$/u.test(tokens[at - 1]?.word.text ?? '')
  const joined = tokens[at - 1]?.word.norm === hyphen && isGlued(tokens[at - 1], tokens[at])
  const end = own || joined ? at - 1 : at
  for (let words = Math.min(2, end); words >= 1; words--) {
    const country = countryNamed(tokens, end - words, end, gazetteer)
    if (country) return country
  }
  return undefined
}

function countryAfter(tokens: readonly Token[], at: number, gazetteer: Gazetteer): string | undefined {
  if (tokens[at]?.word.norm !== 'of') return undefined
  const from = tokens[at + 1]?.word.norm === 'the' ? at + 2 : at + 1
  return countryNamed(tokens, from, from + 2, gazetteer) ?? countryNamed(tokens, from, from + 1, gazetteer)
}

function countryNamed(tokens: readonly Token[], from: number, to: number, gazetteer: Gazetteer): string | undefined {
  const words = tokens.slice(from, to)
  const [first] = words
  // `der russische Präsident`: of the languages that write these small the gazetteer knows them.
  if (words.length === 1 && first?.word.shape === 'lower') return gazetteer.demonym(first.word.text)
  if (words.length === 0 || words.some(({ word }) => word.shape !== 'title' && word.shape !== 'caps')) return undefined
  const name = words.map(({ word }) => word.text).join(' ')
  return gazetteer.demonym(name) ?? gazetteer.find(name).find(place => place.kind === 'country')?.country
}
