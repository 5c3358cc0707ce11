import type { Block, Dispatch, Mark, Qcode, Subject } from '../model/index.ts'

/** What a subject becomes: its code and whatever else is said of it. */
export type Change = Partial<Subject> & Pick<Subject, 'qcode'>

/** What becomes of subjects, by code; nothing for one that goes. */
export type Changes = ReadonlyMap<Qcode, Change | undefined>

/** The dispatch with subjects renamed or dropped, in its list, marks and quotes alike. What an editor took away stays away. */
export function recoded(dispatch: Dispatch, changes: Changes): Dispatch {
  if (changes.size === 0) return dispatch
  const removed = new Set(dispatch.subjectsRemoved)
  const codeFor = (qcode: Qcode): Qcode | undefined => {
    const code = changes.has(qcode) ? changes.get(qcode)?.qcode : qcode
    return code && !removed.has(code) ? code : undefined
  }
  const subjects = new Map<Qcode, Subject>()
  for (const subject of dispatch.subjects) {
    const qcode = codeFor(subject.qcode)
    if (!qcode) continue
    const next = { ...subject, ...changes.get(subject.qcode), qcode }
    const other = subjects.get(qcode)
    subjects.set(qcode, other ? together(other, next) : next)
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

/** Two that turn out to be one: the first, as sure as the surer and about it if either is. */
function together(one: Subject, other: Subject): Subject {
  const relevance = one.relevance === 'about' ? one.relevance : other.relevance
  return { ...other, ...one, relevance, confidence: Math.max(one.confidence, other.confidence) }
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
