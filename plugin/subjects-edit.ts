import { type Document, isMap, isSeq, type ParsedNode, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { fold, type Subject, slugify } from '../src/index.ts'

/** A subject as a decision names it. */
export type Decided = Pick<Subject, 'qcode' | 'name' | 'kind'>

/** What an editor decided on a name. */
export type Decision =
  | { type: 'accept'; subject: Decided }
  | { type: 'never'; name: string }
  | { type: 'merge'; from: Decided; into: Decided }
  | { type: 'pseudonym'; name: string; stands: string }

/**
 * The text of an editors' file on subjects with decisions written into it; comments and order stay as they are. A file called `.json` stays JSON.
 * Throws when the file is no YAML: what is in it would be lost.
 */
export function withDecisions(path: string, text: string, decisions: readonly Decision[]): string {
  const document = parseDocument(text, { schema: 'core' })
  const [fault] = document.errors
  if (fault) throw new Error(`is no YAML: ${fault.message.split('\n')[0]}; mend it first`)
  if (document.contents === null) document.contents = parseDocument('{}').contents
  if (!isMap(document.contents))
    throw new Error('must be a map with the keys `subjects`, `never` and `pseudonyms`; mend it first')
  document.contents.flow = path.endsWith('.json')
  for (const decision of decisions) decide(document, decision)
  return path.endsWith('.json')
    ? `${JSON.stringify(document.toJS(), undefined, 2)}\n`
    : document.toString({ lineWidth: 0 })
}

function decide(document: Document<ParsedNode>, decision: Decision): void {
  switch (decision.type) {
    case 'accept':
      entryFor(document, decision.subject)
      return
    case 'never':
      addTo(listAt(document, document, 'never'), document, decision.name)
      return
    case 'pseudonym':
      document.setIn(['pseudonyms', decision.name], decision.stands)
      return
    case 'merge':
      merge(document, decision.from, decision.into)
  }
}

/** One becomes the other's alias; an entry of its own goes, and leaves the other its aliases. */
function merge(document: Document<ParsedNode>, from: Decided, into: Decided): void {
  const aliases = listAt(document, entryFor(document, into), 'aliases')
  addTo(aliases, document, from.name)
  const given = from.qcode.slice(from.qcode.indexOf(':') + 1)
  // A code that the name alone gives need not be said.
  if (given !== slugify(from.name)) addTo(aliases, document, from.qcode)
  const subjects = listAt(document, document, 'subjects')
  const own = subjects.items.findIndex(item => isMap(item) && isCalled(item, document, from))
  const entry = subjects.items[own]
  if (!isMap(entry) || isCalled(entry, document, into)) return
  const others: unknown = listAt(document, entry, 'aliases').toJS(document)
  if (Array.isArray(others)) for (const alias of others) addTo(aliases, document, String(alias))
  subjects.delete(own)
}

function entryFor(document: Document<ParsedNode>, { name, kind, qcode }: Decided): YAMLMap {
  const subjects = listAt(document, document, 'subjects')
  const known = subjects.items.find(item => isMap(item) && isCalled(item, document, { name, kind, qcode }))
  if (isMap(known)) return known
  const entry = document.createNode({ name, kind, qcode })
  subjects.add(entry)
  return entry
}

function isCalled(entry: YAMLMap, document: Document<ParsedNode>, { name, qcode }: Decided): boolean {
  const plain: Record<string, unknown> = entry.toJS(document)
  return plain.qcode === qcode || (typeof plain.name === 'string' && fold(plain.name) === fold(name))
}

/** The list at a key, made when it is not there. A lone value becomes a list of one. */
function listAt(document: Document<ParsedNode>, parent: Document<ParsedNode> | YAMLMap, key: string): YAMLSeq {
  const node: unknown = parent.get(key, true)
  if (isSeq(node)) return node
  const lone: unknown = parent.get(key)
  const list = document.createNode(lone === undefined || lone === null ? [] : [lone])
  parent.set(key, list)
  return list
}

function addTo(list: YAMLSeq, document: Document<ParsedNode>, value: string): void {
  const known: unknown = list.toJS(document)
  if (Array.isArray(known) && known.some(each => String(each) === value)) return
  // An empty list is written on one line, one with items an item a line.
  if (list.items.length === 0) list.flow = false
  list.add(document.createNode(value))
}
