import type { KnownPlace } from './known-place.ts'

/** The lines of `places.txt`, read one by one when asked for. */
export interface PlaceList {
  /** By line number, as `names.txt` counts: the first place is on line 1. */
  at(line: number): KnownPlace | undefined
  /** By the code that a line begins with: `CN`, `US-OR`, `1816670`. */
  get(code: string): KnownPlace | undefined
}

/** `5746545 Portland US-OR 311 632`, by tabs: code, name, where, number of its time zone, thousands of people, `*` for a capital. */
export function openPlaceList(text: string): PlaceList {
  const starts = lineStarts(text)
  const zones = text.slice(0, starts[1]).trim().split(' ')
  const places = new Map<number, KnownPlace>()
  let lines: Map<string, number> | undefined

  const at = (line: number): KnownPlace | undefined => {
    const start = starts[line]
    const end = starts[line + 1]
    if (line < 1 || start === undefined || end === undefined) return undefined
    const known = places.get(line)
    if (known) return known
    const place = readPlace(text.slice(start, end - 1), zones)
    places.set(line, place)
    return place
  }
  return {
    at,
    get(code) {
      lines ??= new Map(
        starts.slice(1, -1).map((start, index) => [text.slice(start, text.indexOf('\t', start)), index + 1]),
      )
      return at(lines.get(code) ?? 0)
    },
  }
}

function readPlace(line: string, zones: readonly string[]): KnownPlace {
  const [code = '', name = '', where = '', zone = '', thousands = '', capital] = line.split('\t')
  const kind = /^\d/u.test(code) ? 'city' : code.includes('-') ? 'region' : 'country'
  const region = kind === 'region' ? code : where.includes('-') ? where : undefined
  const timeZone = zone && zones[Number(zone)]
  return {
    qcode: `${kind}:${code}`,
    name,
    kind,
    country: (where || code).slice(0, 2),
    population: Number(thousands) * 1000,
    ...(region && { region }),
    ...(timeZone && { timeZone }),
    ...(capital && { capital: true }),
  }
}

/** Where each line starts, and the end of the text. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}
