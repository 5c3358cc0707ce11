import type { Said, Topic } from '../../src/index.ts'
import { isolated } from './direction.ts'
import { type Html, html } from './html.ts'
import type { PageType, Site } from './page-type.ts'
import { pager } from './pager.ts'
import { paginate } from './paginate.ts'
import { paragraphOf, saidBy } from './said.ts'
import { storyLink } from './story-list.ts'
import { subjectLink } from './subjects.ts'
import { showDate } from './times.ts'
import { words } from './words.ts'

export interface QuotesPage {
  speaker: Topic
  /** Counted from the oldest; absent on the first address, which holds the newest. */
  number?: number
  /** Newest first. */
  quotes: Said[]
  older?: string
  newer?: string
}

/** What each person with a page has said, with the stories it stands in. */
export const quotes: PageType<QuotesPage> = {
  name: 'quotes',
  items: site => site.edition.topics.flatMap(topic => pagesOf(topic, site)),
  path: ({ speaker, number }) => pathOf(speaker, number),
  head: ({ speaker, number }) => {
    const title = words.quotesOf(speaker.name)
    return { title: number === undefined ? title : `${title}, ${number}`, description: words.quotesText(speaker.name) }
  },
  content: (page, site) => html`<header class="dl-heading">
<p class="dl-kicker">${words.quotes}</p>
<h1>${subjectLink(page.speaker, site)}</h1>
</header>
<ol class="dl-plain dl-said">
${page.quotes.map(said => row(said, site))}</ol>
${pager(page, site)}`,
}

/** The address of what a subject has said, if it has said anything. */
export function quotesHref(speaker: Topic, site: Site): string | undefined {
  return saidBy(speaker.qcode, site.edition).length > 0 ? site.href(pathOf(speaker)) : undefined
}

function pagesOf(speaker: Topic, site: Site): QuotesPage[] {
  const said = onceAParagraph(saidBy(speaker.qcode, site.edition), site)
  if (said.length === 0) return []
  return paginate([...said].reverse(), site.pageSize).map(({ number, items, older, newer }) => ({
    speaker,
    ...(number !== undefined && { number }),
    quotes: items.reverse(),
    ...(older !== undefined && { older: pathOf(speaker, older) }),
    ...(newer !== undefined && { newer: newer === 'first' ? pathOf(speaker) : pathOf(speaker, newer) }),
  }))
}

/** Words torn from a sentence are shown in their paragraph, so several of one paragraph are one entry. */
function onceAParagraph(said: readonly Said[], site: Site): Said[] {
  const shown = new Set<string>()
  return said.filter(each => {
    const paragraph = contextOf(each, site)
    if (paragraph === undefined) return true
    const key = `${each.story} ${paragraph}`
    return !shown.has(key) && shown.add(key)
  })
}

/** The paragraph around words torn from a sentence; undefined for a whole sentence, which stands by itself. */
function contextOf({ kind, story: slug, quote }: Said, site: Site): string | undefined {
  const story = kind === 'fragment' ? site.story(slug) : undefined
  return story && paragraphOf(story, quote)
}

function pathOf({ slug }: Topic, number?: number): string {
  return number === undefined ? `${slug}/quotes/` : `${slug}/quotes/${number}/`
}

function row(said: Said, site: Site): Html | undefined {
  const { text, story: slug, day } = said
  const story = site.story(slug)
  if (!story) return undefined
  return html`<li><blockquote><p>${isolated(contextOf(said, site) ?? `“${text}”`, site.language, story.language)}</p></blockquote>
<p><span class="dl-count">${showDate(day, 'shortDay', site)}</span> ${storyLink(story, site)}</p></li>
`
}
