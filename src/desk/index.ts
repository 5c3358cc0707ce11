import type { Dispatch } from '../model/index.ts'
import { readByline } from './byline.ts'
import { readChineseByline } from './chinese-byline.ts'
import { readContacts } from './contacts.ts'
import { readCrossReferences } from './cross-references.ts'
import { readCrossheads } from './crossheads.ts'
import { readDateline } from './dateline.ts'
import { readEditorsNotes } from './editors-notes.ts'
import { readEmbargo } from './embargo.ts'
import { readFigures } from './figures.ts'
import { readFoot } from './foot.ts'
import { readFurniture } from './furniture.ts'
import { returnHead, splitHead } from './head.ts'
import { readHeadline } from './headline.ts'
import { inferHeadline } from './inferred-headline.ts'
import { readKill } from './kill.ts'
import { readLanguage } from './language.ts'
import { readPrivateCopy } from './private-copy.ts'
import { readQuotes } from './quotes.ts'
import { dropSeparators } from './separators.ts'
import { readServiceLines } from './service-lines.ts'
import { readSignal } from './signal.ts'
import { readSlugline } from './slugline.ts'
import { readStamps } from './stamps.ts'
import type { Context, Draft, Step } from './step.ts'

const steps: readonly Step[] = [
  readStamps, // first: a dateline without a year needs the day the dispatch was sent
  readDateline, // it divides the head from the copy
  splitHead, // without a dateline the head ends where sentences begin
  readEmbargo, // before anything could take its line for something else
  readPrivateCopy, // before anything could take a line of it for copy
  readEditorsNotes,
  readContacts,
  readFurniture,
  readSignal, // before the slugline: `URGENT` looks like one
  readSlugline,
  readByline,
  readChineseByline,
  readServiceLines, // after sluglines: the selector's keyword is the second best one; after bylines: `[By …]` is no monitor's remark
  readHeadline, // what is left of the head
  readKill, // needs the slugline
  returnHead,
  readFoot, // before crossheads: an end mark is no heading
  readLanguage,
  readCrossReferences, // before crossheads: a teaser is none
  readFigures, // before crossheads: lines of a table are none
  dropSeparators, // after figures: they part tables
  readCrossheads,
  readQuotes,
  inferHeadline, // last: from the lead as it now stands
]

/** Reads the words of a dispatch: fills what the wire did not say, and moves what stood in the copy into its field. */
export function desk(dispatch: Dispatch, context: Context): Dispatch {
  let draft: Draft = { ...dispatch, head: [] }
  for (const step of steps) draft = step(draft, context)
  const { head: _, ...done } = draft
  return done
}

export type { Context } from './step.ts'
