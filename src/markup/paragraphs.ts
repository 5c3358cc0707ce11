import type { Block } from '../model/index.ts'
import { collapse } from './clean.ts'
import { listItems, markItems } from './lists.ts'
import { measure, type Page, startsParagraph } from './wrapping.ts'

const columns = /\S(?: {3,}|\t)\S/u
/** So many spaces in a row are no gap between columns, but what is left of a web page's layout. */
const gulf = / {40,}/gu

type Unnumbered = Block extends infer T ? (T extends unknown ? Omit<T, 'id'> : never) : never

/**
 * Plain text to blocks: paragraphs that are separated by blank lines or indents and may be hard-wrapped, lists, and tables in monospace,
 * which are kept as they stand. A line that had room for the next word was broken on purpose: headlines, bylines and slugs stay lines of their own.
 */
export function readParagraphs(text: string): Block[] {
  const groups = groupLines(text.replace(gulf, '\n'))
  const page = measure(groups, text)
  const blocks: Unnumbered[] = []
  let items: string[] = []
  const closeList = () => {
    const [first = '', ...others] = items
    if (others.length > 0) blocks.push(list(items))
    else if (first) blocks.push({ type: 'paragraph', text: first, marks: [] })
    items = []
  }
  for (const lines of groups.flatMap(partTable)) {
    if (isTable(lines)) {
      closeList()
      blocks.push({ type: 'preformatted', text: dedent(lines) })
      continue
    }
    for (const run of markItems(lines)) {
      if (run.isList) items.push(...listItems(run.lines, page))
      else {
        closeList()
        for (const paragraph of unwrap(run.lines, page)) blocks.push({ type: 'paragraph', text: paragraph, marks: [] })
      }
    }
  }
  closeList()
  return blocks.map((block, index) => ({ ...block, id: `b${index + 1}` }))
}

/** Lines between blank ones; in copy with a blank line after every line those are taken out first. */
function groupLines(text: string): string[][] {
  const lines = text.split('\n').map(line => line.trimEnd())
  const groups: string[][] = []
  let group: string[] = []
  for (const line of isDoubleSpaced(lines) ? withoutEverySecond(lines) : lines) {
    if (line) group.push(line)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** Every line of wrapped copy has a blank line behind it, though sentences run on over them. */
function isDoubleSpaced(lines: readonly string[]): boolean {
  let full = 0
  let runningOn = 0
  for (const [at, line] of lines.entries()) {
    if (!line) continue
    const next = lines[at + 2]
    if (at > 0 && lines[at - 1]) return false
    full++
    if (lines[at + 1] === '' && next && line.length > 40 && line.length < 100 && /^\s*\p{Ll}/u.test(next)) runningOn++
  }
  return runningOn >= 3 && runningOn >= full * 0.4
}

function withoutEverySecond(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line || !lines[at - 1])
}

function unwrap(lines: readonly string[], page: Page): string[] {
  const paragraphs: string[] = []
  let paragraph: string[] = []
  const close = () => {
    const text = page.join(paragraph)
    if (text) paragraphs.push(text)
    paragraph = []
  }
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous !== undefined && startsParagraph({ previous, line, isLast: index === lines.length - 1 }, page)) close()
    paragraph.push(collapse(line))
  }
  close()
  return paragraphs
}

const stop = /[.:!?]["”’»)]{0,2}$/u
/** Fewer characters above a table are its title, below it its source. */
const prose = 40

/** Sentences that stand right above a table, or right below it, are none of its lines. */
function partTable(lines: string[]): string[][] {
  const first = lines.findIndex(isAligned)
  const last = lines.findLastIndex(isAligned)
  if (last - first < 1 || !isTable(lines.slice(first, last + 1))) return [lines]
  const top = lines.slice(0, first).findLastIndex(line => stop.test(line)) + 1
  const above = lines.slice(0, top)
  const below = lines.slice(last + 1)
  const from = sizeOf(above) >= prose ? top : 0
  const to = sizeOf(below) >= prose && stop.test(below.at(-1) ?? '') ? last + 1 : lines.length
  return [lines.slice(0, from), lines.slice(from, to), lines.slice(to)].filter(part => part.length > 0)
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().length, 0)
}

function isAligned(line: string): boolean {
  return columns.test(line.trimStart())
}

function isTable(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const aligned = lines.filter(isAligned).length
  return (aligned >= 2 && aligned >= lines.length * 0.6) || hasColumn(lines)
}

/** Narrow gaps make a table when they all end at the same column: `1999  Austria`. */
function hasColumn(lines: readonly string[]): boolean {
  if (lines.length < 3) return false
  const starts = lines.map(line => /^\S.{0,40}? {2}(?=\S)/u.exec(line)?.[0].length ?? -1)
  return (
    starts[0] !== undefined && starts[0] > 0 && starts.filter(start => start === starts[0]).length >= lines.length * 0.8
  )
}

function dedent(lines: readonly string[]): string {
  const margin = lines.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity)
  return lines.map(line => line.slice(margin)).join('\n')
}

function list(items: readonly string[]): Unnumbered {
  return {
    type: 'list',
    ordered: items.every(item => /^\d/u.test(item)),
    items: items.map((item, index) => [
      { id: `i${index + 1}`, type: 'paragraph', text: item.replace(/^\S{1,3}\s+/u, ''), marks: [] },
    ]),
  }
}
