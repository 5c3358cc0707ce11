import type { Block, Mark, Notice, Quote, Text } from '../model/index.ts'
import type { Dated } from './dated.ts'
import { isAdd } from './release.ts'

/** The current version of a story with the takes that continue it. */
export interface Current {
  main: Dated
  body: Block[]
  quotes: Quote[]
  notices: Notice[]
}

/** Joins the newest version and its takes, in their order; a writethru leaves older takes behind. */
export function joinTakes(released: readonly Dated[]): Current | undefined {
  const at = Math.max(
    0,
    released.findLastIndex(member => !isAdd(member)),
  )
  const main = released[at]
  if (!main) return undefined
  const takes = new Map<number, Dated>()
  for (const member of released.slice(at + 1)) takes.set(member.dispatch.signal.take?.number ?? 1, member)
  const ordered = [...takes].sort(([a], [b]) => a - b)

  let { body, quotes } = main.dispatch
  for (const [number, { dispatch }] of ordered) {
    body = [...body, ...dispatch.body.map(block => prefixed(block, `t${number}-`))]
    quotes = [...quotes, ...dispatch.quotes.map(quote => prefixedQuote(quote, `t${number}-`))]
  }
  return { main, body, quotes, notices: missingTakes(main, ordered) }
}

function missingTakes(main: Dated, takes: readonly (readonly [number, Dated])[]): Notice[] {
  const first = main.dispatch.signal.take?.number ?? 1
  const numbers = [first, ...takes.map(([number]) => number)]
  const last = takes.at(-1)?.[1] ?? main
  const missing: number[] = []
  for (let number = 1; number < Math.max(...numbers) && missing.length < 5; number++)
    if (!numbers.includes(number)) missing.push(number)
  if (last.dispatch.signal.take?.more) missing.push(Math.max(...numbers) + 1)
  return missing.map(number => ({
    level: 'warning',
    rule: 'stories/take-missing',
    reason: `take ${number} of this story has not come; it is told without`,
    source: last.dispatch.source,
  }))
}

/** Block ids are unique within a take; within a story the take's number makes them so. */
function prefixed(block: Block, prefix: string): Block {
  const id = prefix + block.id
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
      return { ...block, ...prefixedText(block, prefix), id }
    case 'blockquote':
      return { ...block, id, blocks: block.blocks.map(inner => prefixed(inner, prefix)) }
    case 'list':
      return { ...block, id, items: block.items.map(item => item.map(inner => prefixed(inner, prefix))) }
    case 'table':
      return {
        ...block,
        id,
        header: block.header.map(cell => prefixedText(cell, prefix)),
        rows: block.rows.map(row => row.map(cell => prefixedText(cell, prefix))),
      }
    case 'preformatted':
    case 'media':
    case 'related':
      return { ...block, id }
  }
}

function prefixedText({ text, marks }: Text, prefix: string): Text {
  const move = (mark: Mark): Mark => (mark.type === 'quote' ? { ...mark, quote: prefix + mark.quote } : mark)
  return { text, marks: marks.map(move) }
}

function prefixedQuote(quote: Quote, prefix: string): Quote {
  return { ...quote, id: prefix + quote.id, blocks: quote.blocks.map(id => prefix + id) }
}
