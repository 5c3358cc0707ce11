import { houseStyleOf } from '../house-styles/index.ts'
import type { Byline } from '../model/index.ts'
import { type ReadLine, takeFromHead } from './lines.ts'
import type { Draft, Step } from './step.ts'

const part = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,30}`
const particle = '(?:de|da|do|dos|del|della|di|du|le|la|van|von|der|den|bin|ibn|al-|el-|zu) ?'
const name = String.raw`${part}(?: (?:${particle}){0,2}${part}){1,4}`
/** Who is no person: `The Associated Press`, `dpa correspondents`. */
const desk = String.raw`(?:[Tt]he )?(?:${part} ){0,3}(?:Press|News Service|Agency|Wire|Staff|Reporters?|Correspondents?)|[Oo]ur (?:own |special )?(?:staff|correspondents?|reporters?)|\p{L}{2,8} (?:staff|correspondents?|reporters?|writers?)`
const one = String.raw`(?:${name}|${desk})`
const by = '(?:By|BY|by|Von|VON|Por|POR|Par|PAR|Di|DI|di|Door|DOOR)'
const and = '(?:,? (?:and|AND|und|y|et|e|en|&) )'
/** A comma alone parts names only in a list that ends with `and`: what else follows it is the role. */
const names = String.raw`(?<names>${one}(?:(?:, ${one}){0,4}${and}${one})?)`
/**
 * `By MARIA RUIZ and JOHN COLE`, `Von Anna Meyer, dpa`, `Por Juan Pérez`, `Par Luc Martin (AFP)`, `[By Yukiko Ochi]`;
 * what follows the names is a role or the agency. A `=` closes lines of agencies.
 */
const line = new RegExp(String.raw`^\[?${by} ${names}(?:,? \(?(?<role>[^()[\]]{2,80}?)\)?)?\]?(?: ?=)?$`, 'u')
/** `SHUTTLEWORTH-MBEKI by Mariette le Roux`: behind a slugline. */
export const bylineAtEnd = new RegExp(String.raw` by ${names}$`, 'u')
/** `Associated Press`, `AP Sports Writer`, `Staff Writer`: what the writer is, on the next line. */
const roleLine =
  /^(?:[\p{L}.&]{1,20} ){0,4}(?:Press|Writers?|Correspondents?|Reporters?|Editors?|Staff|Service|Wire|Agency|Redaktion|Redacción)$/u
const between = new RegExp(`${and}|, `, 'u')

/** Who wrote it, from a line of the head that begins with `By`. */
export const readByline: Step = draft => {
  let role: string | undefined
  const readLine: ReadLine = (text, next) => {
    if (next.bylines.length === 0) return withByline(text, next)
    if (role !== undefined || next.bylines.some(byline => byline.role) || !isRole(text)) return undefined
    role = text
    return { ...next, bylines: next.bylines.map(byline => ({ ...byline, role: text })) }
  }
  return takeFromHead(draft, readLine)
}

/** Whether a line names who wrote it. */
export function isByline(text: string): boolean {
  return text.length < 200 && line.test(text)
}

function withByline(text: string, draft: Draft): Draft | undefined {
  if (text.length > 200) return undefined
  const groups = line.exec(text)?.groups
  return groups?.names ? { ...draft, bylines: bylinesOf(groups.names, groups.role) } : undefined
}

/** The names of a byline one by one, capitals made small. */
export function bylinesOf(printed: string, role?: string): Byline[] {
  return printed.split(between).map(each => {
    const spelt = /\p{Ll}/u.test(each) ? each.replace(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu, titleCase) : titleCase(each)
    return role ? { name: spelt, role } : { name: spelt }
  })
}

function isRole(text: string): boolean {
  return text.length < 60 && (roleLine.test(text) || houseStyleOf(text) !== undefined)
}

function titleCase(printed: string): string {
  return printed.replace(/\p{L}+/gu, word => word.charAt(0) + word.slice(1).toLowerCase())
}
