import { findDates } from '../time/dates.ts'

/** Control characters stand for what the patterns need not tell apart; cleaned copy holds none. The dash is where windows-1252 has it. */
const [dateStart, dateRest, cutOff, longDash] = ['\u0001', '\u0002', '\u0003', '\u0097']

/** Pattern sources for matchable copy: a whole date, the first character of one, and a long dash. */
export const matchable = { date: `${dateStart}${dateRest}*`, dateStart, longDash }

const folded = new Map<number, number>([
  ...[...'–—―'].map((dash): [number, number] => [dash.charCodeAt(0), longDash.charCodeAt(0)]),
  ...[...'“”„‟″'].map((quote): [number, number] => [quote.charCodeAt(0), 0x22]),
  ...[...'‘’‚′'].map((quote): [number, number] => [quote.charCodeAt(0), 0x27]),
])

/**
 * Copy as the patterns of datelines see it, character for character as long: each date struck out, so that they need not know its thousands of
 * spellings, and dashes and quotes folded. Built from codes, it is Latin-1 wherever it can be, which patterns read several times faster.
 */
export function toMatchable(copy: string, goesOn: boolean): string {
  const codes: number[] = []
  for (let at = 0; at < copy.length; at++) {
    const code = copy.charCodeAt(at)
    codes.push(code < 0x2000 ? code : (folded.get(code) ?? code))
  }
  for (const { start, end } of findDates(copy)) {
    codes[start] = dateStart.charCodeAt(0)
    codes.fill(dateRest.charCodeAt(0), start + 1, end)
  }
  if (goesOn) codes.push(cutOff.charCodeAt(0))
  return String.fromCharCode(...codes)
}
