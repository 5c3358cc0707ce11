import { desk } from '../../src/desk/index.ts'
import { readFile } from '../../src/formats/index.ts'
import type { Dateline } from '../../src/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'
import { corpusFile, folded, percent, type Tally, table } from './corpus.ts'

interface Gold {
  dateline: string | null
  places: string[]
  date: string | null
  source: string | null
}

interface Opening {
  id: string
  agency: string
  kind: 'positive' | 'negative'
  text: string
  /** The day it was sent, where known, and the dated day nearest to it. */
  issued?: string
  resolvedDate?: string
  gold: Gold
}

/** What of a dateline is compared, and when it is right. */
const fields: Record<string, (read: Dateline | undefined, gold: Gold) => boolean> = {
  /** The literal span with its closing mark, without byline or headline in front. */
  span: (read, gold) => folded(read?.text ?? '') === folded(gold.dateline ?? ''),
  /** All places, in order, as printed, without region and country. */
  places: (read, gold) =>
    same(
      (read?.places ?? []).map(place => place.printed),
      gold.places,
    ),
  /** As precise as printed: `2004-12-10`, `--08-17`, `---14`, none. */
  date: (read, gold) => (read?.date ?? null) === gold.date,
  /** The agency as printed, whatever its case. */
  source: (read, gold) => folded(read?.provider ?? '').toLowerCase() === folded(gold.source ?? '').toLowerCase(),
}

const columns = [...Object.keys(fields), 'all right', 'found']

/** Prints how many openings of real dispatches have their dateline read right, per agency and in all; with `detail` each one that is wrong. */
export function scoreDatelines(detail: boolean): void {
  const lines = corpusFile('datelines-open.jsonl')
  if (!lines) {
    console.log('datelines: skipped, no ../shared/corpus/datelines-open.jsonl')
    return
  }
  const openings = lines
    .trim()
    .split('\n')
    .map((line): Opening => JSON.parse(line))
  const positives = openings.filter(opening => opening.kind === 'positive')
  const negatives = openings.filter(opening => opening.kind === 'negative')

  const tallies = new Map<string, Map<string, Tally>>()
  const count = (agency: string, column: string, right: boolean) => {
    const row = tallies.get(agency) ?? new Map<string, Tally>()
    const { right: before, all } = row.get(column) ?? { right: 0, all: 0 }
    tallies.set(agency, row.set(column, { right: before + Number(right), all: all + 1 }))
  }
  for (const { id, agency, text, gold } of positives) {
    const read = readOpening(text)
    const wrong = Object.entries(fields).flatMap(([name, isRight]) => (isRight(read, gold) ? [] : [name]))
    for (const row of [agency, 'in all']) {
      for (const name of Object.keys(fields)) count(row, name, !wrong.includes(name))
      count(row, 'all right', wrong.length === 0)
      count(row, 'found', read !== undefined)
    }
    if (detail && wrong.length > 0)
      console.log(`${id} ${wrong.join(' ')}\n  ${JSON.stringify(gold)}\n  ${JSON.stringify(read)}`)
  }
  const invented = negatives.filter(({ id, text }) => {
    const read = readOpening(text)
    if (detail && read) console.log(`${id} false: ${JSON.stringify(read)}`)
    return read !== undefined
  })

  const agencies = [...tallies].sort((a, b) => size(b[1]) - size(a[1]))
  const rows = agencies.map(([agency, row]) => [
    agency,
    String(size(row)),
    ...columns.map(column => percent(row.get(column) ?? { right: 0, all: 0 })),
  ])
  console.log(`${table([['datelines', 'openings', ...columns], ...rows])}\n`)
  const dated = positives.filter(({ issued, resolvedDate }) => issued && resolvedDate)
  const resolved = dated.filter(({ text, issued, resolvedDate }) => readOpening(text, issued)?.date === resolvedDate)
  console.log(
    `years worked out from the day of issue: ${percent({ right: resolved.length, all: dated.length })} of ${dated.length}`,
  )
  console.log(
    `false datelines: ${percent({ right: invented.length, all: negatives.length })} of ${negatives.length} openings without one\n`,
  )
}

const gazetteer = openGazetteer(resources)

/** An opening, read like any file of plain text. */
function readOpening(text: string, received?: string): Dateline | undefined {
  const bytes = new TextEncoder().encode(text)
  const [dispatch] = readFile({ path: 'opening.txt', bytes, ...(received && { received }) }).dispatches
  return dispatch && desk(dispatch, { gazetteer, language: 'en' }).dateline
}

function same(read: readonly string[], gold: readonly string[]): boolean {
  return read.length === gold.length && read.every((place, index) => folded(place) === folded(gold[index] ?? ''))
}

function size(row: Map<string, Tally>): number {
  return row.get('found')?.all ?? 0
}
