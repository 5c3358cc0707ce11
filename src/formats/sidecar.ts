import { parseDocument } from 'yaml'
import type { Dispatch, Notice, PubStatus, Qcode, Sidecar, Subject } from '../model/index.ts'
import { isInstant } from '../time/instant.ts'

type Problem = Omit<Notice, 'source'>

/** A value of an editor's file, checked: what it must be, said for people, and how it is taken. */
interface Key {
  expects: string
  read(value: unknown): Partial<Sidecar> | undefined
}

const text = (name: keyof Sidecar): Key => ({
  expects: 'text',
  read: value => (typeof value === 'string' && value.trim() ? { [name]: value.trim() } : undefined),
})

const time = (name: keyof Sidecar): Key => ({
  expects: 'a day or time such as 2023-01-02 or 2023-01-02T09:30:00Z',
  read: value => {
    // YAML allows spaces where ISO 8601 has none: `2023-01-02 09:30:00 +01:00`.
    const written = String(value)
      .trim()
      .replace(/^(?<day>\d{4}-\d{2}-\d{2}) +(?=\d)/u, '$<day>T')
      .replace(/ +(?=[Z+-])/u, '')
    return isInstant(written) ? { [name]: written } : undefined
  },
})

const truth = (name: keyof Sidecar): Key => ({
  expects: '`true` or `false`',
  read: value => (typeof value === 'boolean' ? { [name]: value } : undefined),
})

const keys: Record<keyof Sidecar, Key> = {
  headline: text('headline'),
  subhead: text('subhead'),
  slug: text('slug'),
  slugline: text('slugline'),
  language: text('language'),
  provider: text('provider'),
  bylines: { expects: 'a name or a list of names', read: value => wrapped('bylines', words(value)) },
  dateline: text('dateline'),
  date: time('date'),
  urgency: {
    expects: 'a number from 1 to 9',
    read: value =>
      Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9 ? { urgency: Number(value) } : undefined,
  },
  keywords: { expects: 'a word or a list of words', read: value => wrapped('keywords', words(value)) },
  subjects: {
    expects: 'a list of codes such as medtop:11000000, or `add` and `remove` with such lists',
    read: readSubjects,
  },
  embargoed: time('embargoed'),
  expires: time('expires'),
  pubStatus: {
    expects: '`usable`, `withheld` or `canceled`',
    read: value => (isPubStatus(value) ? { pubStatus: value } : undefined),
  },
  hold: truth('hold'),
  pin: truth('pin'),
  note: text('note'),
  data: { expects: 'a map of your own keys', read: value => (isRecord(value) ? { data: value } : undefined) },
}

/** Keys that were surely meant to keep copy back, misspelt. */
const likeHolds = /embarg|expir|status|hold|kill|cancel/iu

/** A key that keeps copy back. When its value cannot be read, the dispatch is held: a slip must not publish it. */
const holds: ReadonlySet<string> = new Set(['embargoed', 'expires', 'pubStatus', 'hold'])

/** Reads an editor's YAML; what is wrong with it is told key by key, and the rest still counts. */
export function readSidecar(yaml: string): { sidecar: Sidecar; problems: Problem[] } {
  // Without YAML's own timestamps: they would make a bare day midnight in London.
  const document = parseDocument(yaml, { schema: 'core' })
  const fault = document.errors[0]
  if (fault) return unreadable(`is no YAML: ${fault.message.split('\n')[0]}`)
  const content: unknown = document.toJS() ?? {}
  if (!isRecord(content)) return unreadable('must be a map of keys and values')

  let sidecar: Sidecar = {}
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(content)) {
    if (!isKey(name)) {
      if (likeHolds.test(name)) sidecar = { ...sidecar, pubStatus: 'withheld' }
      problems.push(
        problem(
          'sidecar-key',
          `\`${name}\` is no key here; known are ${Object.keys(keys).join(', ')} (your own go under \`data\`)`,
        ),
      )
      continue
    }
    const read = keys[name].read(value)
    const wrong = `\`${name}\` must be ${keys[name].expects}`
    if (read) sidecar = { ...sidecar, ...read }
    else if (!holds.has(name)) problems.push(problem('sidecar-value', wrong))
    else {
      sidecar = { ...sidecar, pubStatus: 'withheld' }
      problems.push({ level: 'error', rule: 'sidecar-value', reason: `${wrong}; the dispatch is held until it is` })
    }
  }
  return { sidecar, problems }
}

/** Lays an editor's words over a dispatch: they win over what the wire said. */
export function override(dispatch: Dispatch, sidecar: Sidecar): Dispatch {
  const { bylines, dateline, date, subjects, hold, pin, note, data, ...fields } = sidecar
  const next: Dispatch = { ...dispatch, ...fields }
  if (bylines) next.bylines = bylines.map(name => ({ name }))
  if (dateline) next.dateline = { text: dateline, places: [] }
  if (date) next.versionCreated = date
  if (subjects?.add) next.subjects = [...dispatch.subjects, ...subjects.add.map(editorsSubject)]
  if (subjects?.remove) next.subjectsRemoved = subjects.remove
  if (hold && next.pubStatus === 'usable') next.pubStatus = 'withheld'
  if (pin) next.pinned = true
  if (note) next.notes = [...dispatch.notes, { kind: 'other', text: note, public: true }]
  if (data) next.data = { ...dispatch.data, ...data }
  return next
}

const kinds: Record<string, Subject['kind']> = {
  person: 'person',
  org: 'organisation',
  country: 'place',
  region: 'place',
  city: 'place',
}

/** The tagger knows the names of codes; until then the code stands for it. */
function editorsSubject(qcode: Qcode): Subject {
  const [scheme = '', code = ''] = qcode.split(':')
  return { qcode, name: code, kind: kinds[scheme] ?? 'topic', relevance: 'about', origin: 'editor', confidence: 1 }
}

function unreadable(reason: string): { sidecar: Sidecar; problems: Problem[] } {
  const held = `${reason}; the dispatch is held until this is mended`
  return { sidecar: { pubStatus: 'withheld' }, problems: [{ level: 'error', rule: 'sidecar-yaml', reason: held }] }
}

function readSubjects(value: unknown): Partial<Sidecar> | undefined {
  const lists = Array.isArray(value) ? { add: value } : value
  if (!isRecord(lists) || Object.keys(lists).some(key => key !== 'add' && key !== 'remove')) return undefined
  const add = codes(lists.add ?? [])
  const remove = codes(lists.remove ?? [])
  return add && remove ? { subjects: { add, remove } } : undefined
}

function codes(value: unknown): Qcode[] | undefined {
  return Array.isArray(value) && value.every(isQcode) ? value : undefined
}

function words(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : [value]
  return list.every(word => typeof word === 'string' && word.trim()) ? list.map(word => String(word).trim()) : undefined
}

function wrapped(name: 'bylines' | 'keywords', list: string[] | undefined): Partial<Sidecar> | undefined {
  return list && { [name]: list }
}

function problem(rule: string, reason: string): Problem {
  return { level: 'warning', rule, reason }
}

function isKey(name: string): name is keyof Sidecar {
  return Object.hasOwn(keys, name)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isQcode(value: unknown): value is Qcode {
  return typeof value === 'string' && /^[a-z]{1,20}:\S{1,100}$/u.test(value)
}

function isPubStatus(value: unknown): value is PubStatus {
  return value === 'usable' || value === 'withheld' || value === 'canceled'
}
