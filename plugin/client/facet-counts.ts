import type { FilterCounts } from './pagefind.d.ts'

/** The sums of the numbers of each value. */
export function addUp(all: readonly FilterCounts[]): FilterCounts {
  const totals: FilterCounts = {}
  for (const [facet, counts] of all.flatMap(each => Object.entries(each))) {
    totals[facet] ??= {}
    const total = totals[facet]
    for (const [value, count] of Object.entries(counts)) total[value] = (total[value] ?? 0) + count
  }
  return totals
}
