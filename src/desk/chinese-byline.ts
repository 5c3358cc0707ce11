import { cut } from '../markup/splice.ts'
import type { Byline } from '../model/index.ts'
import { takeFromHead } from './lines.ts'
import type { Step } from './step.ts'

const name = String.raw`\p{Script=Han}{2,4}`
/** `记者 王小明、李华`, `新华社记者王小明`: reporters, by agency or not. */
const reporters = String.raw`(?:\p{Script=Han}{2,8})?[记記]者[:：\s]{0,3}(?<names>${name}(?:[、，,\s]{1,2}${name}){0,5})`
const line = new RegExp(String.raw`^[（(]?${reporters}[）)]?$`, 'u')
/** `（记者 王小明）国家主席 …`: in brackets between dateline and lead. */
const opening = new RegExp(String.raw`^[（(]${reporters}[）)]\s{0,3}`, 'u')

/** Who wrote a Chinese dispatch: from a line of the head, or from the brackets in front of the lead. */
export const readChineseByline: Step = draft => {
  if (draft.bylines.length > 0) return draft
  const inHead = takeFromHead(draft, (text, next) => {
    const names = text.length < 100 && line.exec(text)?.groups?.names
    return names ? { ...next, bylines: bylinesOf(names) } : undefined
  })
  const [first, ...others] = inHead.body
  if (inHead.bylines.length > 0 || first?.type !== 'paragraph') return inHead
  const match = opening.exec(first.text.slice(0, 100))
  const names = match?.groups?.names
  if (!names || match[0].length >= first.text.length) return inHead
  return { ...inHead, bylines: bylinesOf(names), body: [{ ...first, ...cut(first, match[0].length) }, ...others] }
}

function bylinesOf(printed: string): Byline[] {
  return printed.split(/[、，,\s]+/u).map(each => ({ name: each }))
}
