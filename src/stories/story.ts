import type { Block, Correction, Dispatch, Instant, Note, Story, Version } from '../model/index.ts'
import { compareInstants } from '../time/instant.ts'
import { changesBetween } from './changes.ts'
import type { Dated } from './dated.ts'
import { isAdd } from './release.ts'
import { sourceAddress } from './rights.ts'
import type { Current } from './takes.ts'

/** Words that stand for a headline that nobody wrote. */
const headlineWords = 12

/** What a story keeps through all its versions. */
export interface Identity {
  slug: string
  guid: string
  published: Instant
  /** Of the oldest version. */
  day: string
}

/** Tells a story at its current version: field by field, so that nothing but what is named here becomes public. `released` is oldest first. */
export function makeStory(current: Current, released: readonly Dated[], identity: Identity): Story {
  const { slug, guid, published } = identity
  const { dispatch, at, day, rights } = current.main
  const { provider, subhead, credit, dateline, urgency, usageTerms, data } = dispatch
  const canonical = rights?.canonical ? sourceAddress(dispatch) : undefined
  const updated = at && compareInstants(at, published) > 0 ? at : published
  return {
    slug,
    guid,
    language: dispatch.language,
    ...(provider !== undefined && { provider }),
    headline: headlineOf(dispatch),
    ...(subhead !== undefined && { subhead }),
    lead: leadOf(current.body),
    bylines: dispatch.bylines,
    ...(credit !== undefined && { credit }),
    ...(dateline && { dateline }),
    published,
    updated,
    day: dateline?.date && day ? day : identity.day,
    ...(urgency !== undefined && { urgency }),
    // Said of one version, meant of the story: the next one does not take it down.
    ...(released.some(member => member.dispatch.pinned) && { pinned: true }),
    body: current.body,
    subjects: dispatch.subjects.filter(({ qcode }) => !dispatch.subjectsRemoved?.includes(qcode)),
    quotes: current.quotes,
    notes: dispatch.notes.filter(note => isPublic(note) && note.kind !== 'correction'),
    related: [],
    corrections: correctionsOf(released),
    versions: versionsOf(released.filter(member => !isAdd(member))),
    translations: [],
    ...(usageTerms !== undefined && { usageTerms }),
    ...(rights?.credit !== undefined && { creditLine: rights.credit }),
    ...(rights?.noindex && { noindex: true }),
    ...(canonical !== undefined && { canonical }),
    source: dispatch.source,
    ...(data && { data }),
  }
}

/** The headline, else what can stand for it: the first words of the lead, the slugline, the file's name. */
export function headlineOf({ headline, body, slugline, source }: Dispatch): string {
  return headline?.trim() || firstWords(leadOf(body)) || slugline?.trim() || source.path.replace(/^.*\//u, '')
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u)
  return words.length > headlineWords ? `${words.slice(0, headlineWords).join(' ')} …` : words.join(' ')
}

function leadOf(body: readonly Block[]): string {
  for (const block of body) if (block.type === 'paragraph' && block.text.trim()) return block.text
  return ''
}

/** An ednote is for editors even where a reader took it for public. */
function isPublic(note: Note): boolean {
  return note.public && note.kind !== 'ednote'
}

/** Corrections of every released version, oldest first; one that later versions repeat counts once. */
function correctionsOf(released: readonly Dated[]): Correction[] {
  const corrections: Correction[] = []
  for (const { dispatch, at } of released) {
    if (!at) continue
    const texts = dispatch.notes.filter(note => isPublic(note) && note.kind === 'correction').map(note => note.text)
    const reason = dispatch.signal.correction?.reason
    if (texts.length === 0 && reason && !isPrivate(reason, dispatch)) texts.push(reason)
    for (const text of texts) if (!corrections.some(known => known.text === text)) corrections.push({ at, text })
    if (texts.length === 0 && dispatch.signal.correction) corrections.push({ at })
  }
  return corrections
}

/** A reason taken from a note is as public as the note. */
function isPrivate(reason: string, { notes }: Dispatch): boolean {
  return notes.some(note => !isPublic(note) && note.text.includes(reason))
}

function versionsOf(members: readonly Dated[]): Version[] {
  return members.flatMap(({ dispatch, at }, index): Version[] => {
    if (!at) return []
    const { version, signal, body } = dispatch
    const label = signal.update?.label
    const before = members[index - 1]
    const changes = before && changesBetween(before.dispatch.body, body)
    return [
      {
        at,
        headline: headlineOf(dispatch),
        ...(version !== undefined && { version }),
        ...(label !== undefined && { label }),
        ...(changes && { changes }),
      },
    ]
  })
}
