import { corrections } from './corrections.ts'
import { dossier } from './dossier.ts'
import { front } from './front.ts'
import { month } from './month.ts'
import { offline } from './offline.ts'
import type { PageType } from './page-type.ts'
import { quotes } from './quotes.ts'
import { redirect } from './redirect.ts'
import { search } from './search.ts'
import { story } from './story.ts'
import { timeline } from './timeline.ts'
import { topic } from './topic.ts'
import { topics } from './topics.ts'
import { withdrawn } from './withdrawn.ts'

/** All kinds of pages. A new one is a file of its own and its name here. */
export const pageTypes: readonly PageType<unknown>[] = [
  front,
  story,
  topics,
  topic,
  quotes,
  dossier,
  timeline,
  month,
  corrections,
  search,
  offline,
  withdrawn,
  redirect,
]
