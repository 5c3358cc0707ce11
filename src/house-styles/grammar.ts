import type { DatelineForm } from './house-style.ts'
import { matchable } from './matchable.ts'

/**
 * Pieces of pattern for datelines, after the grammar that 1,042 real openings gave: flag `u`, for copy that `toMatchable` has been over.
 * That copy is short and holds few words in small letters, so repeats need no bounds, and classes may be plain: `\p{L}` and bounded repeats
 * would take a tenth of a second to compile, for each form.
 */

const notLetters = String.raw`\s\x01-\x26\x28-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u060c\u2010-\u206f\u3001-\u3004\u3008-\u3020\uff01-\uff20`
/** Of any script; the apostrophe belongs to words. */
export const letter = `[^${notLetters}]`
/** A letter that can begin a name; of scripts without capitals any. */
export const capital = `[^${notLetters}'a-zß-öø-ÿ]`

/** `St.`, `Ft.`, `D.C.`, `U.S.`; a longer word with a stop ends a sentence. */
const short = String.raw`(?:${capital}${letter}{0,2}\.)+`
/** `al-Arish`, `'s-Hertogenbosch`. */
export const article = "(?:al|ad|an|ar|as|ash|at|az|el|es|'s)-"
const word = `(?:${short}|(?:${article})?${capital}${letter}*(?:-${letter}+)*)`
/** Small words inside the names of places. */
export const particle =
  '(?:de|da|do|dos|das|del|della|di|du|la|le|les|los|las|el|al|am|an|ob|vor|der|den|im|in|bei|auf|sur|sous|en|et|upon|on|of|the|na|nad)'
const name = `${word}(?: {1,2}(?:${particle} )*${word})*?`

/** Regions may be cut short: `Calif.`, `N.Y`, `W. Va.`; `the Netherlands`, `western Bohemia`. */
const regionWord = String.raw`${capital}(?:${letter}|\.)*(?:-(?:${letter}|\.)+)*`
const before = '(?:the |(?:north|south|east|west|central)[a-z-]* )?'
const region = ` ?[,،]{1,2} {0,2}${before}${regionWord}(?: {1,2}(?:${particle} )*${regionWord})*?`
const inBrackets = String.raw` ?[([]${before}${name}[)\]]`

/** A place with its region or country: `PORTLAND, Ore.`, `Beasain (Guipúzcoa)`, `Bengaluru (Karnataka) [India]`. */
const place = `(?:[Tt]he |THE )?${name}(?:${inBrackets}|${region})*?`
/** `MOSCOW/WASHINGTON`, `SAN FRANCISCO & TEL AVIV, Israel`; also `AYDIN, BODRUM, AMASYA`, told apart later. */
export const places = String.raw`(?<places>${place}(?: ?(?:\/|;|&| (?:and|und|y|et|e) ) ?${place})*?)`
export const date = `(?<date>${matchable.date})`
/** An agency's code between brackets or slashes: `tca/dpa`, `A.A`, `Agencia Brasil - ABr`. */
export const provider = String.raw`(?<provider>${letter}[^\x01-\x1f\x21-\x25\x28-\x2b\x3a\x3c-\x40\x5b-\x5f\x7b-\xa9]*?${letter}\.?) ?`
/** Between place and date: `Paris, le 5 mai`. */
export const separator = String.raw`(?: ?[.,]{1,2} {0,3}|، ?| {1,3})(?:(?:le|den|am|il|el|a) )?`
/** By itself a dash, without a space before it. */
export const longDash = `[${matchable.longDash}_]`
export const dash = `(?:-{1,3}(?: ${matchable.longDash})?|${longDash})`
/** What may follow a mark that stands without a space: `(AP)_ A phony`, `(BUSINESS WIRE)--Majestic`. */
export const lead = String.raw`(?=\s|${letter}|[\d"«<(¿¡$€£]|$)`
/** Closes a dateline whose agency stands in brackets. */
export const close = String.raw`(?: {0,2}(?:\.?${dash}|[:=])${lead}|$)`

/** What a form can't be without, looked for before its pattern is tried. */
export const cue = {
  date: new RegExp(matchable.dateStart, 'u'),
  dateFirst: new RegExp(`^${matchable.dateStart}`, 'u'),
  dateLast: new RegExp(`${matchable.date}$`, 'u'),
  bracket: /[([]/u,
  bracketFirst: /^\(/u,
  slash: /\//u,
  close: new RegExp(`[${matchable.longDash}_:-]`, 'u'),
}

/** A form from its pieces; its pattern starts at the dateline's first character. */
export function form(
  name: string,
  example: string,
  cue: RegExp,
  pattern: string,
  needs?: DatelineForm['needs'],
): DatelineForm {
  return { name, example, cue, pattern: new RegExp(`^(?:${pattern})`, 'u'), ...(needs && { needs }) }
}
