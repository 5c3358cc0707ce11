import type { Edition, Said } from '../../src/index.ts'

/** Whole sentences by who said them; worked out once an edition. */
const books = new WeakMap<Edition, Map<string, Said[]>>()

/** What somebody said, newest first: whole quotes, for words torn from a sentence say little alone. */
export function saidBy(qcode: string, edition: Edition): Said[] {
  let book = books.get(edition)
  if (!book) {
    book = new Map()
    for (const said of edition.quotes ?? []) {
      const { qcode: speaker } = said.speaker
      if (said.kind !== 'speech' || !speaker) continue
      const known = book.get(speaker)
      if (known) known.push(said)
      else book.set(speaker, [said])
    }
    books.set(edition, book)
  }
  return book.get(qcode) ?? []
}
