/** How many stories have a word in their headline or among their subjects, by word; words as `foldWord` gives them. */
export type Vocabulary = ReadonlyMap<string, number>

/** Lower case, without diacritics: `São` → `sao`. */
function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** The question with each word that the archive does not have replaced by the nearest one it has; nothing when there is none. */
export function nearestSpelling(query: string, vocabulary: Vocabulary): string | undefined {
  const nearer = query.split(/(?<word>[\p{L}\p{M}]+)/u).map(part => {
    const word = foldWord(part)
    return word.length < 4 || vocabulary.has(word) ? part : (nearestWord(word, vocabulary) ?? part)
  })
  const spelling = nearer.join('')
  return spelling === query ? undefined : spelling
}

/** Longer words may differ in two places. Of words equally near the commonest. */
function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
  let best: { word: string; distance: number; count: number } | undefined
  const limit = word.length < 8 ? 1 : 2
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const distance = distanceOf(word, candidate, limit)
    if (distance > limit) continue
    const isBetter = !best || distance < best.distance || (distance === best.distance && count > best.count)
    if (isBetter) best = { word: candidate, distance, count }
  }
  return best?.word
}

/** Letters to change, add, leave out or swap with the next; more than `limit` is not counted on. */
function distanceOf(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwapped ? (before[j - 2] ?? 0) + 1 : change
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
