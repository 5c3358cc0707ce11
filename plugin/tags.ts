import {
  type Authority,
  addressedSubjects,
  type Edition,
  type Ledger,
  type MadeEdition,
  type Qcode,
  type Story,
  type Subject,
  surePerson,
} from '../src/index.ts'

/** A name that an editor should look at. */
export interface ReviewedName {
  subject: Subject
  /** Of its page; none when it has none. */
  address?: string
  /** What it was called where it was merged into this one. */
  formerly: Qcode[]
  stories: Story[]
}

/** Names to look at, each list by the number of stories. */
export interface Review {
  /** With a page, but neither known to the ledger nor in the editors' file. */
  fresh: ReviewedName[]
  /** People of whom it is not sure that they are people, or that this is the whole name: no page, or one from a second story on. */
  uncertain: ReviewedName[]
  /** Several spellings that were made one. */
  merged: ReviewedName[]
}

/** Names of vocabulary and gazetteer need no editor. */
const listedCode = /^(?:country|region|city|medtop|subj|keyword):/u

/** What of an edition's names an editor should look at. `ledger` is that of the last build. */
export function reviewOf({ edition, merged }: MadeEdition, ledger: Ledger, { entries }: Authority): Review {
  const known = addressedSubjects(ledger)
  const decided = new Set(entries.flatMap(({ qcode, codes }) => [qcode, ...codes]))
  const open = [...namesIn(edition, merged).values()].filter(({ subject }) => !decided.has(subject.qcode))
  const names = open.filter(({ subject }) => subject.origin === 'text')
  const isUncertain = ({ subject }: ReviewedName) => subject.kind === 'person' && subject.confidence < surePerson
  // Who is only mentioned, and in one story alone, is far from a page.
  const mayMatter = ({ subject, stories }: ReviewedName) => subject.relevance === 'about' || stories.length > 1
  return {
    fresh: names.filter(name => name.address !== undefined && !known.has(name.subject.qcode) && !isUncertain(name)),
    uncertain: names.filter(name => isUncertain(name) && mayMatter(name)),
    merged: open.filter(({ formerly }) => formerly.length > 0),
  }
}

function namesIn(edition: Edition, merged: MadeEdition['merged']): Map<Qcode, ReviewedName> {
  const pages = new Map(edition.topics.map(topic => [topic.qcode, topic.slug]))
  const names = new Map<Qcode, ReviewedName>()
  for (const story of edition.stories) {
    for (const subject of story.subjects) {
      if (listedCode.test(subject.qcode)) continue
      const address = pages.get(subject.qcode)
      const known = names.get(subject.qcode) ?? { subject, formerly: [], stories: [], ...(address && { address }) }
      const rank = ({ relevance, confidence }: Subject) => (relevance === 'about' ? 1 : 0) + confidence
      names.set(subject.qcode, { ...known, subject: rank(subject) > rank(known.subject) ? subject : known.subject })
      known.stories.push(story)
    }
  }
  for (const [from, to] of merged) names.get(to)?.formerly.push(from)
  return new Map(
    [...names].sort(([a, one], [b, other]) => other.stories.length - one.stories.length || (a < b ? -1 : 1)),
  )
}

const titles: Record<keyof Review, string> = {
  fresh: 'New, with a page since the last build',
  uncertain: 'Uncertain, with a page from the second story on',
  merged: 'Merged, several spellings on one page',
}

/** Stories shown of each name. */
const most = 5

/** The review for people: names with kind, confidence and page, and below each the stories that name it. */
export function describeReview(review: Review): string {
  const parts = (['fresh', 'uncertain', 'merged'] as const).map(list => {
    const names = review[list]
    return `${titles[list]}: ${names.length}\n${names.map(describeName).join('')}`
  })
  return `${parts.join('\n')}\nDecide with --accept NAME, --never NAME, --merge A=B, --pseudonym A=B; the decisions go into the wire folder’s subjects file.\n`
}

function describeName({ subject, address, formerly, stories }: ReviewedName): string {
  const { kind, name, confidence, reason } = subject
  const also = formerly.length > 0 ? `, also ${formerly.join(', ')}` : ''
  const page = address === undefined ? 'no page' : `${address}/`
  const shown = stories.slice(0, most).map(({ headline, source }) => `      ${source.path}: ${headline}\n`)
  const rest = stories.length > most ? [`      … and ${stories.length - most} more\n`] : []
  const why = reason ? ` (${reason})` : ''
  return `  ${kind.padEnd(13)}${name}${also}  ${confidence.toFixed(2)}${why}, ${page}\n${[...shown, ...rest].join('')}`
}
