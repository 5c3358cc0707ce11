import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { nearest } from '../markup/nearest.ts'
import { isQcode, kindOfQcode } from '../markup/qcode.ts'
import type { Dispatch, Notice, PubStatus, Qcode, Sidecar, Subject } from '../model/index.ts'
import { isInstant } from '../time/instant.ts'

/** `line` is of the YAML, from 1. */
type Problem = Omit<Notice, 'source'> & { line?: number }

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

/** A key that keeps copy back. When its value cannot be read, the dispatch is held: a slip must not publish it. */
const holds: ReadonlySet<string> = new Set(['embargoed', 'expires', 'pubStatus', 'hold'])

/** In keys that are none of ours but were surely meant to keep copy back, such as `embargoUntil` or `draft`. */
const likeHolds = /embarg|expir|status|hold|kill|cancel|held|draft|release|^(?:un)?publish(?:ed)?$/iu

/** Reads an editor's YAML; what is wrong with it is told key by key, and the rest still counts. */
export function readSidecar(yaml: string): { sidecar: Sidecar; problems: Problem[] } {
  // Without YAML's own timestamps: they would make a bare day midnight in London.
  const lines = new LineCounter()
  const document = parseDocument(yaml, { schema: 'core', lineCounter: lines })
  const fault = document.errors[0]
  if (fault) return unreadable(`is no YAML: ${faultOf(fault.message)}`, fault.linePos?.[0].line ?? 1)
  const content: unknown = document.toJS() ?? {}
  if (!isRecord(content)) return unreadable('must be a map of keys and values', 1)

  let sidecar: Sidecar = {}
  let isHeld = false
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(content)) {
    const read = isKey(name) ? keys[name].read(value) : undefined
    if (read) {
      sidecar = { ...sidecar, ...read }
      continue
    }
    const holdsBack = isKey(name) ? holds.has(name) : isLikeHold(name)
    const wrong = isKey(name) ? `\`${name}\` must be ${keys[name].expects}` : unknownKey(name)
    problems.push({
      level: holdsBack ? 'error' : 'warning',
      rule: isKey(name) ? 'sidecar-value' : 'sidecar-key',
      reason: holdsBack ? `${wrong}; the dispatch is held until this is mended` : wrong,
      line: lineOf(name),
    })
    isHeld ||= holdsBack
  }
  // `hold`, not `pubStatus`: a cancelled dispatch stays cancelled, and takes down what it killed.
  return { sidecar: isHeld ? { ...sidecar, hold: true } : sidecar, problems }

  function lineOf(name: string): number {
    const items = isMap(document.contents) ? document.contents.items : []
    const key = items.map(item => item.key).find(each => isScalar(each) && String(each.value) === name)
    return isScalar(key) && key.range ? lines.linePos(key.range[0]).line : 1
  }
}

/** The YAML library's first line, which ends in a colon before the lines it quotes. */
export function faultOf(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[\s:]+$/u, '')
}

function isLikeHold(name: string): boolean {
  return likeHolds.test(name) || holds.has(nearest(name, Object.keys(keys)) ?? '')
}

function unknownKey(name: string): string {
  const meant = nearest(name, Object.keys(keys))
  const question = meant ? `; did you mean \`${meant}\`?` : ''
  return `\`${name}\` is no key here${question} (known are ${Object.keys(keys).join(', ')}; your own go under \`data\`)`
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

/** The tagger knows the names of codes; until then the code stands for it. */
function editorsSubject(qcode: Qcode): Subject {
  const name = qcode.slice(qcode.indexOf(':') + 1)
  return { qcode, name, kind: kindOfQcode(qcode) ?? 'topic', relevance: 'about', origin: 'editor', confidence: 1 }
}

function unreadable(reason: string, line: number): { sidecar: Sidecar; problems: Problem[] } {
  const held = `${reason}; the dispatch is held until this is mended`
  return {
    sidecar: { hold: true },
    problems: [{ level: 'error', rule: 'sidecar-yaml', reason: held, line }],
  }
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

function isKey(name: string): name is keyof Sidecar {
  return Object.hasOwn(keys, name)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPubStatus(value: unknown): value is PubStatus {
  return value === 'usable' || value === 'withheld' || value === 'canceled'
}
