import { houseStyleOf } from '../house-styles/index.ts'
import { cut } from '../markup/splice.ts'
import type { Block, Dateline } from '../model/index.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { readPrinted } from '../places/printed-place.ts'
import { resolvePlaces } from '../places/resolve.ts'
import { nearestDay, readDate, writeDate } from '../time/dates.ts'
import { dayOf } from '../time/instant.ts'
import { type FoundInCopy, findDateline } from './dateline-candidates.ts'
import { type Found, readGivenDateline } from './dateline-matching.ts'
import { type Draft, note, type Step } from './step.ts'

/** `WASHINGTON (AP) — …`, `PARIS, Jan 2 (Reuters) - …`: cuts it off the lead; what stands above it becomes the head. */
export const readDateline: Step = (draft, { gazetteer }) => {
  const inCopy = findDateline(draft.body, gazetteer)
  const divided = inCopy ? divide(draft, inCopy) : draft
  if (draft.dateline) return readGiven(divided, draft.dateline, inCopy?.found, gazetteer)
  if (!inCopy) return draft
  return complete({ ...divided, inferred: [...divided.inferred, 'dateline'] }, inCopy.found, gazetteer)
}

/** Head, dateline and copy told apart. Words in front of a dateline in the same paragraph become a line of the head: nothing is lost. */
function divide(draft: Draft, { found, index, paragraph, next }: FoundInCopy): Draft {
  const head = [...draft.head, ...draft.body.slice(0, index)]
  const before = cut(paragraph, 0, found.start)
  if (/\p{L}/u.test(before.text)) head.push({ ...paragraph, ...before, id: `${paragraph.id}h` })
  const lead = cut(paragraph, found.end)
  const body: Block[] = draft.body.slice(next)
  if (lead.text) body.unshift({ ...paragraph, ...lead })
  return { ...draft, head, body }
}

/** A dateline from the wire or an editor: its words are read, and what they leave out is taken from the copy's own. */
function readGiven(draft: Draft, given: Dateline, inCopy: Found | undefined, gazetteer: Gazetteer): Draft {
  const read = given.places.length > 0 ? undefined : readGivenDateline(given.text, gazetteer)
  if (!read && !inCopy) return draft
  const none: Found = { text: '', start: 0, end: 0, places: [], rest: '', lead: '', top: true }
  const completed = complete(draft, { ...none, ...inCopy, ...read }, gazetteer)
  const { places, ...fields } = given
  const dateline = { places: [], ...completed.dateline, ...fields, ...(places.length > 0 && { places }) }
  const differs = inCopy?.places[0] && placesOf(inCopy, gazetteer)[0]?.name !== dateline.places[0]?.name
  const next = { ...completed, dateline }
  if (!differs) return next
  return note(
    next,
    'info',
    'dateline-replaced',
    'the copy begins with another dateline than the one it was given; the given one is shown',
  )
}

function complete(draft: Draft, found: Found, gazetteer: Gazetteer): Draft {
  const dateline: Dateline = { text: found.text, places: placesOf(found, gazetteer) }
  const next: Draft = { ...draft, dateline }
  if (found.provider) {
    dateline.provider = found.provider
    next.provider ??= houseStyleOf(found.provider)?.provider ?? found.provider
  }
  if (found.byline && next.bylines.length === 0) next.bylines = [{ name: found.byline }]
  return found.date === undefined ? next : withDate(next, dateline, found.date)
}

/** The name alone counts as printed: of `PORTLAND, Ore.` that is `PORTLAND`. */
function placesOf(found: Found, gazetteer: Gazetteer): Dateline['places'] {
  return resolvePlaces(found.places, gazetteer).map(place => ({ ...place, printed: readPrinted(place.printed).head }))
}

/** Further from the day a dispatch came than this, in days, a year can't be guessed with a good conscience. */
const doubtful = { before: 31, after: 2 }

/** A day without a year is the one nearest to when the dispatch was sent or came. */
function withDate(draft: Draft, dateline: Dateline, printed: string): Draft {
  const date = readDate(printed)
  if (!date)
    return note(draft, 'warning', 'dateline-date', 'the dateline has a date that does not exist; it is left out')
  const whole = date.year === undefined ? undefined : writeDate(date)
  if (whole) return { ...draft, dateline: { ...dateline, date: whole } }

  const near = draft.versionCreated ?? draft.firstCreated ?? draft.received
  const came = near && dayOf(near, dateline.places[0]?.timeZone)
  const resolved = came && nearestDay(date, came)
  if (!resolved) {
    const partial = writeDate(date)
    const undated = partial ? { ...draft, dateline: { ...dateline, date: partial } } : draft
    const reason =
      'the dateline has no year and nothing says when the dispatch came; give `date` in a sidecar, or put a date into the file name'
    return note(undated, 'warning', 'dateline-year', reason)
  }
  const inferred = [...draft.inferred, 'dateline.date']
  const dated = { ...draft, dateline: { ...dateline, date: resolved }, inferred }
  const days = (Date.parse(resolved) - Date.parse(came)) / 86_400_000
  if (days >= -doubtful.before && days <= doubtful.after) return dated
  const reason = 'the dateline has no year, and its day is far from the day the dispatch came; check the year'
  return note(dated, 'warning', 'dateline-year', reason)
}
