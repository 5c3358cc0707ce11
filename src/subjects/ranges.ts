/** A stretch of a text, in UTF-16 code units. */
export interface Range {
  start: number
  end: number
}

/** Those of some ranges, in order and none over another, that one shares letters with. */
export function overlapping<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  let to = low
  while ((ranges[to]?.start ?? Infinity) < end) to++
  return ranges.slice(low, to)
}

/** Whether one lies in the other and is shorter. */
export function isInside(inner: Range, outer: Range): boolean {
  const isLonger = outer.end - outer.start > inner.end - inner.start
  return isLonger && outer.start <= inner.start && inner.end <= outer.end
}
