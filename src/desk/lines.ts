import type { Block } from '../model/index.ts'
import type { Draft } from './step.ts'

/** Longer than any line that is a mark, a note or a name; what is longer is copy, and no pattern needs to look at it. */
const longest = 700

/** Makes out a line: the draft with it in its field, or undefined when it is something else. */
export type ReadLine = (line: string, draft: Draft) => Draft | undefined

/** Takes the lines of the head that `read` makes out. */
export function takeFromHead(draft: Draft, read: ReadLine): Draft {
  const { left, next } = take(draft, draft.head, read, () => true)
  return left === next.head ? next : { ...next, head: left }
}

/** Takes lines of the body that `read` makes out, where `isThere` says that they can stand. */
export function takeFromBody(draft: Draft, isThere: (index: number, length: number) => boolean, read: ReadLine): Draft {
  const { left, next } = take(draft, draft.body, read, index => isThere(index, draft.body.length))
  return left === next.body ? next : { ...next, body: left }
}

/** Among the first so many blocks, or the last. */
export function atEdges(first: number, last: number): (index: number, length: number) => boolean {
  return (index, length) => index < first || index >= length - last
}

function take(
  draft: Draft,
  blocks: Block[],
  read: ReadLine,
  isThere: (index: number) => boolean,
): { left: Block[]; next: Draft } {
  let left: Block[] | undefined
  let next = draft
  for (const [index, block] of blocks.entries()) {
    const line = isThere(index) ? lineOf(block) : ''
    const taken = line ? read(line, next) : undefined
    if (taken) {
      next = taken
      left ??= blocks.slice(0, index)
    } else left?.push(block)
  }
  return { left: left ?? blocks, next }
}

/** The text of a paragraph that can be a line of its own; nothing for any other block. */
export function lineOf(block: Block | undefined): string {
  if (block?.type !== 'paragraph' && block?.type !== 'crosshead') return ''
  return block.text.length <= longest ? block.text : ''
}

/** All words of a block, for notes and contacts. */
export function textOf(block: Block): string {
  if (block.type === 'list') return block.items.flat().map(textOf).join('\n')
  if (block.type === 'blockquote') return block.blocks.map(textOf).join('\n')
  return 'text' in block ? block.text : ''
}
