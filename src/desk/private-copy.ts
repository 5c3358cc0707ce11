import type { Block, Link } from '../model/index.ts'
import { isInitials } from './foot.ts'
import { lineOf, textOf } from './lines.ts'
import { readCopyright } from './service-lines.ts'
import { type Draft, keep, type Step } from './step.ts'

/** From such a line on nothing is for readers. */
const privateFrom =
  /^(?:\* ?){3,}$|^The following information is not intended for publication|^Die folgenden Informationen sind nicht zur Veröffentlichung|^(?:## )?(?:Editorial contacts|Redaktionelle Hinweise|Kontakte der Redaktion)\b|^(?:NOT FOR PUBLICATION|Not for publication|NICHT ZUR VERÖFFENTLICHUNG)\W*$/iu
/** dpa's appendix of notes and links, in sections. */
const notebook = /^# (?:Notebook|Notizblock)$/iu
const section = /^## (?<title>\S.{0,60})$/u
const linkSection = /^(?:Internet ?links?|Links?|Internet)$/iu
/** `[Swiss government statement](http://dpaq.de/EM405)` */
const markdownLink = /^\[(?<title>[^\]]{1,200})\]\((?<href>https?:\/\/[^\s)]{1,300})\)$/u
export const address = /[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}|\+?\(?\d{2,4}\)?[ .-]\d{3}[ .-]\d{3,4}/u

/** Takes out an agency's appendix: what is for editors alone goes into notes and contacts, its links stay with the story. */
export const readPrivateCopy: Step = draft => readNotebook(readPrivate(draft))

function readPrivate(draft: Draft): Draft {
  const from = draft.body.findIndex((block, index) => index > 0 && privateFrom.test(lineOf(block)))
  if (from < 0) return draft
  let next: Draft = { ...draft, body: draft.body.slice(0, from) }
  const lines = draft.body.slice(from).map(textOf)
  next = keep(next, 'ednote', lines.join('\n'))
  next = { ...next, contacts: [...next.contacts, ...lines.flatMap(line => line.split('\n')).filter(isContact)] }
  const initials = lines.find(isInitials)
  return initials && next.credit === undefined ? { ...next, credit: initials } : next
}

function readNotebook(draft: Draft): Draft {
  const from = draft.body.findIndex(block => notebook.test(lineOf(block)))
  if (from < 0) return draft
  let next: Draft = { ...draft, body: draft.body.slice(0, from) }
  let title = ''
  const related: Block[] = []
  for (const block of draft.body.slice(from + 1)) {
    const heading = section.exec(lineOf(block))?.groups?.title
    if (heading) title = heading
    const links = linkSection.test(title) ? linksOf(block, title) : []
    if (links.length > 0) related.push({ id: block.id, type: 'related', links })
    else for (const line of itemsOf(block)) next = readCopyright(line, next) ?? keep(next, 'ednote', line)
  }
  return { ...next, body: [...next.body, ...related] }
}

function isContact(line: string): boolean {
  return address.test(line) || /^(?:Reporting|Editing|Redaktion|Autor(?:in)?|Tel)\b.{0,6}:/u.test(line)
}

/** The items of a list, or of a paragraph that is one item. */
function itemsOf(block: Block): string[] {
  return textOf(block)
    .split('\n')
    .map(line => line.replace(/^[-*•] /u, ''))
}

function linksOf(block: Block, label: string): Link[] {
  return itemsOf(block).flatMap((line): Link[] => {
    const { title, href } = markdownLink.exec(line)?.groups ?? {}
    return title && href ? [{ rel: 'related', label, title, href }] : []
  })
}
