import { houseStyleOf } from '../house-styles/index.ts'
import type { Block, Link } from '../model/index.ts'
import type { Step } from './step.ts'

/** Words that announce the headline of another story, in the languages of the wires. */
const labels = [
  'Also Read',
  'Read Also',
  'Read More',
  'Read',
  'See also',
  'Related',
  'Click here',
  'Don’t miss',
  'Lee también',
  'Lea también',
  'Lire aussi',
  'À lire',
  'Lesen Sie auch',
  'Mehr zum Thema',
  'Leggi anche',
  'Leia também',
  'Læs også',
  'Les også',
  'Se også',
  'Läs också',
  'Lees ook',
  'Lue myös',
  'Читайте также',
  'اقرأ أيضا',
]

const pattern = new RegExp(
  String.raw`^[\[(]?(?<label>(?:${labels.join('|')})\s?[:|–-])\s*(?<title>\S.{2,200}?)[\])]?$`,
  'iu',
)
/** Something short before a colon or dash: what has none need not be looked at. */
const labelled = /^.{2,24}[:|–-]/u
const url = /\s*(?<href>https?:\/\/\S{4,300})$/u

/** `Also Read: China to maintain strong trade ties with Russia`: a related block where the line stood. */
export const readCrossReferences: Step = draft => {
  const own = houseStyleOf(draft.provider)?.crossReferences ?? []
  const body = draft.body.map((block): Block => {
    const link =
      block.type === 'paragraph' && block.text.length < 260 && labelled.test(block.text)
        ? readLine(block.text, own)
        : undefined
    return link ? { id: block.id, type: 'related', links: [link] } : block
  })
  return { ...draft, body }
}

function readLine(line: string, own: readonly string[]): Link | undefined {
  const label = own.find(each => line.startsWith(each))
  const match = label ? { label, title: line.slice(label.length).trim() } : pattern.exec(line)?.groups
  if (!match?.title || !match.label) return undefined
  const href = url.exec(match.title)?.groups?.href
  const title = match.title.replace(url, '').trim()
  return { rel: 'related', label: match.label, ...(title && { title }), ...(href && { href }) }
}
