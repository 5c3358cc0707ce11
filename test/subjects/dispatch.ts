import { readFileSync } from 'node:fs'
import type { Block, Dispatch, Resources } from '../../src/model/index.ts'
import { resources } from '../resources.ts'

/** A dispatch of some paragraphs, as the desk would hand it on. */
export function dispatchOf(paragraphs: readonly string[], fields: Partial<Dispatch> = {}): Dispatch {
  return {
    guid: 'test',
    language: 'en',
    contentType: 'text',
    bylines: [],
    pubStatus: 'usable',
    signal: {},
    keywords: [],
    subjects: [],
    links: [],
    quotes: [],
    notes: [],
    contacts: [],
    body: paragraphs.map((text, at) => paragraph(`b${at + 1}`, text)),
    source: { path: 'test.txt', format: 'plain', index: 0 },
    inferred: [],
    notices: [],
    ...fields,
  }
}

export function paragraph(id: string, text: string): Block {
  return { id, type: 'paragraph', text, marks: [] }
}

/** The seed with its dateline read and its teasers set apart. */
export function seed(): Dispatch {
  const text = readFileSync(new URL('../formats/plain/seed/dispatch.txt', import.meta.url), 'utf8')
  const dateline = 'Beijing, 2 January 2023 (TDI):'
  const body = text
    .slice(dateline.length)
    .split('\n\n')
    .map((part, at): Block => {
      const id = `b${at + 1}`
      if (part.startsWith('Also Read:')) return { id, type: 'related', links: [{ rel: 'related', title: part }] }
      return paragraph(id, part.trim())
    })
  return dispatchOf([], {
    body,
    provider: 'TDI',
    dateline: {
      text: dateline,
      places: [{ printed: 'Beijing', name: 'Beijing', qcode: 'city:1816670', country: 'CN' }],
    },
    quotes: [
      { id: 'q1', text: 'in an orderly manner', kind: 'fragment', speaker: { name: 'Xi Jinping' }, blocks: ['b5'] },
      { id: 'q2', text: 'the best in history', kind: 'fragment', speaker: { name: 'Putin' }, blocks: ['b12'] },
      { id: 'q3', text: 'said nobody', kind: 'fragment', speaker: { name: 'Somebody Else' }, blocks: ['b12'] },
    ],
  })
}

/** As if the model's file had not been installed: names by rules and lists alone. */
export const withoutModel: Resources = {
  read(name) {
    if (name === 'subjects/names.bin') throw new Error('is not there')
    return resources.read(name)
  },
}
