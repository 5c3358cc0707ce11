import { shortHash } from '../markup/hash.ts'
import type { SearchRecord } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'

/** So many stories a volume holds at most: of a span of time that has passed, of one about to be, and of the one in which the newest stories come in. */
export interface VolumeSizes {
  closed: number
  recent: number
  open: number
}

/** A closed volume is worth one download; an open one is made anew with every story. */
export const volumeSizes: VolumeSizes = { closed: 4000, recent: 1000, open: 128 }

type Dated = Pick<SearchRecord, 'slug' | 'date'>

/** From `start` up to `start + size`, both whole multiples of `size`. */
interface Span {
  start: number
  size: number
}

interface Placed<Kind> {
  record: Kind
  at: number
}

/** A day has room for 2¹⁷ seconds, so that days and their halves are both cut as powers of two. */
const dayLength = 2 ** 17
const daysBeforeEpoch = 2 ** 20
const allTime: Span = { start: 0, size: 2 * daysBeforeEpoch * dayLength }

/**
 * Cuts the archive into volumes that are indexed one by one, newest first; none holds a story newer than one of the volume before.
 *
 * Time is halved, and the halves again, until a span holds no more stories than a volume may: spans of 2, 4, 8 … days from a fixed
 * first day, parts of a day only where a day has too many. A span that has not passed yet, because the newest story lies in it or
 * before its end, is kept in smaller volumes until then. So the stories alone decide where the cuts are, with nothing to remember:
 * a new story changes the open volume it falls in, a killed one the volume it stood in, and a cut never moves its neighbours.
 * Some days end a span: then its small volumes become one.
 */
export function cutVolumes<Kind extends Dated>(
  records: readonly Kind[],
  { closed, recent, open }: VolumeSizes = volumeSizes,
): Kind[][] {
  const limits = [closed, recent, open]
  const placed = records
    .map((record): Placed<Kind> => ({ record, at: placeOf(record) }))
    .sort((a, b) => b.at - a.at || (a.record.slug < b.record.slug ? -1 : 1))
  const newest = placed[0]?.at ?? 0
  return cut(placed, allTime, 0).map(volume => volume.map(({ record }) => record))

  function cut(stories: readonly Placed<Kind>[], span: Span, tier: number): (readonly Placed<Kind>[])[] {
    if (stories.length === 0) return []
    if (stories.length <= (limits[tier] ?? 0)) {
      const hasPassed = span.start + span.size <= newest
      return hasPassed || tier === limits.length - 1 ? [stories] : cut(stories, span, tier + 1)
    }
    if (span.size === 1) return scatter(stories, limits[tier] ?? 1, 0)
    const half = { start: span.start, size: span.size / 2 }
    const middle = half.start + half.size
    const from = stories.findIndex(({ at }) => at < middle)
    const border = from < 0 ? stories.length : from
    return [
      ...cut(stories.slice(0, border), { ...half, start: middle }, tier),
      ...cut(stories.slice(border), half, tier),
    ]
  }
}

function placeOf({ date }: Dated): number {
  const seconds = Math.floor(toMillis(date) / 1000)
  const day = Math.floor(seconds / 86_400)
  return (day + daysBeforeEpoch) * dayLength + (seconds - day * 86_400)
}

/** Stories of one second, such as a year's that bear only its first day, are cut by what their addresses hash to. */
function scatter<Kind extends Dated>(
  stories: readonly Placed<Kind>[],
  limit: number,
  bit: number,
): (readonly Placed<Kind>[])[] {
  if (stories.length <= limit || bit === 30) return stories.length > 0 ? [stories] : []
  const isOdd = ({ record }: Placed<Kind>) =>
    Math.floor(Number.parseInt(shortHash(record.slug), 36) / 2 ** bit) % 2 === 1
  return [
    ...scatter(stories.filter(isOdd), limit, bit + 1),
    ...scatter(
      stories.filter(story => !isOdd(story)),
      limit,
      bit + 1,
    ),
  ]
}
