/** A passage between quotation marks; one part a paragraph it runs through. */
export interface Span {
  parts: SpanPart[]
}

/** Offsets of the words between the marks, in UTF-16 code units of the paragraph's text. */
export interface SpanPart {
  block: string
  /** Which paragraph of the text, from 0. */
  index: number
  start: number
  end: number
}

/** A mark and what closes it. */
interface Opening {
  mark: string
  closers: RegExp
}

const opening = (mark: string, closers: RegExp): Opening => ({ mark, closers })

/** Opening marks with their closing ones; straight marks are told apart by what stands around them. */
const double: readonly Opening[] = [
  opening('“', /[”“"]/gu),
  opening('„', /[“”‟"]/gu),
  opening('«', /»/gu),
  opening('»', /«/gu),
  opening('「', /」/gu),
  opening('『', /』/gu),
  opening('``', /''|"/gu),
  opening('"', /["”]/gu),
]
/** British copy quotes with these; elsewhere they stand inside a quotation or in headlines. */
const single: readonly Opening[] = [opening('‘', /’/gu), opening("'", /'/gu)]

/** So many paragraphs a passage may run through; more means that a closing mark was lost. */
const longest = 8

interface Paragraph {
  id: string
  text: string
}

/** The passages in quotation marks, in order: in double marks of any kind, in single ones where there are no others. */
export function findSpans(paragraphs: readonly Paragraph[]): Span[] {
  const spans = spansIn(paragraphs, double)
  return spans.length > 0 ? spans : spansIn(paragraphs, single)
}

/** A passage that is open at its paragraph's end, and by what mark. */
interface Open {
  span: Span
  opening: Opening
}

/**
 * A passage left open at its paragraph's end goes on when the next paragraph opens with the same mark, or closes a mark it did not open;
 * else it ends there, so that a lost closing mark cannot eat the rest.
 */
function spansIn(paragraphs: readonly Paragraph[], openings: readonly Opening[]): Span[] {
  const spans: Span[] = []
  let open: Open | undefined
  for (const [index, { id, text }] of paragraphs.entries()) {
    let at = 0
    let goesOn = open && open.span.parts.length < longest ? continuation(text, open.opening, openings) : undefined
    while (at < text.length) {
      const found = goesOn ?? nextOpening(text, at, openings)
      if (!found) break
      const close = nextCloser(text, found.start, found.opening.closers)
      const end = close?.at ?? text.length
      const span: Span = goesOn && open ? open.span : { parts: [] }
      const words = trimmed(text, found.start, end)
      if (words.end > words.start) span.parts.push({ block: id, index, ...words })
      if (!goesOn && span.parts.length > 0) spans.push(span)
      open = close ? undefined : { span, opening: found.opening }
      goesOn = undefined
      at = close ? close.at + close.mark.length : text.length
    }
    if (at < text.length && open && open.span.parts.at(-1)?.index !== index) open = undefined
  }
  return spans
}

/** Without the spaces that stand inside guillemets. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}

interface Found {
  opening: Opening
  /** Where the words begin. */
  start: number
}

/** How a paragraph carries on an open passage. */
function continuation(text: string, opening: Opening, openings: readonly Opening[]): Found | undefined {
  const again = nextOpening(text, 0, openings)
  if (again && again.start - again.opening.mark.length === 0 && again.opening.mark === opening.mark) return again
  const close = nextCloser(text, 0, opening.closers)
  const isClosed = close && close.at > 0 && (!again || close.at < again.start - 1)
  return isClosed ? { opening, start: 0 } : undefined
}

function nextOpening(text: string, from: number, openings: readonly Opening[]): Found | undefined {
  const marks = openings === double ? /[“„«»「『"]|``/gu : /[‘']/gu
  marks.lastIndex = from
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const opening = openings.find(({ mark }) => mark === match?.[0])
    if (opening && canOpen(text, match.index, opening.mark)) {
      return { opening, start: match.index + opening.mark.length }
    }
  }
  return undefined
}

/** A mark opens before a word and after a space or bracket; `5' 10"`, `players'` and closing marks do not. */
function canOpen(text: string, at: number, mark: string): boolean {
  const before = text[at - 1]
  const after = text[at + mark.length]
  if (after === undefined || /\s/u.test(after)) return mark === '«' && after !== undefined
  const isFree = before === undefined || /[\s([{—–\-/:…]/u.test(before)
  if (mark === "'" || mark === '‘') return isFree && /[\p{L}[…]/u.test(after)
  if (mark === '»') return isFree && /[\p{L}\p{N}]/u.test(after)
  return mark === '"' ? isFree : true
}

function nextCloser(text: string, from: number, closers: RegExp): { at: number; mark: string } | undefined {
  closers.lastIndex = from
  for (let match = closers.exec(text); match; match = closers.exec(text)) {
    if (canClose(text, match.index, match[0])) return { at: match.index, mark: match[0] }
  }
  return undefined
}

/** A straight mark with a space before it and a word after it opens another passage; an apostrophe stands between letters or after a plural. */
function canClose(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + mark.length]
  if (mark === "'" || mark === '’') return !/\s/u.test(before) && (after === undefined || !/[\p{L}\p{N}]/u.test(after))
  if (mark !== '"' && mark !== '“') return true
  return !/\s/u.test(before) || after === undefined || !/[\p{L}\p{N}]/u.test(after)
}
