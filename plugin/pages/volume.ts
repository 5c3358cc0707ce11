import type { Year } from '../../src/index.ts'
import { type Html, html } from './html.ts'
import type { Site } from './page-type.ts'
import { dateText, storyCount } from './times.ts'
import { words } from './words.ts'

export interface Volume {
  /** `2023-01-02`, `2023-01` or `2023`: the finest that gives no more bars than a page can show. */
  period: string
  count: number
}

/** On a phone more would be too thin to tell apart. */
const mostBars = 120
const periodLengths = [10, 7, 4] as const
const height = 64
/** So wide where there is room; more of them than a page holds are squeezed. */
const barWidth = 20

/** The number of stories of every day, month or year from the first to the last, empty ones included; oldest first. */
export function volumesOf(years: readonly Year[]): Volume[] {
  const days = years.flatMap(({ months }) => months.flatMap(month => month.days))
  for (const length of periodLengths) {
    const counts = new Map<string, number>()
    for (const { day, stories } of days) {
      const period = day.slice(0, length)
      counts.set(period, (counts.get(period) ?? 0) + stories.length)
    }
    const volumes = withoutGaps(counts)
    if (volumes) return volumes
  }
  return []
}

/** The volumes as bars, for a glance; the ledger below has every number. */
export function volumeBars(volumes: readonly Volume[], site: Site): Html | undefined {
  const [first, last] = [volumes[0], volumes.at(-1)]
  if (!first || !last || first === last) return undefined
  const most = volumes.reduce((best, volume) => (volume.count > best.count ? volume : best))
  const width = volumes.length * barWidth
  const [from, to, when] = [first, last, most].map(volume => name(volume, site))
  return html`<figure class="dl-volume">
<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-labelledby="dl_volume">
${volumes.map((volume, index) => bar(volume, index, most.count, site))}</svg>
<figcaption id="dl_volume">${words.volume[shape(first)]}, ${from} – ${to}. ${words.most}: ${when}, ${storyCount(most.count, site)}.</figcaption>
</figure>
`
}

function bar(volume: Volume, index: number, most: number, site: Site): Html | false {
  const tall = Math.max(1, Math.round((volume.count / most) * height))
  const title = `${name(volume, site)}: ${storyCount(volume.count, site)}`
  return (
    volume.count > 0 &&
    html`<rect x="${index * barWidth + 2}" y="${height - tall}" width="${barWidth - 4}" height="${tall}"><title>${title}</title></rect>\n`
  )
}

function name(volume: Volume, site: Site): string {
  const { period } = volume
  return period.length === 4 ? period : dateText(period, period.length === 7 ? 'month' : 'day', site)
}

function shape({ period }: Volume): 'day' | 'month' | 'year' {
  return period.length === 10 ? 'day' : period.length === 7 ? 'month' : 'year'
}

/** Undefined when it would be too many bars, unless they are years already. */
function withoutGaps(counts: ReadonlyMap<string, number>): Volume[] | undefined {
  const known = [...counts.keys()].sort()
  const last = known.at(-1) ?? ''
  const volumes: Volume[] = []
  for (let period = known[0] ?? ''; period !== '' && period <= last; period = following(period)) {
    if (volumes.length === mostBars && period.length > 4) return undefined
    volumes.push({ period, count: counts.get(period) ?? 0 })
  }
  return volumes
}

/** `2022-12-31` → `2023-01-01`, `2022-12` → `2023-01`, `2022` → `2023`. */
function following(period: string): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number)
  const next =
    period.length === 4
      ? Date.UTC(year + 1, 0)
      : period.length === 7
        ? Date.UTC(year, month)
        : Date.UTC(year, month - 1, day + 1)
  return new Date(next).toISOString().slice(0, period.length)
}
