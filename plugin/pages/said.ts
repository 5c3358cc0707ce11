import type { Block, Edition, Said, Story } from '../../src/index.ts'

/** What was said, by who said it; worked out once an edition. */
const books = new WeakMap<Edition, Map<string, Said[]>>()

/** What somebody said, newest first, in whole sentences and in words torn from one. */
export function saidBy(qcode: string, edition: Edition): Said[] {
  let book = books.get(edition)
  if (!book) {
    book = new Map()
    for (const said of edition.quotes ?? []) {
      const { qcode: speaker } = said.speaker
      if (!speaker) continue
      const known = book.get(speaker)
      if (known) known.push(said)
      else book.set(speaker, [said])
    }
    books.set(edition, book)
  }
  return book.get(qcode) ?? []
}

/** The paragraph of a story in which a quote stands. */
export function paragraphOf({ quotes, body }: Story, quote: string): string | undefined {
  const [id] = quotes.find(each => each.id === quote)?.blocks ?? []
  return id === undefined ? undefined : textIn(body, id)
}

function textIn(blocks: readonly Block[], id: string): string | undefined {
  for (const block of blocks) {
    if (block.id === id) return 'text' in block ? block.text : undefined
    const inner = block.type === 'blockquote' ? block.blocks : block.type === 'list' ? block.items.flat() : []
    const found = textIn(inner, id)
    if (found !== undefined) return found
  }
  return undefined
}
