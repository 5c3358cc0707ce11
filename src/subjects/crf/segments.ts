import { isAbbreviation, isGlued } from '../../names/tokens.ts'
import { isCapital, type Line } from './copy.ts'

/** Tokens `from` (inclusive) `to` (exclusive) where names can be; all before and after are outside. */
export interface Segment {
  from: number
  to: number
}

/** Words and signs that stand inside names: `Bank of England`, `Johnson & Johnson`, `Abdel Fattah al-Sisi`. */
const bridges = new Set(
  `of the and for in on to at against de da di do dos das del della la le les du des der den von van zu y e al el ul bin ibn ben abu d l & ' ’ / + 's ’s`.split(
    ' ',
  ),
)
/** At most so many between two capitals. */
const longestBridge = 3

/** Where capitals stand, with what joins them. Names without any capital are not looked for, and so most words cost nothing. */
export function segmentsOf(line: Line): Segment[] {
  const segments: Segment[] = []
  const { tokens, words } = line
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word || !isCapital(word)) continue
    const from = withParticle(line, at)
    const open = segments.at(-1)
    const last = open && isBridged(line, open.to, from) ? open : undefined
    let to = at + 1
    // `Ki-moon`
    while (
      isGlued(tokens[to - 1], tokens[to]) &&
      words[to]?.norm === '-' &&
      isGlued(tokens[to], tokens[to + 1]) &&
      words[to + 1]?.shape === 'lower'
    )
      to += 2
    if (last) last.to = to
    else segments.push({ from, to })
    at = to - 1
  }
  return segments
}

/** `al-Sisi`, `de Gaulle`: the particle before belongs to the name. */
function withParticle({ tokens, words }: Line, at: number): number {
  const hyphen = words[at - 1]?.norm === '-' && isGlued(tokens[at - 1], tokens[at]) ? at - 1 : at
  const word = words[hyphen - 1]
  return word?.particle && word.shape === 'lower' && (hyphen === at || isGlued(tokens[hyphen - 1], tokens[hyphen]))
    ? hyphen - 1
    : at
}

function isBridged({ tokens, words }: Line, from: number, to: number): boolean {
  if (to - from > longestBridge) return false
  for (let at = from; at < to; at++) {
    const word = words[at]
    if (!word) return false
    if (word.norm === '.') {
      if (!isAbbreviation(tokens[at - 1]) && !stopped.has(words[at - 1]?.norm ?? '')) return false
    } else if (word.norm === '-' || word.norm === '–') {
      // `Baucus-Pryor`, not `WASHINGTON - The …`
      if (!isGlued(tokens[at - 1], tokens[at]) || !isGlued(tokens[at], tokens[at + 1])) return false
    } else if (!bridges.has(word.norm) && word.shape !== 'number') return false
  }
  return true
}

const stopped = new Set(['inc', 'corp', 'co', 'ltd', 'bros', 'st', 'mt', 'ft', 'no'])
