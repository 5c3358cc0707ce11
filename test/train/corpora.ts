import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Gazetteer } from '../../src/places/gazetteer.ts'
import { readColumns, type Sentence } from './columns.ts'
import { readGmb } from './gmb.ts'
import { type GoldStory, type GoldText, joined, type NameType, namesIn, printedText } from './story.ts'

/** `folder` is `ner-open` of the corpus. GMB has no documents: twelve sentences that follow each other make do. */
export function gmb(folder: string, gazetteer: Gazetteer): GoldStory[] {
  const csv = gunzipSync(readFileSync(join(folder, 'gmb/ner_dataset.first10928.csv.gz'))).toString('utf8')
  return paragraphs(
    readGmb(csv, name => isPeople(name, gazetteer)),
    12,
  )
}

const inWikigold: Readonly<Record<string, NameType>> = { PER: 'PER', LOC: 'LOC', ORG: 'ORG' }

/** One of five documents is never trained on: the fold that scores are told for. */
export function wikigold(folder: string, part: 'train' | 'test'): GoldStory[] {
  const text = readFileSync(join(folder, 'wikigold/wikigold.conll.txt'), 'utf8')
  const documents = readColumns(text, { word: 0, tag: -1, opens: /^-DOCSTART-/u })
  return documents
    .filter((_, at) => (at % 5 === 4) === (part === 'test'))
    .map(sentences => paragraph(sentences, inWikigold))
}

const inCrossner: Readonly<Record<string, NameType>> = {
  person: 'PER',
  politician: 'PER',
  writer: 'PER',
  musicalartist: 'PER',
  scientist: 'PER',
  researcher: 'PER',
  location: 'LOC',
  country: 'LOC',
  organisation: 'ORG',
  politicalparty: 'ORG',
  band: 'ORG',
  university: 'ORG',
}

/** Single sentences of Wikipedia on five fields; four that follow each other make a story. */
export function crossner(folder: string): GoldStory[] {
  const files = readdirSync(join(folder, 'crossner'))
    .filter(name => name.endsWith('.txt'))
    .sort()
  return files.flatMap(file => {
    const text = readFileSync(join(folder, 'crossner', file), 'utf8')
    const sentences = readColumns(text, { word: 0, tag: -1, opens: /^-DOCSTART-/u }).flat()
    return paragraphs(
      sentences.map(each => printedText(each, namesIn(each, inCrossner))),
      4,
    )
  })
}

/** UNER English-EWT: for measuring only. */
export function ewt(folder: string, part: 'dev' | 'test'): GoldStory[] {
  const text = readFileSync(join(folder, `uner_ewt/en_ewt-ud-${part}.iob2`), 'utf8')
  return readColumns(text, { word: 1, tag: 2, opens: /^# newdoc/u }).map(sentences => paragraph(sentences, inWikigold))
}

/** Peoples and adjectives of countries are no names of places: `Iraqi`, `Israeli-Palestinian`, `Muslims`. */
function isPeople(name: string, gazetteer: Gazetteer): boolean {
  const first = name.split('-')[0] ?? name
  return gazetteer.demonym(first) !== undefined || others.has(first.toLowerCase().replace(/s$/u, ''))
}

const others = new Set(
  `western muslim islamic jewish jew christian catholic shi'ite shiite sunni arab kurd kurdish african european asian hindu tamil democrat republican democratic communist
  caribbean balkan persian roman hispanic gypsy pashtun uighur tibetan chechen palestinian soviet turk latin`.split(
    /\s+/u,
  ),
)

function paragraph(sentences: readonly Sentence[], types: Readonly<Record<string, NameType>>): GoldStory {
  return inParagraphs(sentences.map(each => printedText(each, namesIn(each, types))))
}

function paragraphs(sentences: readonly GoldText[], size: number): GoldStory[] {
  const stories: GoldStory[] = []
  for (let at = 0; at < sentences.length; at += size) stories.push(inParagraphs(sentences.slice(at, at + size)))
  return stories
}

/** One, two, three, one … sentences a paragraph, as copy has them; a line without a stop, a heading or signature, stands alone. */
function inParagraphs(sentences: readonly GoldText[]): GoldStory {
  const paragraphs: GoldText[][] = []
  let size = 0
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    const full = !last || last.length >= size || !/[.!?]["”'’)]?$/u.test(last.at(-1)?.text ?? '')
    if (full) paragraphs.push([sentence])
    else last.push(sentence)
    if (full) size = (size % 3) + 1
  }
  return paragraphs.map(joined)
}
