import type { Mark, Text } from '../../src/index.ts'
import { directionOf, runsAgainst } from './direction.ts'
import { type Html, html, type Printable, safeHref } from './html.ts'

/** What marked text needs to know of its surroundings. */
export interface TextContext {
  language: string
  /** The address of a subject's page; asked once a mention, in their order. */
  subjectHref(qcode: string): string | undefined
  /** Who said a quote. */
  speaker(quote: string): string | undefined
}

/** The tags that go around a mark's range. */
interface Tags {
  open: Html
  close: Html
  isAnchor?: true
}

interface Wrap extends Tags {
  start: number
  end: number
}

/** The outermost first: what crosses is split at the edges of what is further out. */
const ranks = { link: 0, subject: 1, quote: 2, lang: 3, strong: 4, em: 5, sup: 6, sub: 7, code: 8 } satisfies Record<
  Mark['type'],
  number
>

/** Marked text as markup: the one place where the wire's words and marks become elements. */
export function renderText({ text, marks }: Text, context: TextContext): Html {
  if (marks.length === 0) return html`${text}`
  const wraps = toWraps(text, marks, context)
  if (wraps.length < 2) return html`${around(text, wraps[0])}`
  const pieces: Printable[] = []
  let open: Wrap[] = []
  let from = 0
  for (const at of edges(wraps, text.length)) {
    pieces.push(text.slice(from, at))
    const wanted = wraps.filter(wrap => wrap.start <= at && wrap.end > at)
    const kept = commonLength(open, wanted)
    for (const wrap of open.slice(kept).reverse()) pieces.push(wrap.close)
    for (const wrap of wanted.slice(kept)) pieces.push(wrap.open)
    open = wanted
    from = at
  }
  return html`${pieces}`
}

/** With one mark, as most paragraphs have, nothing can cross. */
function around(text: string, wrap: Wrap | undefined): Printable {
  if (!wrap) return text
  return [text.slice(0, wrap.start), wrap.open, text.slice(wrap.start, wrap.end), wrap.close, text.slice(wrap.end)]
}

/** The marks that show, outermost first. */
function toWraps(text: string, marks: readonly Mark[], context: TextContext): Wrap[] {
  const anchors: Wrap[] = []
  const wraps: Wrap[] = []
  for (const mark of marks.map(each => within(each, text)).sort(byRankAndPlace)) {
    if (mark.end <= mark.start) continue
    const isFree = anchors.every(anchor => mark.end <= anchor.start || mark.start >= anchor.end)
    const tags = tagsFor(mark, text.slice(mark.start, mark.end), isFree, context)
    if (!tags) continue
    const wrap = { ...tags, start: mark.start, end: mark.end }
    wraps.push(wrap)
    if (wrap.isAnchor) anchors.push(wrap)
  }
  return wraps
}

/** `isFree`: no other `a` is in the mark's range. */
function tagsFor(mark: Mark, text: string, isFree: boolean, context: TextContext): Tags | undefined {
  switch (mark.type) {
    case 'link':
      return isFree ? anchor(safeHref(mark.href)) : undefined
    case 'subject': {
      const isolation = runsAgainst(text, context.language) ? { open: html`<bdi>`, close: html`</bdi>` } : undefined
      return anchor(isFree ? context.subjectHref(mark.qcode) : undefined, isolation) ?? isolation
    }
    case 'quote': {
      // Not <q>: the marks are in the text already, and text browsers would add their own.
      const speaker = context.speaker(mark.quote)
      const said = speaker && html` data-speaker="${speaker}"`
      return { open: html`<span class="quote" data-quote="${mark.quote}"${said}>`, close: html`</span>` }
    }
    case 'lang': {
      const direction = directionOf(mark.language)
      return direction === directionOf(context.language)
        ? { open: html`<span lang="${mark.language}">`, close: html`</span>` }
        : { open: html`<bdi lang="${mark.language}" dir="${direction}">`, close: html`</bdi>` }
    }
    case 'em':
    case 'strong':
    case 'code':
    case 'sub':
    case 'sup':
      return { open: html`<${mark.type}>`, close: html`</${mark.type}>` }
  }
}

function anchor(href: string | undefined, inside?: Tags): Tags | undefined {
  if (!href) return undefined
  return { open: html`<a href="${href}">${inside?.open}`, close: html`${inside?.close}</a>`, isAnchor: true }
}

function byRankAndPlace(a: Mark, b: Mark): number {
  return ranks[a.type] - ranks[b.type] || a.start - b.start || b.end - a.end
}

/** All places where an element begins or ends, and the end of the text. */
function edges(wraps: readonly Wrap[], length: number): number[] {
  const places = [length]
  for (const { start, end } of wraps) places.push(start, end)
  places.sort((a, b) => a - b)
  return places.filter((place, index) => place !== places[index - 1])
}

function commonLength(a: readonly Wrap[], b: readonly Wrap[]): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** A mark with its edges in the text, none of them between the halves of a surrogate pair. */
function within(mark: Mark, text: string): Mark {
  const edge = (at: number): number => {
    const inside = Math.min(Math.max(Math.trunc(at) || 0, 0), text.length)
    return (text.codePointAt(inside - 1) ?? 0) > 0xffff ? inside - 1 : inside
  }
  const [start, end] = [edge(mark.start), edge(mark.end)]
  return start === mark.start && end === mark.end ? mark : { ...mark, start, end }
}
