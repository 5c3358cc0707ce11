import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../shared/corpus/', import.meta.url)

/** A file of the corpus of real copy, which lies beside the checkout and never in it; undefined when it is absent. */
export function corpusFile(name: string): string | undefined {
  const file = new URL(name, folder)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Text as it is compared: white space, dashes and quotation marks folded. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[–—―−_]|-{2,3}/gu, '-')
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‘’‚′`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Right ones of all. */
export interface Tally {
  right: number
  all: number
}

/** `97.4 %` of 533. */
export function percent({ right, all }: Tally): string {
  return all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} %`
}

/** Rows as a table with aligned columns, the first one to the left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows
    .map(row =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
