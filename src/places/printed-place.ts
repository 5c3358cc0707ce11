/** One place of a dateline, taken apart: `Bengaluru (Karnataka) [India]` → `Bengaluru`, in `Karnataka` and `India`. */
export interface PrintedPlace {
  printed: string
  head: string
  hints: string[]
}

const separators = /[,()[\]]+/u
/** `southern Lebanon`, `the Netherlands`: what stands before the name of an area and is no part of it. */
const before = /^(?:the |(?:north|south|east|west|central)(?:ern|[- ]?east(?:ern)?|[- ]?west(?:ern)?)? )(?=\p{Lu})/u

/** Reads `PORTLAND, Ore.`, `Beasain (Guipúzcoa)`, `Damascus [Syria]`. */
export function readPrinted(printed: string): PrintedPlace {
  const [head = '', ...rest] = printed.split(separators).map(part => part.trim())
  const hints = rest.filter(part => /\p{L}/u.test(part)).map(part => part.replace(before, ''))
  return { printed, head: head || printed.trim(), hints }
}

/** `FENGBANG COUNTY` → `Fengbang County`, `O'SMACH` → `O'Smach`; a name that has small letters already stays. */
export function titleCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase())
    .replace(/(?<=\p{L}['’])S\b/gu, 's')
    .replace(/\b(?:Uss|Usns|Hms)\b/gu, ship => ship.toUpperCase())
    .replace(/(?<= )(?:Al|Am|An|And|Da|De|Del|Der|Di|Do|Dos|Du|La|Le|Les|Of|On|Sur|The|Upon)(?= )/gu, word =>
      word.toLowerCase(),
    )
}
