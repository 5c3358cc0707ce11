import type { Block, Mark, Quote } from '../model/index.ts'
import { attribute } from './attribution.ts'
import { isSpeech, isTerm } from './quote-kinds.ts'
import { findSpans, type Span } from './quote-spans.ts'
import type { Reading } from './reading.ts'
import { readCast } from './speakers.ts'
import type { Step } from './step.ts'

type Paragraph = Block & { type: 'paragraph' }

/** What is longer is no paragraph, and what has more passages in marks is no dispatch: their words stay copy. */
const most = { characters: 20_000, passages: 2000 }

/** Who said what: quotes with their speakers. Passages in marks without a speaker are titles or words held at arm's length, not quotes. */
export const readQuotes: Step = (draft, { gazetteer }) => {
  if (draft.quotes.length > 0) return draft
  const paragraphs = draft.body.filter(isParagraph)
  const spans = findSpans(paragraphs).slice(0, most.passages)
  if (spans.length === 0) return draft

  const reading: Reading = { paragraphs, cast: readCast(paragraphs, spans, gazetteer, draft.language) }
  const found: { quote: Quote; span: Span }[] = []
  for (const span of spans) {
    const [first] = span.parts
    const last = span.parts.at(-1)
    if (!first || !last) continue
    const text = wordsOf(span, paragraphs)
    if (isTerm(text, leadOf(first, paragraphs))) continue
    const name = attribute(span, text, reading) ?? (isStatement(first) ? nameInTitle(draft.headline) : undefined)
    if (!name) continue
    reading.last = { name, paragraph: last.index, end: last.end }
    const quote: Quote = {
      id: `q${found.length + 1}`,
      text,
      kind: isSpeech(text) ? 'speech' : 'fragment',
      speaker: { name },
      blocks: span.parts.map(part => part.block),
    }
    found.push({ quote, span })
  }
  return { ...draft, quotes: found.map(({ quote }) => quote), body: mark(draft.body, found) }
}

function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph' && block.text.length <= most.characters
}

/** The whole copy begins with the words. */
function isStatement({ index, start }: Span['parts'][number]): boolean {
  return index === 0 && start <= 2
}

const printedName = String.raw`(?:\p{Lu}[\p{L}'’.-]{1,20} ?){1,4}`
/** `Senator Carper Statement on …`, `Statement by Tom Carper`. */
const titled = new RegExp(
  String.raw`^(?<before>${printedName})(?<= )Statement\b|\b(?:[Ss]tatement|STATEMENT) (?:by|from|of|BY|FROM) (?<behind>${printedName})`,
  'u',
)

/** Of a statement only the title may say who speaks. */
function nameInTitle(headline = ''): string | undefined {
  const { before, behind } = titled.exec(headline)?.groups ?? {}
  return (before ?? behind)?.trim()
}

function wordsOf(span: Span, paragraphs: readonly Paragraph[]): string {
  return span.parts.map(({ index, start, end }) => paragraphs[index]?.text.slice(start, end) ?? '').join(' ')
}

/** The words in front of the opening mark. */
function leadOf({ index, start }: Span['parts'][number], paragraphs: readonly Paragraph[]): string {
  const lead = paragraphs[index]?.text.slice(Math.max(0, start - 60), start) ?? ''
  return lead.replace(/(?:``|["“„«»‘'「『])$/u, '')
}

function mark(body: Block[], found: readonly { quote: Quote; span: Span }[]): Block[] {
  const marks = new Map<string, Mark[]>()
  for (const { quote, span } of found) {
    for (const { block, start, end } of span.parts) {
      const list = marks.get(block) ?? []
      list.push({ type: 'quote', quote: quote.id, start, end })
      marks.set(block, list)
    }
  }
  return body.map(block => {
    const added = marks.get(block.id)
    return added && block.type === 'paragraph' ? { ...block, marks: [...block.marks, ...added] } : block
  })
}
