import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { desk } from '../../src/desk/index.ts'
import { readFile } from '../../src/formats/index.ts'
import type { Block, Dispatch } from '../../src/model/index.ts'
import { type Gazetteer, openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'
import { percent, type Tally, table } from './corpus.ts'

const folder = new URL('../../../shared/corpus/dispatches-open/', import.meta.url)

/** What a person found in one dispatch; `null` and `[]` mean that there is none. */
interface Expected {
  headline: string | null
  headlineRaw?: string
  headlineAcceptable?: string[]
  deck?: string
  slug: string | null
  byline: string[] | null
  dateline: {
    text: string
    places: string[]
    date: string | null
    resolvedDate?: string
    source: string | null
  } | null
  paragraphs: number | null
  paragraphOpenings?: string[]
  lastParagraphEnds?: string
  crossheads: string[]
  bullets?: string[]
  quotes: { text: string; speaker: string | null; kind: 'speech' | 'fragment' | 'term' }[]
  related: { label: string; title: string; url?: string }[]
  tables: number
  signoff: string[]
  notes: { kind: string; text: string }[]
  contacts?: string[]
  embargo: { text: string; until: string } | null
  correction: { kind: string; text: string } | null
  update: string | null
  takes?: { more: boolean } | null
}

/**
 * When a field counts as right. Texts are compared without white space, kinds of dashes, kinds of quotation marks and case.
 * Every field counts once a dispatch, also where the right answer is that there is none.
 */
const fields: Record<string, (expected: Expected, read: Dispatch) => boolean> = {
  /** Equal to the expected one, to one that is acceptable or to the line as printed; without one in the copy, inferred and marked so. */
  headline: (expected, read) => {
    if (expected.headline === null) return Boolean(read.headline) && read.inferred.includes('headline')
    const right = [expected.headline, ...(expected.headlineAcceptable ?? [])].map(bare)
    return !read.inferred.includes('headline') && right.includes(bare(read.headline ?? ''))
  },
  /** Equal, without lead numbers in brackets and the slash at its end. */
  slug: (expected, read) => bareSlug(expected.slug) === bareSlug(read.slugline),
  /** The same names in the same order. */
  byline: (expected, read) => same(expected.byline ?? [], names(read)),
  /** The literal span, its places, day and agency together; no dateline where none is printed. */
  dateline: (expected, read) => {
    const [gold, found] = [expected.dateline, read.dateline]
    if (!gold || !found) return !gold && !found
    if (bare(gold.text) !== bare(found.text)) return false
    const places = found.places.map(place => place.printed.split(',')[0] ?? '')
    const day = gold.resolvedDate ?? gold.date ?? undefined
    return same(gold.places, places) && found.date === day && Boolean(gold.source) === Boolean(found.provider)
  },
  /** As many as a person counts, without crossheads, lists, tables and whatever else is no copy. */
  paragraphs: (expected, read) => expected.paragraphs === null || expected.paragraphs === paragraphs(read).length,
  /** Each paragraph begins with the words it should, in order. */
  openings: (expected, read) => {
    const found = paragraphs(read)
    return (expected.paragraphOpenings ?? []).every((words, at) => bare(found[at] ?? '').startsWith(bare(words)))
  },
  /** The same headings in the same order. */
  crossheads: (expected, read) =>
    same(
      expected.crossheads,
      read.body.flatMap(block => (block.type === 'crosshead' ? [block.text] : [])),
    ),
  /** The same titles and addresses of other stories. */
  related: (expected, read) => {
    const links = read.body.flatMap(block => (block.type === 'related' ? block.links : []))
    return same(
      expected.related.map(({ title, url }) => title + (url ?? '')),
      links.map(({ title, href }) => (title ?? '') + (href ?? '')),
    )
  },
  /** As many tables, at least one where results are printed as lines. */
  tables: (expected, read) => {
    const count = read.body.filter(block => block.type === 'preformatted' || block.type === 'table').length
    return expected.tables === 0 ? count === 0 : count > 0
  },
  /** The credit holds each line of the sign-off; none where there is none. */
  signoff: (expected, read) =>
    expected.signoff.length === 0
      ? read.credit === undefined
      : expected.signoff.every(line => holds(read.credit ?? '', line)),
  /** Every note and contact is kept outside the body, and none of their words is left in it. */
  notes: (expected, read) => {
    const texts = [...expected.notes.map(note => note.text), ...(expected.contacts ?? [])]
    const kept = [...read.notes.map(note => note.text), ...read.contacts, read.copyright ?? ''].join('\n')
    const left = read.body.map(textOf).join('\n')
    return texts.every(text => holds(kept, text) && (bare(text).length < 4 || !holds(left, text)))
  },
  /** Held until the instant the line names; not held where no order is given. */
  embargo: (expected, read) => {
    if (!expected.embargo) return read.embargoed === undefined && read.pubStatus === 'usable'
    return read.embargoed !== undefined && Date.parse(read.embargoed) === Date.parse(expected.embargo.until)
  },
  /** Marked as a correction when it is one, with its note. */
  correction: (expected, read) => {
    if (!expected.correction) return read.signal.correction === undefined
    const notes = read.notes.filter(note => note.kind === 'correction').map(note => note.text)
    return (
      read.signal.correction !== undefined &&
      notes.some(note => holds(note, expected.correction?.text ?? '') || expected.correction?.text === undefined)
    )
  },
  /** Marked as an update, repeat or alert when it is one, with its number; as unfinished when more is to come. */
  update: (expected, read) => {
    const { update, alert, repeat, take } = read.signal
    if ((expected.takes?.more ?? false) !== (take?.more ?? false)) return false
    if (!expected.update) return !update && !alert && !repeat
    const number = /\d+/u.exec(expected.update)?.[0]
    return number ? update?.number === Number(number) : Boolean(update || alert || repeat)
  },
}

/** The result of the whole corpus. */
interface DispatchScore {
  fields: Map<string, Tally>
  quotes: { found: number; expected: number; right: number; speakers: number }
  /** `09-ap-daring-escape.txt: byline`, for whoever wants to look. */
  misses: string[]
}

/** Reads every whole dispatch of the corpus, compares it field by field and prints a line a field; `detail` names what is not right. */
export function scoreDispatches(detail: boolean): void {
  if (!existsSync(folder)) {
    console.log('dispatches: skipped, no ../shared/corpus/dispatches-open')
    return
  }
  const gazetteer = openGazetteer(resources)
  const score: DispatchScore = {
    fields: new Map(Object.keys(fields).map(name => [name, { right: 0, all: 0 }])),
    quotes: { found: 0, expected: 0, right: 0, speakers: 0 },
    misses: [],
  }
  for (const name of readdirSync(folder).filter(name => name.endsWith('.json'))) {
    const sample: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    if (isSample(sample)) scoreOne(score, sample, gazetteer)
  }
  printScore(score)
  if (detail) for (const miss of score.misses) console.log(miss)
}

interface Sample {
  file: string
  issued?: string
  expected: Expected
}

function isSample(value: unknown): value is Sample {
  return typeof value === 'object' && value !== null && 'file' in value && 'expected' in value
}

function scoreOne(score: DispatchScore, { file, issued, expected }: Sample, gazetteer: Gazetteer): void {
  const read = readDispatch(file, issued, gazetteer)
  for (const [name, isRight] of Object.entries(fields)) {
    const counts = score.fields.get(name)
    if (!counts) continue
    counts.all++
    if (isRight(expected, read)) counts.right++
    else score.misses.push(`${file}: ${name}`)
  }
  scoreQuotes(score, file, expected, read)
}

/** A dispatch of the corpus after formats and desk; `issued` is the day it came. */
function readDispatch(file: string, issued: string | undefined, gazetteer: Gazetteer): Dispatch {
  const bytes = readFileSync(new URL(file, folder))
  const { dispatches } = readFile({ path: file, bytes, ...(issued && { received: issued }) })
  const [dispatch] = dispatches
  if (!dispatch) throw new Error(`${file}: no dispatch in it`)
  return desk(dispatch, { gazetteer, language: 'en' })
}

/**
 * A quote is right when its words are, without the stop or comma at its end; titles and single words held at arm's length are no quotes.
 * Of those, the speaker is right when the name is, or, for a speaker without a name, when the two phrases share a word that is no small one.
 */
function scoreQuotes(score: DispatchScore, file: string, expected: Expected, read: Dispatch): void {
  const gold = expected.quotes.filter(quote => quote.kind !== 'term')
  const left = [...read.quotes]
  score.quotes.expected += gold.length
  score.quotes.found += left.length
  for (const quote of gold) {
    const at = left.findIndex(found => bareQuote(found.text) === bareQuote(quote.text))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (!found) {
      score.misses.push(`${file}: quote missed: ${quote.text.slice(0, 60)}`)
      continue
    }
    score.quotes.right++
    if (isSpeaker(quote.speaker ?? '', found.speaker?.name ?? '')) score.quotes.speakers++
    else score.misses.push(`${file}: speaker ${found.speaker?.name} for ${quote.speaker}`)
  }
  for (const each of left) score.misses.push(`${file}: no quote: ${each.text.slice(0, 60)} (${each.speaker?.name})`)
}

function isSpeaker(expected: string, found: string): boolean {
  if (bare(expected) === bare(found)) return true
  const isName = expected.split(' ').every(word => /^\p{Lu}/u.test(word))
  if (isName) return false
  const content = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return content(expected).some(word => content(found).includes(word))
}

function printScore({ fields, quotes }: DispatchScore): void {
  const counts = [...fields.values()]
  const whole: Tally = {
    right: counts.reduce((sum, each) => sum + each.right, 0),
    all: counts.reduce((sum, each) => sum + each.all, 0),
  }
  const row = (name: string, tally: Tally) => [name, percent(tally), `${tally.right}/${tally.all}`]
  console.log(
    table([
      ['whole dispatches', 'right', ''],
      ...[...fields].map(([name, tally]) => row(name, tally)),
      row('all fields', whole),
      row('quotes (text F1)', { right: 2 * quotes.right, all: quotes.found + quotes.expected }),
      row('speakers of these', { right: quotes.speakers, all: quotes.right }),
    ]),
  )
}

function paragraphs(read: Dispatch): string[] {
  return read.body.flatMap(block => (block.type === 'paragraph' ? [block.text] : []))
}

function names(read: Dispatch): string[] {
  return read.bylines.map(byline => byline.name)
}

function textOf(block: Block): string {
  if (block.type === 'list') return block.items.flat().map(textOf).join('\n')
  return 'text' in block ? block.text : ''
}

function same(expected: readonly string[], found: readonly string[]): boolean {
  return expected.length === found.length && expected.every((text, at) => bare(text) === bare(found[at] ?? ''))
}

function holds(text: string, part: string): boolean {
  return bare(text).includes(bare(part))
}

function bareQuote(text: string): string {
  return bare(text).replace(/[.,!?]+$/u, '')
}

function bareSlug(slug: string | null | undefined): string {
  return bare(slug ?? '')
    .replace(/\([^)]{0,20}\)$|\/$/gu, '')
    .replace(/\/$/u, '')
}

/** Without white space, kinds of dashes and of quotation marks, and case. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/``|''|["“”„«»‘’'`]/gu, '"')
    .replace(/[-–—―_]+/gu, '-')
    .replace(/\s+/gu, '')
}
