import { agencies } from './agencies.ts'
import {
  capital,
  close,
  cue,
  dash,
  date,
  form,
  lead,
  letter,
  longDash,
  places,
  provider,
  separator,
} from './grammar.ts'
import type { DatelineForm } from './house-style.ts'
import { kyodo } from './kyodo.ts'
import { xinhua } from './xinhua.ts'
import { yonhap } from './yonhap.ts'

/** Agencies' codes as they print them, for forms that have nothing around them. */
const codes = [kyodo, xinhua, yonhap, ...agencies]
  .flatMap(style => [style.provider, ...(style.aliases ?? [])])
  .flatMap(code => [code, code.toUpperCase()])
  .map(code => code.replace(/[.&/]/gu, String.raw`\$&`))
const bareProvider = String.raw`(?<provider>${[...new Set(codes)].sort().reverse().join('|')})(?!${letter}|\d)`
const relayed = String.raw`(?:(?:Canadian Press|AP|AFP|dpa|Reuters) - )?`
const dayAlone = String.raw`(?<date>\d{1,2})`
/** With a space before it or long by itself: what a hyphen inside a word is not. */
const spacedDash = String.raw`(?: {1,2}(?:${dash})| ?-{2,3}| ?${longDash})`

/** The forms that several agencies share, the surest first. */
export const genericDatelines: readonly DatelineForm[] = [
  form(
    'slashes',
    'MOSCOW, July 6. /TASS/.',
    cue.slash,
    String.raw`(?:${places}${separator})?(?:${date}[.,]? ?)?\/${provider}\/ ?(?:\.|,|${dash})${lead}`,
    [['known-provider'], ['date', 'dash']],
  ),
  form(
    'slashes-date-last',
    'VANCOUVER, BC / ACCESSWIRE / January 4, 2023 /',
    cue.slash,
    String.raw`${places} ?\/ ?${provider}\/ ?${date} ?\/`,
  ),
  form(
    'provider-first',
    '(ANSA) - BOLOGNA, 7 GIU -',
    cue.bracketFirst,
    String.raw`\(${provider}\) ?${dash} ?${places}${separator}${date}\.? ?${dash}${lead}`,
  ),
  form(
    'brackets-date-last',
    'KONYA (AA) - 07.05.2003 -',
    cue.date,
    String.raw`${places} ?\(${provider}\) ?${dash} ?${date} ?${dash}${lead}`,
  ),
  form(
    'brackets-with-date',
    'Vancouver, British Columbia--(Newsfile Corp. - January 4, 2023) -',
    cue.date,
    String.raw`${places} ?${dash} ?\(${provider}${dash} ?${date}\)${close}`,
  ),
  form(
    'date-first',
    'AUGUST 3, 2004 (COMPUTERWORLD) - DENVER --',
    cue.dateFirst,
    String.raw`${date}[.,]? ?\(${provider}\) ?${dash} ?${places}${spacedDash}${lead}`,
    [['capitals']],
  ),
  form('date-and-provider', 'Jan 30 (Reuters) -', cue.dateFirst, String.raw`${date}[.,]? ?[(/]${provider}[)/]${close}`),
  form(
    'brackets',
    'KYIV, Jan 9 (Reuters) -',
    cue.bracket,
    String.raw`${relayed}${places}(?:${separator}${date})?(?:[.,]| ?${dash}| {0,2}) ?[([]${provider}[)\]]${close}`,
    [
      ['known-provider', 'known-place'],
      ['known-provider', 'known-area'],
      ['known-provider', 'capitals'],
      ['known-provider', 'date'],
      ['known-provider', 'dash'],
      ['date', 'known-place'],
      ['date', 'known-area'],
      ['date', 'dash', 'short-name'],
      ['known-place', 'dash'],
      ['known-place', 'capitals'],
      ['known-area', 'dash'],
      ['place-word', 'short-name', 'dash'],
    ],
  ),
  form(
    'brackets-day-alone',
    'Manaus, 6 (Agencia Brasil) -',
    cue.bracket,
    String.raw`${places}${separator}${dayAlone} ?\(${provider}\)${close}`,
    [['known-place'], ['known-provider']],
  ),
  form(
    'brackets-open',
    'New Delhi, Jan 22 (PTI)',
    cue.bracket,
    String.raw`${places}${separator}(?:${date}[.,]?)? ?\(${provider}\)(?= {1,2}(?:${capital}|[\d"]))`,
    [
      ['date', 'known-provider'],
      ['date', 'known-place'],
      ['house-style', 'known-place'],
    ],
  ),
  form('provider-only', '(CNN) --', cue.bracketFirst, String.raw`\(${provider}\)${close}`, [
    ['known-provider', 'dash'],
  ]),
  form('provider-bare', 'AFP -', cue.close, String.raw`${bareProvider}${spacedDash}(?=\s)`, [['top', 'lead']]),
  form(
    'domain-bare',
    'example.com -',
    cue.close,
    String.raw`(?<provider>(?:${letter}|\d)+\.(?:com|net|org|info)(?:\.[a-z]{2})?)${spacedDash}(?=\s)`,
    [['top', 'lead']],
  ),
  form(
    'no-brackets',
    'Tokyo, Feb. 17 Kyodo --',
    cue.date,
    String.raw`${places}${separator}${date}[.,]? {1,2}${bareProvider}(?: ?${dash}${lead}| ?[.:](?=\s|$)|$|(?= {1,2}${capital}))`,
  ),
  form(
    'no-brackets-no-date',
    'BERLIN dpa -',
    cue.close,
    String.raw`${places}(?:,| ${dash})? {1,2}(?<provider>(?:${letter}|-){2,15})${spacedDash}${lead}`,
    [['house-style', 'known-place']],
  ),
  form(
    'agency-after-dash',
    'КАЗАНЬ, 7 фев — РИА Новости.',
    cue.date,
    String.raw`${places}${separator}${date}\.? ${dash} ${bareProvider} ?(?:\.|${dash})(?=\s|$)`,
  ),
  form('own-line', 'OTTAWA 1996-03-14', cue.dateLast, String.raw`${places}${separator}${date}$`, [
    ['full-date', 'capitals', 'short-name'],
    ['full-date', 'known-place'],
    ['date', 'known-place', 'capitals'],
  ]),
  form(
    'place-date',
    'SALVADOR, Feb 26 -',
    cue.date,
    String.raw`${places}${separator}${date}(?:[.,]? ?(?:\.?${dash}(?!\d)|[:=])|\.)${lead}`,
    [
      ['date', 'known-place'],
      ['date', 'known-area'],
      ['date', 'place-word', 'short-name'],
      ['date', 'capitals', 'short-name', 'dash', 'top'],
    ],
  ),
  form(
    'place-dash-date',
    'SPOKANE, Wash. - March 6 -',
    cue.date,
    String.raw`${places},? ${dash} ${date}\.? ?${dash}(?!\d)${lead}`,
    [
      ['date', 'known-place'],
      ['date', 'known-area'],
    ],
  ),
  form('date-only', 'OCTOBER 7, 2011 --', cue.dateFirst, String.raw`${date}\.?(?:${spacedDash})(?=\s|${capital}|$)`, [
    ['full-date'],
  ]),
  form('undated', '(Undated)', cue.bracketFirst, String.raw`\((?:Undated|UNDATED)\)(?:${close})?`),
  form('place-only', 'AMMAN --', cue.close, String.raw`\(?${places}\)?(?:${spacedDash}|:)${lead}`, [
    ['capitals', 'known-place', 'lead'],
    ['capitals', 'known-area', 'lead'],
    ['capitals', 'place-word', 'short-name', 'dash', 'lead'],
    ['known-place', 'dash', 'lead'],
    ['known-area', 'wide-dash', 'lead'],
    ['known-city', 'lead'],
  ]),
  form('place-only-tight', 'TOPEKA, KS-', cue.close, String.raw`\(?${places}\)?-(?=${capital}|"|\s)`, [
    ['known-city', 'capitals', 'lead'],
    ['known-place', 'known-area', 'lead'],
  ]),
  form('place-line', 'BUENOS AIRES', /$/u, String.raw`${places}$`, [['known-city', 'capitals', 'lead']]),
]
