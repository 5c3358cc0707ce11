import { fold, slugify } from '../markup/fold.ts'
import type { Block, Qcode, Subject } from '../model/index.ts'

/** A subject as an editor wants it: how it is called, where its page is and what stands there. Plain data, so that it can go to workers. */
export interface Entry {
  qcode: Qcode
  name: string
  kind: Subject['kind']
  /** Other ways of writing it. */
  aliases: string[]
  /** Other codes that mean the same. */
  codes: Qcode[]
  /** The last part of its page's address. */
  slug?: string
  role?: string
  introduction?: Block[]
  broader?: Qcode
  /** Where in the file it begins, 1-based. */
  line: number
}

/** What editors decided on subjects, for the whole archive. It wins over model and gazetteer and never takes away a code of the wire. */
export interface Authority {
  entries: Entry[]
  /** Names that the text never tags. */
  never: string[]
  /** Codes that nothing is tagged with. */
  neverCodes: Qcode[]
  /** Whose name is replaced by what. */
  pseudonyms: Record<string, string>
}

export const noAuthority: Authority = { entries: [], never: [], neverCodes: [], pseudonyms: {} }

/** Asks the authority. */
export interface AuthorityIndex {
  /** The entry that a subject means: by its code, or by kind and name. */
  find(subject: Pick<Subject, 'qcode' | 'name' | 'kind'>): Entry | undefined
  /** The entry with a name or alias, of whatever kind: what a text names is what the editor says. */
  named(name: string): Entry | undefined
  /** Whether the text must not tag it. */
  isNever(subject: Pick<Subject, 'qcode' | 'name'>): boolean
}

export function indexAuthority({ entries, never, neverCodes }: Authority): AuthorityIndex {
  const byCode = new Map<Qcode, Entry>()
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    for (const code of [entry.qcode, ...entry.codes]) byCode.set(code, entry)
    // Of two with one name the first has it.
    for (const name of [entry.name, ...entry.aliases]) if (!byName.has(fold(name))) byName.set(fold(name), entry)
  }
  const unwanted = new Set(never.map(fold))
  const unwantedCodes = new Set(neverCodes)
  const named = (name: string) => byName.get(fold(name))
  return {
    find({ qcode, name, kind }) {
      const entry = byCode.get(qcode) ?? named(name)
      return entry?.kind === kind || byCode.has(qcode) ? entry : undefined
    },
    named,
    isNever: ({ qcode, name }) => unwantedCodes.has(qcode) || unwanted.has(fold(name)),
  }
}

const schemes: Record<Subject['kind'], string> = {
  person: 'person',
  organisation: 'org',
  place: 'place',
  topic: 'topic',
}

/** The code of a subject that has none of its own: `person:xi-jinping`. */
export function codeOf(kind: Subject['kind'], slug: string): Qcode {
  return `${schemes[kind]}:${slug}`
}

/** Every name that a pseudonym replaces: the one the editor gave, and the other names of that person's entry that are no mere part of it. */
export function pseudonymsOf({ entries, pseudonyms }: Authority): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [name, stands] of Object.entries(pseudonyms)) {
    const names = entries.map(entry => [entry.name, ...entry.aliases]).find(each => each.some(isName(name))) ?? []
    const parts = new Set(names.concat(name).flatMap(each => (each.includes(' ') ? fold(each).split(' ') : [])))
    for (const each of [name, ...names]) if (each === name || !parts.has(fold(each))) all[each] = stands
  }
  return all
}

/** The codes of everybody whose name is replaced. */
export function codesOfPseudonyms({ entries }: Authority, names: Iterable<string>): Set<Qcode> {
  const codes = new Set<Qcode>()
  for (const name of names) {
    codes.add(codeOf('person', slugify(name)))
    for (const { qcode, codes: others, aliases, name: own } of entries)
      if ([own, ...aliases].some(isName(name))) for (const code of [qcode, ...others]) codes.add(code)
  }
  return codes
}

function isName(name: string): (other: string) => boolean {
  const folded = fold(name)
  return other => fold(other) === folded
}
