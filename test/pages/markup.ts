/** What a strict reader makes of markup: it accepts only what we may write, so a stray `<` or quote is an error. */
export interface Markup {
  /** The text of all elements, references resolved. */
  text: string
  /** Tags in order, `p`, `/p`. */
  tags: string[]
  /** The elements open at each tag, outermost first. */
  parents: string[][]
}

const token =
  /<(?<close>\/?)(?<name>[a-z][a-z\d]*)(?<attributes>(?: [a-z][a-z\d-]*(?:="[^"<>]*")?)*)>|(?<text>[^<>]+)/uy
const empty = new Set(['img', 'br', 'input'])

/** Reads markup, or throws where it is not well-formed. */
export function readMarkup(markup: string): Markup {
  const open: string[] = []
  const read: Markup = { text: '', tags: [], parents: [] }
  token.lastIndex = 0
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex
    const groups = token.exec(markup)?.groups
    if (!groups) throw new Error(`not well-formed at ${at}: ${markup.slice(at, at + 60)}`)
    const { name, text } = groups
    if (text !== undefined) {
      read.text += resolve(text)
      if (/\p{Surrogate}/u.test(text)) throw new Error(`half a character at ${at}`)
      continue
    }
    if (name === undefined) continue
    read.tags.push(`${groups.close}${name}`)
    read.parents.push([...open])
    if (groups.close) {
      const last = open.pop()
      if (last !== name) throw new Error(`</${name}> closes <${last}> at ${at}`)
    } else if (!empty.has(name)) open.push(name)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`)
  return read
}

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' }

function resolve(text: string): string {
  return text.replace(/&(?<name>#?\w*);?/gu, (whole, name: string) => {
    const letter = references[name]
    if (letter === undefined || !whole.endsWith(';')) throw new Error(`not a reference of ours: ${whole}`)
    return letter
  })
}
