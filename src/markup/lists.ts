import { collapse } from './clean.ts'
import type { Page } from './wrapping.ts'

/** `* Gold rises`, `- adds details`, `• …`, `1. …`, `2) …` */
const bullet = /^\s*(?:[*•·▪‣–-]|\d{1,2}[.)])\s+(?=\S)/u
/** A line behind which an item may begin: it ends a sentence or a bracket, or is short, as headings are. */
const closed = /[.:;!?)]["”’»)]?$|^.{0,45}$/u

/** Lines in the order they stand; a list's lines hold its items and what they run on to. */
export interface Run {
  isList: boolean
  lines: string[]
}

/**
 * Tells the items of lists from other lines of a group. A line that only happens to begin with a dash or a date (`12. Januar`) is none:
 * an item opens the group, or follows another item or the end of a sentence.
 */
export function markItems(lines: readonly string[]): Run[] {
  const runs: Run[] = []
  for (const [at, line] of lines.entries()) {
    const run = runs.at(-1)
    const previous = lines[at - 1]
    const opens = bullet.test(line) && (!previous || run?.isList || closed.test(previous))
    const runsOn = run?.isList === true && !opens && margin(line) >= 2 && margin(line) > margin(run.lines[0])
    if (run && (run.isList === opens || runsOn)) run.lines.push(line)
    else runs.push({ isList: opens, lines: [line] })
  }
  return withoutLoneItems(runs)
}

/** The items with their marks, what was wrapped joined again. */
export function listItems(lines: readonly string[], page: Page): string[] {
  const items: string[][] = []
  for (const line of lines) {
    if (bullet.test(line)) items.push([collapse(line)])
    else items.at(-1)?.push(collapse(line))
  }
  return items.map(item => page.join(item))
}

function margin(line = ''): number {
  return line.length - line.trimStart().length
}

/** One numbered line before text is a heading (`1. HONG KONG BILL WITHDRAWN`), and one dash may be anything. */
function withoutLoneItems(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const isList = run.isList && (run.lines.filter(line => bullet.test(line)).length > 1 || runs.length === 1)
    const last = joined.at(-1)
    if (last && !last.isList && !isList) last.lines.push(...run.lines)
    else joined.push({ isList, lines: [...run.lines] })
  }
  return joined
}
