import { houseStyleOf } from '../house-styles/index.ts'
import type { Block } from '../model/index.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { readPrinted } from '../places/printed-place.ts'
import { isPlaceName } from '../places/resolve.ts'
import { type Found, type Paragraph, promising, readAt, type Where } from './dateline-matching.ts'
import { isArea } from './dateline-places.ts'

/** A dateline, and where in the body it stands. */
export interface FoundInCopy {
  found: Found
  /** Of the block it begins in. */
  index: number
  /** The paragraph it stands in; two blocks joined when a line break ran through the dateline. */
  paragraph: Paragraph
  /** Of the first block after that paragraph. */
  next: number
}

/** A dateline begins within the first so many blocks and characters, if anywhere. */
const reach = { blocks: 25, characters: 1500, inside: 700 }
/** Only a dateline with an agency or date is believed below so many paragraphs of prose. */
const teasers = 2
/** A line that breaks inside a dateline is no longer than this. */
const longestLine = 70

/** What may stand before a dateline and is no part of it: bullets, quote marks of mail, marks of the desk, breadcrumbs. */
const opener =
  /^[\s*>^•"“_.]{0,8}(?:(?:RPT|REFILE|URGENT|BULLETIN|FLASH|EILT|\p{Lu}[\p{L} ]{1,30} (?:>|gt;))[\s:*-]{0,4})?[\s*>"“_]{0,8}/u

/** The first dateline that can be believed: at the start of a paragraph, broken over two lines, or run into what stands before it. */
export function findDateline(blocks: readonly Block[], gazetteer: Gazetteer): FoundInCopy | undefined {
  const near = within(blocks)
  return atStart(near, gazetteer) ?? inside(near, gazetteer)
}

interface Near extends Where {
  index: number
  /** Characters above. */
  above: number
}

function within(blocks: readonly Block[]): Near[] {
  const near: Near[] = []
  let above = 0
  let prose = 0
  for (const [index, paragraph] of blocks.slice(0, reach.blocks).entries()) {
    if (above > reach.characters) break
    if (paragraph.type !== 'paragraph') continue
    const following = blocks[index + 1]
    near.push({
      paragraph,
      index,
      above,
      top: prose < teasers,
      ...(following?.type === 'paragraph' && { following }),
    })
    above += paragraph.text.length
    if (paragraph.text.length > 110) prose++
  }
  return near
}

function atStart(near: readonly Near[], gazetteer: Gazetteer): FoundInCopy | undefined {
  let ahead: Found | undefined
  for (const [at, each] of near.entries()) {
    const { paragraph, index } = each
    const own = at === 0 ? readStart(each, gazetteer) : ahead
    if (own?.rest) return { found: own, index, paragraph, next: index + 1 }
    const following = near[at + 1]
    ahead = following && readStart(following, gazetteer)
    const broken = following && acrossBreak(each, following, gazetteer)
    if (broken) return { ...broken, index, next: index + 2 }
    if (own) return { found: own, index, paragraph, next: index + 1 }
  }
  return undefined
}

function readStart(where: Where, gazetteer: Gazetteer): Found | undefined {
  const start = opener.exec(where.paragraph.text)?.[0].length ?? 0
  return readAt(where, start, gazetteer) ?? (start > 0 ? readAt(where, 0, gazetteer) : undefined)
}

/** `BEIJING, Aug.` ⏎ `17 (Xinhua) -- China …`: one dateline when the line that breaks off holds nothing else. */
function acrossBreak(
  { paragraph: line, index, top }: Near,
  { paragraph: next, index: nextIndex }: Near,
  gazetteer: Gazetteer,
): Pick<FoundInCopy, 'found' | 'paragraph'> | undefined {
  if (nextIndex !== index + 1 || !mayBreakOff(line.text, gazetteer)) return undefined
  const moved = line.text.length + 1
  const marks = next.marks.map(mark => ({ ...mark, start: mark.start + moved, end: mark.end + moved }))
  const paragraph = { ...line, text: `${line.text} ${next.text}`, marks: [...line.marks, ...marks] }
  const found = readAt({ paragraph, top }, 0, gazetteer)
  if (!found || found.end <= line.text.length) return undefined
  const goesOn = line.text.endsWith(',') || /^[\d([/–—_-]/u.test(next.text)
  const isWhole = found.places.every(place => isPlaceInArea(place, goesOn, gazetteer))
  return isWhole ? { found, paragraph } : undefined
}

/** Up to four words, or a place to begin with; a small word at the end only when it is a month. */
function mayBreakOff(line: string, gazetteer: Gazetteer): boolean {
  if (line.length > longestLine || promising.exec(line)?.[0] !== line) return false
  if (/(?<!\p{N}\.?) \p{Ll}{3,40}$/u.test(line)) return false
  const [name = ''] = line.split(/[,./(]/u)
  return line.split(' ').length <= 4 || isPlaceName(name, gazetteer)
}

/** A known place, and what stands behind it its region or country; where the name surely begins and goes on, the area is enough. */
function isPlaceInArea(printed: string, isSure: boolean, gazetteer: Gazetteer): boolean {
  const { hints } = readPrinted(printed)
  if (!hints.every(hint => isArea(hint, gazetteer))) return false
  return isPlaceName(printed, gazetteer) || (isSure && hints.length > 0)
}

const wordBeforeCapital = /(?<word>\S{1,60}) {1,3}(?=[\p{Lu}(])/gu
const endsSentence = /(?:[.!?…:;)>]|\d)["”’»)]{0,2}$/u

/** In run-on text: behind a sentence or a figure, or where a headline or byline has run into the dateline, which small letters do only before capitals. */
function inside(near: readonly Near[], gazetteer: Gazetteer): FoundInCopy | undefined {
  for (const { paragraph, index, above, top } of near) {
    if (above > reach.inside) return undefined
    for (const match of paragraph.text.slice(0, reach.inside).matchAll(wordBeforeCapital)) {
      const word = match.groups?.word ?? ''
      const start = match.index + match[0].length
      const apart = endsSentence.test(word)
      const afterSmall = /^\p{Ll}/u.test(word)
      if (!apart && afterSmall && !/^\p{Lu}{3}/u.test(paragraph.text.slice(start, start + 3))) continue
      const found = readAt({ paragraph, top }, start, gazetteer)
      if (!found || found.places.length === 0) continue
      const beginsHere = apart || afterSmall
      if (!found.places.every(place => isPlaceInArea(place, beginsHere, gazetteer))) continue
      if (apart ? standsApart(found) : isGlued(found, word, gazetteer))
        return { found, index, paragraph, next: index + 1 }
    }
  }
  return undefined
}

function standsApart({ text, date, provider }: Found): boolean {
  return Boolean(date || provider) || /[-–—―_]$/u.test(text)
}

/** Without a stop before it, agency or date must make it sure, and no name may be cut in two: `in New York (Reuters)`. */
function isGlued({ places: [place = ''], date, provider }: Found, before: string, gazetteer: Gazetteer): boolean {
  const isSure = date !== undefined || houseStyleOf(provider) !== undefined
  return isSure && !isPlaceName(`${before} ${place}`, gazetteer)
}
