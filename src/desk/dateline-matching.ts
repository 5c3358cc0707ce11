import { genericDatelines } from '../house-styles/generic.ts'
import { article, particle } from '../house-styles/grammar.ts'
import type { DatelineForm } from '../house-styles/house-style.ts'
import { houseStyles } from '../house-styles/index.ts'
import { matchable, toMatchable } from '../house-styles/matchable.ts'
import type { Block } from '../model/index.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { splitPlaces } from './dateline-places.ts'
import { type Claim, isBelievable } from './dateline-signs.ts'

export type Paragraph = Block & { type: 'paragraph' }

/** A dateline that was found: in which paragraph, and where in it. */
export interface Found extends Claim {
  start: number
  end: number
  byline?: string
}

/** Where a dateline is looked for. */
export interface Where {
  paragraph: Paragraph
  /** Whether nothing but a head and a teaser stand above. */
  top: boolean
  /** What stands next, when it is a paragraph. */
  following?: Paragraph
}

/** Nothing after so many characters can be part of a dateline. */
const longest = 160

const forms: readonly DatelineForm[] = [...houseStyles.flatMap(style => style.datelines ?? []), ...genericDatelines]

/** Words that stand in lower case in datelines: particles, months beside a figure, `western` before a region. */
const small = String.raw`(?:${particle}|and|und|y|e|il|a|amp;|l\d?)(?= )|(?<=\p{N}\.? (?:de )?)\p{Ll}{3,12}[.,]?|\p{Ll}{3,12}[.,]?(?= \p{N})|(?:north|south|east|west|central)\p{Ll}{0,9}(?= )`
const large = String.raw`${article}\p{Lu}\S{0,40}|[([][^()[\]]{1,40}[)\]]\S{0,3}|[\p{Lu}\p{Lt}\p{Lo}\p{N}(【［[/'’&.,–—_-]\S{0,40}`
/** As far as the words look like a dateline, and one more: prose ends here at its third or fourth word, and is looked at no further. */
export const promising = new RegExp(String.raw`^(?:(?:${large}|${small}) {1,3}){0,20}\S{0,40}`, 'u')
/** A closing mark, which a hyphen between small letters is not. */
const closes = /[–—―_:=】］/电電]|[)\]](?:[\s.,]{0,2}[-–—―_:=]| {1,2}[\p{Lu}\p{N}"“]|$)|-[\s-]|\s-|[\p{Lu}.]-\p{Lu}/u
/** Behind a date an agency or the lead may stand bare. */
const bareAfterFigure = /\p{N}[.,]? {1,2}\p{Lu}|\p{N}\.? {1,2}(?:de )?\p{L}{3,12}[.,]? /u

/** What needs no closing mark, on a line of its own: `BUENOS AIRES`, `OTTAWA 1996-03-14`. */
const ownLine = /^[^\p{Ll}]{3,40}$|\p{N}$/u

/** The dateline that begins at `start`, by the first form whose match can be believed. */
export function readAt({ paragraph, top, following }: Where, start: number, gazetteer: Gazetteer): Found | undefined {
  const { text } = paragraph
  const copy = promising.exec(text.slice(start, start + longest))?.[0] ?? ''
  const goesOn = start + copy.length < text.length
  const isLine = !goesOn && start < 9 && ownLine.test(copy)
  if (!isLine && !closes.test(copy) && !bareAfterFigure.test(copy)) return undefined
  const seen = toMatchable(copy, goesOn)
  if (!isLine && !closes.test(copy) && !seen.includes(matchable.dateStart)) return undefined
  for (const { cue, pattern, needs } of forms) {
    const match = cue.test(seen) ? pattern.exec(seen) : null
    if (!match) continue
    const read = toClaim(match, copy, start, gazetteer)
    if (!top && !read.date && !read.provider) continue
    const rest = text.slice(read.end).trim()
    const found = { ...read, rest, lead: rest || (following?.text ?? ''), top }
    if (isBelievable(found, needs, gazetteer)) return found
  }
  return undefined
}

function toClaim(
  match: RegExpExecArray,
  copy: string,
  start: number,
  gazetteer: Gazetteer,
): Omit<Found, 'rest' | 'lead' | 'top'> {
  const { places, provider, byline, date } = match.groups ?? {}
  const text = copy.slice(0, match[0].length).trimEnd()
  const asPrinted = (group: string) => copy.slice(match[0].indexOf(group)).slice(0, group.length).trim()
  const claim = {
    text,
    start,
    end: start + text.length,
    ...(date && { date: asPrinted(date) }),
    ...(byline && { byline: asPrinted(byline) }),
  }
  const printed = places ? splitPlaces(asPrinted(places), gazetteer) : []
  const code = provider && asPrinted(provider)
  return { ...claim, places: printed, ...(code && { provider: code }) }
}

/** The dateline at the start of a text that is known to be one: `BERLIN, Jan 12, 2023 (DDW) —`, `Berlin`. */
export function readGivenDateline(text: string, gazetteer: Gazetteer): Found | undefined {
  if (text.length > longest) return undefined
  const claim = { rest: '', lead: '', top: true }
  for (const copy of [text, `${text} —`]) {
    for (const { pattern } of forms) {
      const match = pattern.exec(toMatchable(copy, false))
      if (match && match[0].length >= text.length) return { ...toClaim(match, copy, 0, gazetteer), ...claim, text }
    }
  }
  return undefined
}
