import type { Story, Year } from '../model/index.ts'

/** Stories by year, month and day, in the order given: newest first. */
export function makeTimeline(stories: readonly Story[]): Year[] {
  const years: Year[] = []
  for (const { day, slug } of stories) {
    const year =
      last(years, ({ year }) => year === day.slice(0, 4)) ?? add(years, { year: day.slice(0, 4), months: [] })
    const month =
      last(year.months, ({ month }) => month === day.slice(0, 7)) ??
      add(year.months, { month: day.slice(0, 7), days: [] })
    const entry = last(month.days, known => known.day === day) ?? add(month.days, { day, stories: [] })
    entry.stories.push(slug)
  }
  return years
}

function last<Item>(list: readonly Item[], isIt: (item: Item) => boolean): Item | undefined {
  const item = list.at(-1)
  return item !== undefined && isIt(item) ? item : undefined
}

function add<Item>(list: Item[], item: Item): Item {
  list.push(item)
  return item
}
