import type { Block, Dispatch, Link, Subject } from '../../src/index.ts'

/** A dispatch as a test thinks of it: what it does not say is as plain as can be. `versionCreated: ''` stands for none. */
export type Sketch = Partial<Omit<Dispatch, 'body'>> & { path?: string; text?: string; body?: Block[] }

/** A plain text dispatch of 2 January 2023; its guid is its path unless one is given. */
export function dispatch(sketch: Sketch = {}): Dispatch {
  const { path = 'a.txt', text = 'Ministers met in the capital on Monday.', body, ...fields } = sketch
  return {
    guid: path,
    language: 'en',
    contentType: 'text',
    headline: 'Ministers meet in the capital',
    bylines: [],
    versionCreated: '2023-01-02T09:00:00Z',
    pubStatus: 'usable',
    signal: {},
    keywords: [],
    subjects: [],
    links: [],
    quotes: [],
    notes: [],
    contacts: [],
    body: body ?? [paragraph('b1', text)],
    source: { path, format: 'plain', index: 0 },
    inferred: [],
    notices: [],
    ...fields,
  }
}

export function paragraph(id: string, text: string): Block {
  return { id, type: 'paragraph', text, marks: [] }
}

export function alsoRead(id: string, ...titles: string[]): Block {
  return { id, type: 'related', links: titles.map((title): Link => ({ rel: 'related', title, label: 'Also Read' })) }
}

export function subject(qcode: Subject['qcode'], name: string, more: Partial<Subject> = {}): Subject {
  const kinds: Record<string, Subject['kind']> = {
    person: 'person',
    org: 'organisation',
    country: 'place',
    city: 'place',
  }
  const kind = kinds[qcode.split(':')[0] ?? ''] ?? 'topic'
  return { qcode, name, kind, relevance: 'about', origin: 'text', confidence: 0.99, ...more }
}
