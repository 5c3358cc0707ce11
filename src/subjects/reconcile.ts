import { fold } from '../markup/fold.ts'
import type { Block, Dispatch, Mark, Qcode, Subject } from '../model/index.ts'

/**
 * Makes one person of one name across the archive, so that all stories are on one page: a name with middle initials is the name without them
 * (`Joseph R. Biden`, `Joseph Biden`), and a surname that stood alone in its dispatch (`President Putin`) is the only whole name with that
 * surname, if both dispatches share a country. A surname that stays alone is dropped: it would be anybody's page. Codes from the wire or
 * an editor stay.
 */
export function reconcile(dispatches: Dispatch[]): Dispatch[] {
  const archive = people(dispatches)
  return dispatches.map(dispatch => {
    const changes = changesFor(dispatch, archive)
    return changes.size > 0 ? changed(dispatch, changes) : dispatch
  })
}

/** What the archive knows of a whole name. */
interface Known {
  subject: Subject
  times: number
  countries: Set<Qcode>
}

interface Archive {
  /** By name without middle initials: the commonest form. */
  forms: Map<string, Known>
  /** By each end of the name, as a family name may stand first. */
  surnames: Map<string, Set<Known>>
}

function people(dispatches: readonly Dispatch[]): Archive {
  const byCode = new Map<Qcode, Known>()
  for (const { subjects } of dispatches) {
    const countries = countriesOf(subjects)
    for (const subject of subjects.filter(isWhole)) {
      const known = byCode.get(subject.qcode) ?? { subject, times: 0, countries: new Set() }
      byCode.set(subject.qcode, known)
      known.times++
      for (const country of countries) known.countries.add(country)
    }
  }
  const archive: Archive = { forms: new Map(), surnames: new Map() }
  for (const known of byCode.values()) {
    const form = withoutInitials(known.subject.name)
    const other = archive.forms.get(form)
    if (other) for (const country of known.countries) other.countries.add(country)
    if (!other || isBetter(known, other))
      archive.forms.set(form, { ...known, countries: other?.countries ?? known.countries })
  }
  for (const [form, known] of archive.forms) {
    const words = form.split(' ')
    for (const end of new Set([words[0], words.at(-1)])) {
      const list = archive.surnames.get(end ?? '') ?? new Set()
      archive.surnames.set(end ?? '', list.add(known))
    }
  }
  return archive
}

/** What wire or editor named goes before what the text named, the commoner before the rarer. */
function isBetter(one: Known, other: Known): boolean {
  const [given, otherGiven] = [one.subject.origin !== 'text', other.subject.origin !== 'text']
  if (given !== otherGiven) return given
  return one.times > other.times || (one.times === other.times && one.subject.qcode < other.subject.qcode)
}

function isWhole({ kind, name }: Subject): boolean {
  return kind === 'person' && name.trim().includes(' ')
}

function isLone({ kind, origin, name }: Subject): boolean {
  return kind === 'person' && origin === 'text' && !name.trim().includes(' ')
}

function countriesOf(subjects: readonly Subject[]): Qcode[] {
  return subjects.flatMap(({ qcode }) => (qcode.startsWith('country:') ? [qcode] : []))
}

function withoutInitials(name: string): string {
  const words = fold(name).split(' ')
  return words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1).join(' ')
}

/** Old code → new subject, or nothing for a surname that remains anybody's. */
function changesFor({ subjects }: Dispatch, archive: Archive): Map<Qcode, Subject | undefined> {
  const changes = new Map<Qcode, Subject | undefined>()
  const countries = countriesOf(subjects)
  for (const subject of subjects) {
    if (isLone(subject)) {
      const [only, ...others] = archive.surnames.get(fold(subject.name)) ?? []
      const isSafe = only && others.length === 0 && countries.some(country => only.countries.has(country))
      changes.set(subject.qcode, isSafe ? only.subject : undefined)
    } else if (isWhole(subject) && subject.origin === 'text') {
      const form = archive.forms.get(withoutInitials(subject.name))
      if (form && form.subject.qcode !== subject.qcode) changes.set(subject.qcode, form.subject)
    }
  }
  return changes
}

function changed(dispatch: Dispatch, changes: ReadonlyMap<Qcode, Subject | undefined>): Dispatch {
  const removed = new Set(dispatch.subjectsRemoved)
  const codeFor = (qcode: Qcode): Qcode | undefined => {
    const code = changes.has(qcode) ? changes.get(qcode)?.qcode : qcode
    return code && !removed.has(code) ? code : undefined
  }
  const subjects = new Map<Qcode, Subject>()
  for (const subject of dispatch.subjects) {
    const qcode = codeFor(subject.qcode)
    if (!qcode || subjects.has(qcode)) continue
    subjects.set(qcode, { ...subject, qcode, name: changes.get(subject.qcode)?.name ?? subject.name })
  }
  return {
    ...dispatch,
    subjects: [...subjects.values()],
    body: dispatch.body.map(block => withCodes(block, codeFor)),
    quotes: dispatch.quotes.map(quote => {
      if (!quote.speaker?.qcode) return quote
      const { qcode, ...speaker } = quote.speaker
      const code = codeFor(qcode)
      return { ...quote, speaker: { ...speaker, ...(code && { qcode: code }) } }
    }),
  }
}

function withCodes(block: Block, codeFor: (qcode: Qcode) => Qcode | undefined): Block {
  if (block.type === 'blockquote') return { ...block, blocks: block.blocks.map(inner => withCodes(inner, codeFor)) }
  if (block.type === 'list') {
    return { ...block, items: block.items.map(item => item.map(inner => withCodes(inner, codeFor))) }
  }
  if (block.type !== 'paragraph' && block.type !== 'crosshead') return block
  const marks = block.marks.flatMap((mark): Mark[] => {
    if (mark.type !== 'subject') return [mark]
    const qcode = codeFor(mark.qcode)
    return qcode ? [{ ...mark, qcode }] : []
  })
  return { ...block, marks }
}
