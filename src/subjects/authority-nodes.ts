import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'

/** A part of a YAML document: it knows where it stands. */
export interface Node {
  range?: readonly [number, number, number] | null
  toJS(document: Document<ParsedNode>): unknown
}

/** What reading an editor's file needs: the document, its lines and somebody to tell. */
export interface Reader {
  document: Document<ParsedNode>
  lineOf(node: Node | undefined): number
  tell(level: 'warning' | 'error', line: number, reason: string): void
}

/** A key of a map, the line it stands on, and its value. */
export interface Pair {
  name: string
  line: number
  value?: Node
}

/** The keys of a map in their order; undefined for anything else. */
export function pairsOf(node: unknown, { document, lineOf }: Reader): Pair[] | undefined {
  const map = isAlias(node) ? node.resolve(document) : node
  if (!isMap(map)) return undefined
  return map.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    line: lineOf(isNode(key) ? key : undefined),
    ...(isNode(value) && { value }),
  }))
}

/** The items of a list; undefined for anything else. */
export function itemsOf(node: unknown, { document }: Reader): Node[] | undefined {
  const list = isAlias(node) ? node.resolve(document) : node
  return isSeq(list) ? list.items.filter(isNode) : undefined
}

/** Whether the document cannot be made plain data: aliases that multiply (`*a` in `*b` in `*c` …). */
export function isUnread(document: Document<ParsedNode>): boolean {
  try {
    document.toJS()
    return false
  } catch {
    return true
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'toJS' in value
}
