import MarkdownIt, { type Token } from 'markdown-it'
import attrs from 'markdown-it-attrs'
import type { Attributes, Block, Mark, Text } from '../model/index.ts'
import { emptyDispatch, type Format } from './format.ts'

/** HTML in Markdown stays text; of attributes only these get through. */
const parser = new MarkdownIt({ html: false, linkify: false }).use(attrs, {
  allowedAttributes: ['id', 'class', 'lang', 'dir', /^data-[a-z][a-z-]*$/],
})

/** Dispatches that people write: Markdown, with attributes in braces. A first heading of level 1 is the headline. */
export const markdown: Format = {
  name: 'markdown',
  detect: ({ path }) => /\.(?:md|markdown)$/iu.test(path),
  read({ path, text, line }) {
    const dispatch = emptyDispatch({ path, format: 'markdown', index: 0, line })
    const tokens = parser.parse(text.normalize('NFC'), {})
    const title = tokens[0]?.tag === 'h1' ? tokens[1] : undefined
    const body = readBlocks(title ? tokens.slice(3) : tokens)
    return [title ? { ...dispatch, headline: inline(title).text, body } : { ...dispatch, body }]
  },
}

function readBlocks(tokens: Token[]): Block[] {
  let count = 0
  const id = () => `b${++count}`

  const read = (from: number, to: number): Block[] => {
    const blocks: Block[] = []
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (!token) continue
      const close = closing(tokens, at)
      const block = readBlock(token, at, close)
      if (block) blocks.push({ ...attributesOf(token), ...block })
      at = close
    }
    return blocks
  }

  const readBlock = (token: Token, at: number, close: number): Block | undefined => {
    const content = tokens[at + 1]
    switch (token.type) {
      case 'paragraph_open':
        return content && paragraph(content)
      case 'heading_open':
        return (
          content && { id: id(), type: 'crosshead', level: Number(token.tag.slice(1)) <= 2 ? 2 : 3, ...inline(content) }
        )
      case 'blockquote_open':
        return { id: id(), type: 'blockquote', blocks: read(at + 1, close) }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return {
          id: id(),
          type: 'list',
          ordered: token.type === 'ordered_list_open',
          items: children(at, close).map(([a, b]) => read(a + 1, b)),
        }
      case 'table_open':
        return table(at, close)
      case 'fence':
      case 'code_block':
        return { id: id(), type: 'preformatted', text: token.content.replace(/\n$/u, '') }
      default:
        return undefined
    }
  }

  const paragraph = (content: Token): Block => {
    const [only, ...others] = (content.children ?? []).filter(child => child.type !== 'softbreak')
    if (only?.type !== 'image' || others.length > 0) return { id: id(), type: 'paragraph', ...inline(content) }
    const href = String(only.attrGet('src') ?? '')
    const caption = only.attrGet('title')
    const media = { href, mediaType: 'image', alt: only.content }
    return {
      id: id(),
      type: 'media',
      media: caption ? { ...media, caption: { text: String(caption), marks: [] } } : media,
    }
  }

  const table = (at: number, close: number): Block => {
    const rows: Text[][] = []
    for (let cell = at; cell < close; cell++) {
      const token = tokens[cell]
      if (token?.type === 'tr_open') rows.push([])
      if (token?.type === 'inline') rows.at(-1)?.push(inline(token))
    }
    const [header = [], ...body] = rows
    return { id: id(), type: 'table', header, rows: body }
  }

  /** The items of a list, as the tokens that open and close each. */
  const children = (at: number, close: number): [number, number][] => {
    const found: [number, number][] = []
    for (let item = at + 1; item < close; item++) {
      const end = closing(tokens, item)
      found.push([item, end])
      item = end
    }
    return found
  }

  return read(0, tokens.length)
}

/** The token that closes the one at `at`; itself when nothing nests. */
function closing(tokens: Token[], at: number): number {
  let depth = 0
  for (let index = at; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0
    if (depth <= 0) return index
  }
  return tokens.length - 1
}

const marked: Record<string, 'em' | 'strong' | 'link'> = { em: 'em', strong: 'strong', link: 'link' }

function inline(token: Token): Text {
  let text = ''
  const marks: Mark[] = []
  const open: { start: number; href: string }[] = []
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') text += ' '
    if (child.type === 'code_inline')
      marks.push({ type: 'code', start: text.length, end: text.length + child.content.length })
    if (child.type === 'text' || child.type === 'code_inline' || child.type === 'image') text += child.content
    const type = marked[child.type.replace(/_(?:open|close)$/u, '')]
    if (!type) continue
    if (child.nesting > 0) open.push({ start: text.length, href: String(child.attrGet('href') ?? '') })
    else {
      const from = open.pop()
      if (from && type === 'link') marks.push({ type, start: from.start, end: text.length, href: from.href })
      else if (from && type !== 'link') marks.push({ type, start: from.start, end: text.length })
    }
  }
  return { text, marks }
}

function attributesOf(token: Token): { attributes?: Attributes } {
  const list = (token.attrs ?? []).map(([name, value]) => [name, String(value)])
  return list.length > 0 ? { attributes: Object.fromEntries(list) } : {}
}
