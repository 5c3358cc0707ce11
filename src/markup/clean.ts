import { asWindows } from './decode.ts'

const named: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  endash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  bull: '•',
  shy: '',
  euro: '€',
  pound: '£',
  deg: '°',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  egrave: 'è',
  agrave: 'à',
  ecirc: 'ê',
  atilde: 'ã',
  otilde: 'õ',
  ccedil: 'ç',
  ntilde: 'ñ',
}

const damage = /[^\n\t\x20-\x7e]|&/u

/**
 * Plain copy without the damage of its journey: line ends, control bytes, entities, UTF-8 that was read as windows-1252, odd and no-break spaces,
 * soft hyphens, NFC. Line breaks stay; a no-break space stays only where French punctuation wants it.
 */
export function clean(text: string): string {
  if (!damage.test(text)) return text
  return repairMisread(decodeEntities(text))
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(fewWindows, run => Array.from(run, asWindows).join(''))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, keepFrenchSpace)
    .normalize('NFC')
}

function keepFrenchSpace(space: string, at: number, text: string): string {
  if (space !== '\u00a0' && space !== '\u202f') return ' '
  return /[»:;?!]/u.test(text[at + 1] ?? '') || text[at - 1] === '«' ? space : ' '
}

/** More of these in a row are no text. */
const fewWindows = /(?<![\u0080-\u009f])[\u0080-\u009f]{1,8}(?![\u0080-\u009f])/gu

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The bytes 0x80 to 0xBF by the characters that windows-1252 makes of them, and that latin-1 makes. */
const tails = new Map<string, number>()
for (let byte = 0x80; byte < 0xc0; byte++) {
  const character = String.fromCharCode(byte)
  tails.set(asWindows(character), byte)
  tails.set(character, byte)
}
const tail = `[${[...tails.keys()].join('').replace(/[\]\\^-]/gu, '\\$&')}]`
/**
 * `â€™`, `Ã©`, `Â£`: UTF-8 read byte by byte. Leading bytes that are common letters elsewhere (`É»`) are left alone.
 * A lone `â` between spaces is what is left of a dash.
 */
const misread = new RegExp(`[ÂÃ]${tail}|â${tail}{2}|ð${tail}{3}|(?<= )â(?= )`, 'gu')

function repairMisread(text: string): string {
  if (!/[ÂÃâð]/u.test(text)) return text
  return text.replace(misread, run => {
    if (run === 'â') return '–'
    const bytes = Array.from(run, (character, at) => (at === 0 ? character.charCodeAt(0) : (tails.get(character) ?? 0)))
    try {
      return utf8.decode(Uint8Array.from(bytes))
    } catch {
      return run
    }
  })
}

/** Named and numeric character references, also of such as were escaped twice; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return decodeOnce(/&amp;(?:#\w{1,7}|[A-Za-z]{2,8});/u.test(text) ? decodeOnce(text) : text)
}

function decodeOnce(text: string): string {
  return text.replace(
    /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}));/gu,
    (whole, decimal, hex, name) => {
      if (name) return named[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
    },
  )
}

/** White space folded to single spaces, none at the edges. */
export function collapse(text: string): string {
  if (!/ {2}|[^\S\u00a0\u202f ]/u.test(text)) return text.trim()
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim()
}
