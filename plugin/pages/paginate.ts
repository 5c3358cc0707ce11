/** A page of a list that grows at its end. */
export interface NumberedPage<Item> {
  /** From 1, the oldest; absent on the page at the list's first address. */
  number?: number
  items: Item[]
  older?: number
  newer?: number | 'first'
}

/**
 * Cuts a list, oldest first, into pages numbered from the oldest, so that a page is never cut anew: closed pages hold
 * `size` items for ever. The first address holds the newest `size` to 2 × `size` − 1 and is the only one that changes;
 * when it overflows, its oldest `size` become the next closed page. The first address comes first.
 */
export function paginate<Item>(items: readonly Item[], size: number): NumberedPage<Item>[] {
  const closed = Math.max(0, Math.floor(items.length / size) - 1)
  const first: NumberedPage<Item> = { items: items.slice(closed * size), ...(closed > 0 ? { older: closed } : {}) }
  const pages = Array.from({ length: closed }, (_, index): NumberedPage<Item> => {
    const number = index + 1
    return {
      number,
      items: items.slice(index * size, number * size),
      ...(number > 1 ? { older: number - 1 } : {}),
      newer: number < closed ? number + 1 : 'first',
    }
  })
  return [first, ...pages.reverse()]
}
