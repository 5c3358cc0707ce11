import type { Gazetteer } from '../places/gazetteer.ts'
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

/** ISO code of the country whose role it is: `Chinese President`, `Ukraine's President`, `the president of Brazil`. */
export function countryOf(tokens: readonly Token[], role: Role, gazetteer: Gazetteer): string | undefined {
  return countryBefore(tokens, role.from, gazetteer) ?? countryAfter(tokens, role.to, gazetteer)
}

function countryBefore(tokens: readonly Token[], at: number, gazetteer: Gazetteer): string | undefined {
  const own = /^['’]s$/u.test(tokens[at - 1]?.word.text ?? '')
  const end = own ? at - 1 : at
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
  if (words.length === 0 || words.some(({ word }) => word.shape !== 'title' && word.shape !== 'caps')) return undefined
  const name = words.map(({ word }) => word.text).join(' ')
  return gazetteer.demonym(name) ?? gazetteer.find(name).find(place => place.kind === 'country')?.country
}
