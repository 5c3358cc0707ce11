import type { Block, Dispatch, Mark } from '../model/index.ts'
import { cutOf, type Tokens, tokenise } from '../names/tokens.ts'
import type { Zone } from './salience.ts'

/** One text of a dispatch that may name its subjects, cut into tokens. */
export interface ReadText {
  zone: Zone
  /** The block whose text it is; none for the headline. */
  block?: Block
  /** Their `id` is the text's place in the list: what is given in a dispatch need not be unique. */
  tokens: Tokens
}

/**
 * The texts that are read for subjects, in order: headline, then paragraphs and crossheads wherever they stand. Not teasers, captions,
 * tables or the sign-off: what they name is not what the story is about. A headline that the desk made of the lead is the lead again.
 */
export function textsOf(dispatch: Dispatch): ReadText[] {
  const texts: ReadText[] = []
  const { headline } = dispatch
  const cut = cutOf(dispatch.language)
  if (headline && !dispatch.inferred.includes('headline')) {
    texts.push({ zone: 'headline', tokens: tokenise('0', headline, cut) })
  }
  let lead = true
  for (const block of readBlocks(dispatch.body)) {
    const zone = lead && block.type === 'paragraph' ? 'lead' : 'body'
    if (block.type === 'paragraph') lead = false
    texts.push({ zone, block, tokens: tokenise(String(texts.length), block.text, cut) })
  }
  return texts
}

type TextBlock = Extract<Block, { type: 'paragraph' | 'crosshead' }>

function* readBlocks(blocks: readonly Block[]): Generator<TextBlock> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'crosshead') yield block
    if (block.type === 'blockquote') yield* readBlocks(block.blocks)
    if (block.type === 'list') for (const item of block.items) yield* readBlocks(item)
  }
}

/** The body with subject marks added; one that a link or another subject's mark overlaps is left out, as no page could show it. */
export function withMarks(blocks: readonly Block[], marks: ReadonlyMap<Block, readonly Mark[]>): Block[] {
  return blocks.map(block => {
    if (block.type === 'blockquote') return { ...block, blocks: withMarks(block.blocks, marks) }
    if (block.type === 'list') return { ...block, items: block.items.map(item => withMarks(item, marks)) }
    const added = marks.get(block)
    if (!added || (block.type !== 'paragraph' && block.type !== 'crosshead')) return block
    const taken = block.marks.filter(mark => mark.type === 'subject' || mark.type === 'link')
    return { ...block, marks: [...block.marks, ...beside(taken, added)].sort(byStart) }
  })
}

function byStart(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end
}

/** Of `added` those that overlap neither `taken` nor each other; of two the one that begins first, then the longer. */
function beside(taken: readonly Mark[], added: readonly Mark[]): Mark[] {
  const fixed = [...taken].sort(byStart)
  const free: Mark[] = []
  let next = 0
  let end = 0
  for (const mark of [...added].sort(byStart)) {
    while ((fixed[next]?.end ?? Infinity) <= mark.start) next++
    if (mark.start < end || (fixed[next]?.start ?? Infinity) < mark.end) continue
    free.push(mark)
    end = mark.end
  }
  return free
}
