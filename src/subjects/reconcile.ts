import { fold } from '../markup/fold.ts'
import type { Dispatch, Qcode, Subject } from '../model/index.ts'
import { type Appearance, type Bearer, bearersOf } from './namesakes.ts'
import { type Change, recoded } from './recode.ts'

/** What became of the names of an archive. */
export interface Reconciled {
  dispatches: Dispatch[]
  /** Codes that gave way to another one, for the same person, everywhere. */
  merged: Map<Qcode, Qcode>
}

/**
 * Makes one person of one name across the archive, so that all stories are on one page: a name with middle initials is the name without them
 * (`Joseph R. Biden`, `Joseph Biden`), and a surname that stood alone in its dispatch (`President Putin`) is the only whole name with that
 * surname, if both dispatches share a country. A surname that stays alone is dropped: it would be anybody's page. Namesakes are kept apart where
 * role and country tell (`namesakes.ts`). The code of the wire, else of an editor, is the one that all get. The order of dispatches does not matter.
 */
export function reconcileNames(dispatches: readonly Dispatch[]): Reconciled {
  const people = peopleIn(dispatches)
  const bodies = bodiesOfWire(dispatches)
  const merged = new Map<Qcode, Qcode>()
  const kept = new Set<Qcode>()
  const done = dispatches.map(dispatch => {
    const changes = new Map<Qcode, Change | undefined>()
    const countries = countriesIn(dispatch)
    for (const subject of dispatch.subjects) {
      const change = isLone(subject)
        ? (theOnly(people.surnames.get(fold(subject.name)), countries) ?? 'gone')
        : (people.changes.get(subject) ?? bodyFor(subject, bodies))
      if (!change) kept.add(subject.qcode)
      else changes.set(subject.qcode, change === 'gone' ? undefined : change)
      if (change && change !== 'gone' && !isLone(subject)) merged.set(subject.qcode, change.qcode)
    }
    return recoded(dispatch, changes)
  })
  // A namesake keeps the code: nothing has given way.
  for (const qcode of kept) merged.delete(qcode)
  return { dispatches: done, merged }
}

/** The dispatches of `reconcileNames` alone. */
export function reconcile(dispatches: readonly Dispatch[]): Dispatch[] {
  return reconcileNames(dispatches).dispatches
}

interface Known {
  qcode: Qcode
  name: string
  countries: ReadonlySet<string>
}

interface People {
  /** What each whole name in each dispatch becomes, if anything. */
  changes: Map<Subject, Change>
  /** By each end of the name, as a family name may stand first. */
  surnames: Map<string, Set<Known>>
}

function peopleIn(dispatches: readonly Dispatch[]): People {
  const people: People = { changes: new Map(), surnames: new Map() }
  for (const [form, appearances] of appearancesByForm(dispatches)) {
    const bearers = bearersOf(appearances)
    const taken = new Set<Qcode>()
    for (const bearer of bearers) {
      const known = knownAs(bearer, taken)
      taken.add(known.qcode)
      for (const { subject } of bearer.appearances) {
        const { qcode, name } = known
        const isEditorsBesideWires = subject.origin === 'editor' && bearer.given.size > 1
        if (subject.qcode !== qcode && (subject.origin === 'text' || isEditorsBesideWires))
          people.changes.set(subject, { qcode, name })
      }
      const words = form.split(' ')
      for (const end of new Set([words[0] ?? '', words.at(-1) ?? ''])) {
        people.surnames.set(end, (people.surnames.get(end) ?? new Set()).add(known))
      }
    }
  }
  return people
}

/** By name without middle initials, in order of time: whoever comes first keeps the plain code, and no later dispatch changes that. */
function appearancesByForm(dispatches: readonly Dispatch[]): Map<string, Appearance[]> {
  const forms = new Map<string, Appearance[]>()
  for (const dispatch of [...dispatches].sort(byAge)) {
    const countries = countriesIn(dispatch)
    for (const subject of dispatch.subjects) {
      if (subject.kind !== 'person' || !isWhole(subject)) continue
      const form = withoutInitials(subject.name)
      const list = forms.get(form)
      if (list) list.push({ subject, dispatch, countries })
      else forms.set(form, [{ subject, dispatch, countries }])
    }
  }
  return forms
}

function byAge(a: Dispatch, b: Dispatch): number {
  const [one, other] = [a, b].map(ageOf)
  return compare(one ?? '', other ?? '') || compare(a.source.path, b.source.path) || a.source.index - b.source.index
}

/** For an order that is the same everywhere, not for telling time. */
function ageOf({ dateline, versionCreated, received }: Dispatch): string {
  return dateline?.date ?? versionCreated ?? received ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The code and name of a person: what the wire gave, else an editor, else the commonest; a namesake's is told apart by country or field. */
function knownAs({ appearances, countries, roleCountries, fields }: Bearer, taken: ReadonlySet<Qcode>): Known {
  const times = new Map<Qcode, number>()
  for (const { subject } of appearances) times.set(subject.qcode, (times.get(subject.qcode) ?? 0) + 1)
  const [best] = appearances
    .map(({ subject }) => subject)
    .sort(
      (a, b) =>
        ranks[a.origin] - ranks[b.origin] ||
        (times.get(b.qcode) ?? 0) - (times.get(a.qcode) ?? 0) ||
        compare(a.qcode, b.qcode),
    )
  const { qcode = 'person:', name = '' } = best ?? {}
  const suffixes = ['', ...roleCountries, ...fields].map(each => each && `-${each.toLowerCase()}`)
  const free = suffixes.map((suffix): Qcode => `${qcode}${suffix}`).find(code => !taken.has(code))
  return { qcode: free ?? `${qcode}-${taken.size + 1}`, name, countries }
}

const ranks: Record<Subject['origin'], number> = { wire: 0, editor: 1, text: 2 }

function isWhole({ name }: Subject): boolean {
  return name.trim().includes(' ')
}

function isLone(subject: Subject): boolean {
  return subject.kind === 'person' && subject.origin === 'text' && !isWhole(subject)
}

function countriesIn({ subjects }: Dispatch): Set<string> {
  return new Set(
    subjects.flatMap(({ qcode }) => (qcode.startsWith('country:') ? [qcode.slice('country:'.length)] : [])),
  )
}

function theOnly(bearers: ReadonlySet<Known> | undefined, countries: ReadonlySet<string>): Change | undefined {
  const [only, ...others] = bearers ?? []
  const isSafe = only && others.length === 0 && [...countries].some(country => only.countries.has(country))
  return isSafe ? { qcode: only.qcode, name: only.name } : undefined
}

function withoutInitials(name: string): string {
  const words = fold(name).split(' ')
  return words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1).join(' ')
}

/** Organisations by the name that the wire has one code for; none where it has two. */
function bodiesOfWire(dispatches: readonly Dispatch[]): Map<string, Change | undefined> {
  const bodies = new Map<string, Change | undefined>()
  for (const { subjects } of dispatches) {
    for (const { kind, origin, qcode, name } of subjects) {
      if (kind !== 'organisation' || origin !== 'wire') continue
      const key = fold(name)
      bodies.set(key, bodies.has(key) && bodies.get(key)?.qcode !== qcode ? undefined : { qcode, name })
    }
  }
  return bodies
}

function bodyFor({ kind, origin, qcode, name }: Subject, bodies: ReadonlyMap<string, Change | undefined>) {
  if (kind !== 'organisation' || origin === 'wire') return undefined
  const body = bodies.get(fold(name))
  return body?.qcode === qcode ? undefined : body
}
