/** How a file's bytes were read. */
export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | (string & {})
}

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * Bytes to text: byte order mark, then strict UTF-8, then the declared encoding, then windows-1252, which never fails.
 * UTF-8 comes before the declaration because real wires declare iso-8859-1 and send UTF-8.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs(bytes, 'utf-16le') ?? '', encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs(bytes, 'utf-16be') ?? '', encoding: 'utf-16be' }
  try {
    return { text: strict.decode(bytes), encoding: 'utf-8' }
  } catch {
    const text = declared && !/^utf-?8$/iu.test(declared) ? decodeAs(bytes, declared) : undefined
    if (declared && text !== undefined) return { text, encoding: declared }
    return { text: decodeAs(bytes, 'windows-1252') ?? '', encoding: 'windows-1252' }
  }
}

/** The characters of windows-1252 at 0x80 to 0x9F; the five bytes it leaves free stay control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** A character at U+0080 to U+009F is nearly always a byte of windows-1252 that was read as latin-1. */
export function asWindows(character: string): string {
  return windows[character.charCodeAt(0) - 0x80] ?? character
}

const table = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? asWindows(String.fromCharCode(byte)).charCodeAt(0) : byte,
)

/** Node takes windows-1252 for latin-1, so the table is ours; this way of using it reads 10 MB in some hundredths of a second. */
function decodeWindows(bytes: Uint8Array): string {
  const characters = new Uint16Array(bytes.length)
  for (let at = 0; at < bytes.length; at++) characters[at] = table[bytes[at] ?? 0] ?? 0
  return new TextDecoder('utf-16le').decode(characters)
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  if (/^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii)$/iu.test(encoding)) return decodeWindows(bytes)
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return undefined
  }
}

const signatures = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  'Rar!',
  '\u007fELF',
  '{\\rtf',
]

/** Whether bytes are no text at all: a picture, an archive, a PDF, or a file with NUL bytes outside UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) return false
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return signatures.some(signature => start.startsWith(signature)) || bytes.subarray(0, 8192).includes(0)
}
