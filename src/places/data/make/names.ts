import type { Entry } from './sources.ts'
import { foldAll } from './sources.ts'

/** The many San Antonios: as many as a state or country printed after the name may still choose from. */
const most = 24

/** Folded name → line numbers of its places in base 36, likeliest first: those of that name, in the order of the file, before those that GeoNames also spells so. */
export function indexNames(entries: readonly Entry[]): Map<string, string> {
  const named = collect(entries, entry => entry.names)
  const spelt = collect(entries, entry => entry.spellings)
  const lines = new Map<string, string>()
  for (const key of [...named.keys(), ...spelt.keys()]) {
    const places = new Set([...(named.get(key) ?? []), ...(spelt.get(key) ?? [])])
    lines.set(
      key,
      [...places]
        .slice(0, most)
        .map(line => line.toString(36))
        .join(' '),
    )
  }
  return lines
}

function collect(entries: readonly Entry[], namesOf: (entry: Entry) => string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [index, entry] of entries.entries()) {
    for (const key of foldAll(namesOf(entry))) {
      if (key.length < 2) continue
      found.set(key, [...(found.get(key) ?? []), index + 1])
    }
  }
  return found
}
