const marks = /\p{M}+/gu
const notWord = /[^\p{L}\p{N}]+/gu
const isAscii = /^[\t\n\r -~]*$/
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }

/** A name for looking up: lower case, no accents, stops or dashes, one space between words: `St. John’s` → `st johns`. */
export function fold(text: string): string {
  // Most names need no tables of Unicode, and are asked for all the time.
  if (isAscii.test(text))
    return text
      .toLowerCase()
      .replace(/['.]/g, '')
      .replace(/[^a-z\d]+/g, ' ')
      .trim()
  return withoutAccents(text).replace(/['’.]/gu, '').replace(notWord, ' ').trim()
}

/** An address part: `xi-putin-hold-virtual-meeting`; letters of other scripts stay. At most `limit` characters, cut between words. */
export function slugify(text: string, limit = 80): string {
  const slug = fold(text).replaceAll(' ', '-')
  if (slug.length <= limit) return slug
  const cut = slug.lastIndexOf('-', limit)
  return cut > limit / 2 ? slug.slice(0, cut) : slug.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/gu, letter => plain[letter] ?? letter)
    .normalize('NFC')
}
