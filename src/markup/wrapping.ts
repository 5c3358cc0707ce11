/** What a whole text shows of how its lines were broken. */
export interface Page {
  /** The column at which copy is wrapped; undefined when lines are whole paragraphs. */
  width?: number
  /** Paragraphs open with an indent and run on flush left. */
  isIndented: boolean
  /** Joins the lines of one paragraph. */
  join(lines: readonly string[]): string
}

/** A hard-wrapped line is between these many columns. */
const wrap = { min: 40, max: 100 }
/** A ragged edge leaves less room than this; more was left on purpose. */
const ragged = 12

/**
 * Finds the width of a text: that of its longest lines, when many inner lines are about as long and some of them break off in mid-sentence.
 */
export function measure(groups: readonly string[][], text: string): Page {
  const inner = groups.flatMap(group => group.slice(1).map((line, at) => ({ previous: group[at] ?? '', line })))
  const lengths = inner.map(({ previous }) => previous.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const full = inner.filter(({ previous }) => previous.length >= width * 0.7)
  const shouted = !/\p{Ll}{2}/u.test(text.slice(0, 5000))
  const isWrapped =
    width >= wrap.min &&
    width <= wrap.max &&
    full.length >= Math.max(2, lengths.length * 0.4) &&
    (shouted || full.some(({ line }) => runsOn.test(line)))
  return { ...(isWrapped && { width }), isIndented: hasIndents(inner), join: joiner(text) }
}

function hasIndents(inner: readonly { previous: string; line: string }[]): boolean {
  const indented = inner.filter(({ previous }) => indentOf(previous) >= 2)
  const flush = indented.filter(({ line }) => indentOf(line) < 2).length
  return flush > 0 && flush >= (indented.length - flush) / 4
}

/** A line of a group and the one above it. */
export interface Break {
  previous: string
  line: string
  isLast: boolean
}

/** `By Sam Lister`, `By dpa correspondents =`: a byline, where two capitalised words follow or the mark says so. */
const byline = /^\s*(?:By|BY|Von|VON|Por|POR|Par|PAR) (?:\p{Lu}\S{0,30} (?:\p{Lu}|de |van |von |al-)|.{2,60}=$)/u
/** Notes in brackets that stand on lines of their own. */
const note =
  /^\s*[([](?:Reporting|Writing|Additional|Editing|Compiled|Adds|Recasts|Updates|Corrects|CORRECT|In \p{Lu}|Eds|ATTN|Amplía|Corrige|Ergänzt|Korrig|Actualiza)/iu
/** A sentence goes on. */
const runsOn = /^\s*\p{Ll}[\p{Ll}\p{M}'’-]*[\s,.;:)]/u
const stop = /[.!?:]["”’»)]{0,2}$/u

/** Whether a line begins a new paragraph, or runs on from the one above. */
export function startsParagraph({ previous, line, isLast }: Break, { width, isIndented }: Page): boolean {
  if (indentOf(line) >= (isIndented ? 2 : indentOf(previous) + 2)) return true
  if (previous.endsWith('=') || note.test(line)) return true
  if (/^\s*\([^)]*$/u.test(previous)) return false
  if (previous.length >= 20 && runsOn.test(line)) return false
  if (width === undefined) return true
  if (byline.test(line) && line.length < width * 0.85) return true
  if (isCapitals(previous) && !isCapitals(line)) return true
  // A crosshead right under a sentence that fills its line.
  if (isCapitals(line) && !isCapitals(previous) && stop.test(previous)) return true
  // ` Reuter`, `MORE`, `AFP sn`: a word or two after the last sentence is an end mark.
  if (isLast && stop.test(previous) && !stop.test(line) && line.trim().split(/\s+/u, 3).length <= 2) return true
  const first = /^\s*(?<word>\S+)/u.exec(line.slice(0, 200))?.groups?.word ?? ''
  return width - previous.length - 1 - first.length >= ragged
}

function indentOf(line: string): number {
  const margin = /^[ \t]*/u.exec(line)?.[0] ?? ''
  return margin.length + 3 * (margin.split('\t').length - 1)
}

/** A line of a headline or a slug: several words, none in small letters. */
function isCapitals(line: string): boolean {
  return /\p{Lu}{2}[^\p{Ll}]* \S*\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line)
}

/** A word broken at the line's end loses its hyphen only when the copy has it whole elsewhere: `long-term` stays. */
function joiner(text: string): Page['join'] {
  let words: Set<string> | undefined
  return lines => {
    const parts: string[] = []
    for (const [at, line] of lines.entries()) {
      const broken = /(?<=^|[^\p{L}])(?<first>\p{L}{2,30})-$/u.exec(line.slice(-40))?.groups?.first
      const rest = broken && /^\p{Ll}{2,30}/u.exec(lines[at + 1] ?? '')?.[0]
      if (rest) words ??= new Set(text.slice(0, 100_000).match(/\p{L}+/gu))
      if (rest && words?.has(broken + rest)) parts.push(line.slice(0, -1))
      else parts.push(rest || at === lines.length - 1 ? line : `${line} `)
    }
    return parts.join('')
  }
}
