import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { desk } from '../../src/desk/index.ts'
import type { Dispatch, Qcode } from '../../src/index.ts'
import type { Gazetteer } from '../../src/places/gazetteer.ts'
import { dispatchOf } from '../subjects/dispatch.ts'

/** A story of 1987 with what its indexers said of it, in our codes. */
export interface Indexed {
  dispatch: Dispatch
  countries: Set<string>
  /** None where no indexer looked for topics. */
  topics?: Set<Qcode>
}

interface Row {
  title: string
  dateline?: string
  body?: string
  places: string[]
  topics: string[]
  hasTopics: 'YES' | 'NO' | 'BYPASS'
}

/** Nothing was fitted on the last stories of the file. */
const cut = -4500

/** Reads the last stories of the Reuters-21578 training file that have copy and were indexed with places, completed by the desk. */
export function reutersCut(path: string, gazetteer: Gazetteer, from = cut, to?: number): Indexed[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n').slice(from, to)
  return lines.flatMap(line => {
    const row: Row = JSON.parse(line)
    return row.body && row.places.length > 0 ? [indexed(row, row.body, gazetteer)] : []
  })
}

function indexed({ title, dateline, places, topics, hasTopics }: Row, copy: string, gazetteer: Gazetteer): Indexed {
  const [lead = '', ...rest] = copy.split(/\n {2,}/u).map(paragraph => paragraph.replace(/\s+/gu, ' ').trim())
  const dispatch = dispatchOf([`${dateline ?? ''} ${lead}`.trim(), ...rest], {
    headline: title,
    firstCreated: '1987-06-01',
  })
  return {
    dispatch: desk(dispatch, { gazetteer, language: 'en' }),
    countries: new Set(places.flatMap(place => countryOf(place, gazetteer) ?? [])),
    ...(hasTopics === 'YES' && { topics: new Set(topics.flatMap(topic => mediaTopics.get(topic) ?? [])) }),
  }
}

/** What the gazetteer of today calls otherwise; a state that is gone stands under the code that its name has now. */
const renamed: Readonly<Record<string, string>> = {
  usa: 'US',
  uk: 'GB',
  'west-germany': 'DE',
  'east-germany': 'DE',
  ussr: 'RU',
  uae: 'AE',
  'ivory-coast': 'CI',
  zaire: 'CD',
  burma: 'MM',
  'yemen-arab-republic': 'YE',
  'yemen-demo-republic': 'YE',
  kampuchea: 'KH',
  yugoslavia: 'RS',
  czechoslovakia: 'CZ',
  'trinidad-tobago': 'TT',
}

function countryOf(place: string, gazetteer: Gazetteer): string | undefined {
  return renamed[place] ?? gazetteer.find(place.replaceAll('-', ' '))[0]?.country
}

/** The topics of 1987 by media topic, as far as one says what the other does; written before any score was seen. */
const table: Readonly<Record<Qcode, string>> = {
  'medtop:20001365': 'earn',
  'medtop:20001366': 'acq',
  'medtop:20000210':
    'grain wheat corn oilseed sugar coffee cocoa veg-oil soybean livestock cotton carcass barley rice rapeseed meal-feed sorghum soy-oil palm-oil tea sunseed soy-meal coconut groundnut rape-oil hog orange',
  'medtop:20000256': 'crude nat-gas gas heat fuel propane jet naphtha',
  'medtop:20000391': 'money-fx dlr yen dmk stg',
  'medtop:20000379': 'interest money-supply',
  'medtop:20000373': 'trade bop',
  'medtop:20000337': 'ship',
  'medtop:20000316': 'gold copper iron-steel alum silver zinc lead tin nickel strategic-metal',
  'medtop:20000370': 'cpi wpi',
  'medtop:20000523': 'jobs',
}

const mediaTopics: ReadonlyMap<string, Qcode> = new Map(
  (Object.keys(table) as Qcode[]).flatMap(qcode =>
    (table[qcode] ?? '').split(' ').map(topic => [topic, qcode] as const),
  ),
)

export const comparedTopics: ReadonlySet<Qcode> = new Set(mediaTopics.values())
