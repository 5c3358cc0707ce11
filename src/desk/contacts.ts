import type { Block } from '../model/index.ts'
import { lineOf, textOf } from './lines.ts'
import { address } from './private-copy.ts'
import type { Draft, Step } from './step.ts'

/** Opens a block of contacts: `Contact: …`, `Media contacts:`, `For further information, contact`, `Pressekontakt:`. */
const opening =
  /^(?:(?:Media|Press|News|Editorial|MEDIA|PRESS|Presse-?|For (?:more|further) information,?(?: please)?)\b ?.{0,30})?(?:[Cc]ontacts?|CONTACTS?|[Kk]ontakte?|Contactos?|Contatti|Contato)(?:\(s\))?(?: ?:|$| .{0,80}:)|^(?:Tel|Phone|Fax|E-?mail|Ansprechpartner|Rückfragen)\b ?\.?:/u
/** What stands below it: names, numbers, addresses; never a sentence. */
const sentence = /[.!?]["”’»)]?$/u
const longest = 200
/** Blocks at the foot among which a block of contacts may begin. */
const reach = 12

/** Whom editors may call, from the head or the foot of a release: kept in `contacts`, never shown. */
export const readContacts: Step = draft => {
  const head = takeContacts(draft.head, 0)
  const foot = takeContacts(draft.body, Math.max(1, draft.body.length - reach))
  if (head.taken.length + foot.taken.length === 0) return draft
  return {
    ...draft,
    head: head.left,
    body: foot.left,
    contacts: [...draft.contacts, ...head.taken, ...foot.taken],
  } satisfies Draft
}

function takeContacts(blocks: readonly Block[], from: number): { left: Block[]; taken: string[] } {
  const left: Block[] = []
  const taken: string[] = []
  let within = false
  for (const [index, block] of blocks.entries()) {
    const line = lineOf(block)
    const opens = index >= from && line.length <= longest && opening.test(line)
    within = opens || (within && runsOn(block, blocks[index + 1]))
    if (within) taken.push(textOf(block))
    else left.push(block)
  }
  return { left, taken }
}

/** An address or a number goes on; so does a name above one. */
function runsOn(block: Block, next: Block | undefined): boolean {
  const line = lineOf(block)
  if (!line || line.length > longest) return false
  return address.test(line) || (!sentence.test(line) && line.length < 60 && address.test(lineOf(next)))
}
