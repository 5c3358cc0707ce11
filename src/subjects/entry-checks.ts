import { fold } from '../markup/fold.ts'
import type { Qcode } from '../model/index.ts'
import type { Entry } from './authority.ts'
import type { Reader } from './authority-nodes.ts'

/**
 * What only all entries together show: two with one code, name, alias or slug, and who stands above whom. The entry that comes first keeps
 * what both want; a name goes before an alias.
 */
export function checkEntries(entries: readonly Entry[], { tell }: Pick<Reader, 'tell'>): Entry[] {
  const kept = withoutDoubles(entries, tell)
  const byName = new Map(kept.map(entry => [fold(entry.name), entry.qcode]))
  const above = new Map<Qcode, Qcode>()
  for (const { qcode, broader, line } of kept) {
    const parent = broader?.startsWith('name:') ? byName.get(fold(broader.slice('name:'.length))) : broader
    if (parent) above.set(qcode, parent)
    else if (broader) tell('warning', line, `\`broader\` names nobody in this file: ${broader.slice('name:'.length)}`)
  }
  return kept.map(({ broader: _, ...entry }) => {
    const broader = above.get(entry.qcode)
    if (!broader) return entry
    if (!leadsTo(entry.qcode, broader, above)) return { ...entry, broader }
    above.delete(entry.qcode)
    tell('warning', entry.line, `\`broader\` of ${entry.name} leads back to ${entry.name}; take it away in one of them`)
    return entry
  })
}

function leadsTo(qcode: Qcode, from: Qcode, above: ReadonlyMap<Qcode, Qcode>): boolean {
  const seen = new Set<Qcode>()
  for (let at: Qcode | undefined = from; at && !seen.has(at); at = above.get(at)) {
    if (at === qcode) return true
    seen.add(at)
  }
  return false
}

function withoutDoubles(entries: readonly Entry[], tell: Reader['tell']): Entry[] {
  const codes = new Map<Qcode, Entry>()
  const slugs = new Map<string, Entry>()
  const names = new Map<string, Entry>()
  const kept: Entry[] = []
  for (const entry of entries) {
    const other = codes.get(entry.qcode)
    if (other) {
      tell('warning', entry.line, `${entry.qcode} has an entry in line ${other.line} already; this one is left out`)
      continue
    }
    const namesake = names.get(fold(entry.name))
    if (namesake) {
      const reason = `the name ${entry.name} stands for line ${namesake.line} already; this one is tagged by its code alone`
      tell('warning', entry.line, reason)
    }
    codes.set(entry.qcode, entry)
    if (!namesake) names.set(fold(entry.name), entry)
    const address = `${entry.kind} ${entry.slug}`
    const owner = entry.slug === undefined ? undefined : slugs.get(address)
    if (owner)
      tell('warning', entry.line, `the slug \`${entry.slug}\` is that of line ${owner.line} already; choose another`)
    const { slug: _, ...rest } = entry
    kept.push(owner ? rest : entry)
    if (!owner) slugs.set(address, entry)
  }
  return kept.map(entry => withOwn(entry, codes, names, tell))
}

/** The entry with the aliases and codes that are nobody else's. */
function withOwn(entry: Entry, codes: Map<Qcode, Entry>, names: Map<string, Entry>, tell: Reader['tell']): Entry {
  const isFree = <Key>(key: Key, owners: Map<Key, Entry>, shown: string): boolean => {
    const owner = owners.get(key)
    if (owner && owner.qcode !== entry.qcode) {
      tell(
        'warning',
        entry.line,
        `\`${shown}\` stands for ${owner.name} (line ${owner.line}) already, not for ${entry.name} too`,
      )
      return false
    }
    owners.set(key, entry)
    return true
  }
  return {
    ...entry,
    aliases: entry.aliases.filter(alias => fold(alias) !== '' && isFree(fold(alias), names, alias)),
    codes: entry.codes.filter(code => isFree(code, codes, code)),
  }
}
