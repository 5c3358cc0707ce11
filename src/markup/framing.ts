/** Control bytes by their names in ANPA 1312 and IPTC 7901. */
const control = { backspace: '\u0008', tableSpace: '\u0010' }

/** Anything that only a message off the wire has: framing bytes, their names as entities, typesetting marks, telex marks. */
const framed = /[\u0001-\u0008\u000e-\u001f]|&(?:Cx[\da-f]{2}|[UL]R|Q[LCR]);|^\^|^(?:ZCZC|NNNN)/mu

/** `&Cx13;`, `&UR;`, `&QL;`: control bytes as archives spell them. */
const entity = /&(?:Cx(?<code>[\da-fA-F]{2})|(?<rail>[UL]R)|Q[LCR]);/gu
/** `^By PAUL BYRNE=`, `^BC-US--Earns,416<`: a line set flush left or centred. */
const setLine = /^\^(?<line>.{1,1000}?)[<=]?[ \t]*$/gmu
/** `ZCZC`, `NNNN`: where a telex message begins and ends. */
const telex = /^(?:ZCZC\b.{0,60}|NNNN)[ \t]*$/gmu
/** Everything from the start of a header to the start of its text, and from the text's end to the message's. */
const aside = /\u0001+[^\u0001\u0002]{0,500}|\u0003+[^\u0003\u0004]{0,500}/gu

/**
 * A message's framing as lines of the text: header, typesetting and trailer become lines with a blank one on both sides, tabular lines
 * get aligned columns. What the lines say is for others to read; text without framing comes back as it is.
 */
export function unframe(text: string): string {
  if (!framed.test(text)) return text
  return alignTables(text.replace(/\r\n?/gu, '\n').replace(entity, asByte))
    .replace(aside, lines => lines.replace(/[<=]?\n+/gu, '\n\n').replace(/\u001f/gu, ' '))
    .replace(/[\u0001-\u0004]+/gu, '\n\n')
    .replace(/[\u0011-\u0013]+ ?/gu, ' ')
    .replace(setLine, '\n$<line>\n')
    .replace(/^([ \t]*_{3,})=[ \t]*$/gmu, '$1')
    .replace(telex, '\n$&\n')
}

function asByte(_whole: string, code: string | undefined, rail: string | undefined): string {
  if (code) return String.fromCharCode(Number.parseInt(code, 16))
  return rail ? '' : '\n\n'
}

/** Lines that begin with a backspace are rows; unit and record separators stand between their cells. */
function alignTables(text: string): string {
  if (!text.includes(control.backspace)) return text
  const out: string[] = []
  let rows: string[][] = []
  for (const line of [...text.split('\n'), '']) {
    if (line.startsWith(control.backspace)) {
      rows.push(cells(line.slice(1)))
      continue
    }
    if (rows.length > 0) out.push('', ...aligned(rows), '')
    rows = []
    out.push(line)
  }
  return out.join('\n')
}

function cells(line: string): string[] {
  return line
    .replaceAll(`${control.tableSpace} `, ' ')
    .split(/(?:[\u001e\u001f] ?)+/u)
    .map(cell => cell.replace(/^\^$/u, '').trim())
}

function aligned(rows: readonly string[][]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  }
  return rows.map(row =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 3)))
      .join('')
      .trimEnd(),
  )
}
