import type { Story, Topic } from '../../src/index.ts'
import { renderBody } from './body.ts'
import { isolated } from './direction.ts'
import { type Html, html, joined } from './html.ts'
import type { PageType, Site } from './page-type.ts'
import { pager } from './pager.ts'
import { paginate } from './paginate.ts'
import { quotesHref } from './quotes.ts'
import { storyList } from './story-list.ts'
import { subjectHref, subjectLink, subjectName, topicsWithin } from './subjects.ts'
import { dateText, storyCount } from './times.ts'
import { words } from './words.ts'

export interface TopicPage {
  topic: Topic
  /** Counted from the oldest; absent on the first address, which holds the newest. */
  number?: number
  /** Newest first. */
  stories: Story[]
  older?: string
  newer?: string
}

/** All stories about one subject, on pages numbered from the oldest. */
export const topic: PageType<TopicPage> = {
  name: 'topic',
  items: site => site.edition.topics.flatMap(item => pagesOf(item, site)),
  path: item => pagePath(item.topic, item.number),
  head: (item, site) => ({
    title: item.number === undefined ? subjectName(item.topic) : `${subjectName(item.topic)}, ${span(item, site)}`,
    description: description(item),
  }),
  content: (item, site) => html`<header class="dl-heading">
<p class="dl-kicker">${words.kind[item.topic.kind]}</p>
<h1>${isolated(subjectName(item.topic), site.language)}</h1>
${item.topic.role && html`<p class="dl-subhead">${item.topic.role}</p>\n`}${broader(item.topic, site)}<p class="dl-count">${extent(item, site)}</p>
${quotesLink(item, site)}</header>
${introduction(item, site)}${storyList(item.stories, 'day', site)}${pager(item, site)}`,
}

/** An editor's words, on the first address alone. */
function introduction({ topic, number }: TopicPage, site: Site): Html | undefined {
  if (number !== undefined || !topic.introduction) return undefined
  return html`<div class="dl-body dl-intro">
${renderBody(topic.introduction, { language: site.language, subjectHref: qcode => subjectHref(qcode, site) })}</div>
`
}

/** From the first address alone: a closed page never changes. */
function quotesLink({ topic, number }: TopicPage, site: Site): Html | undefined {
  const href = number === undefined ? quotesHref(topic, site) : undefined
  return href === undefined ? undefined : html`<p><a href="${href}">${words.quotes}</a></p>\n`
}

function pagesOf(item: Topic, site: Site): TopicPage[] {
  return paginate(item.stories, site.pageSize).map(({ number, items, older, newer }) => ({
    topic: item,
    ...(number === undefined ? {} : { number }),
    stories: items.flatMap(slug => site.story(slug) ?? []).reverse(),
    ...(older === undefined ? {} : { older: pagePath(item, older) }),
    ...(newer === undefined ? {} : { newer: newer === 'first' ? pagePath(item) : pagePath(item, newer) }),
  }))
}

function pagePath(item: Topic, number?: number): string {
  return number === undefined ? `${item.slug}/` : `${item.slug}/${number}/`
}

/** How many stories; on a closed page its days, so that nothing on it changes when stories are added. */
function extent(item: TopicPage, site: Site): string {
  return item.number === undefined ? storyCount(item.topic.stories.length, site) : span(item, site)
}

function span({ stories }: TopicPage, site: Site): string {
  const [newest, oldest] = [stories[0], stories.at(-1)].map(story => story && dateText(story.day, 'day', site))
  return newest === oldest ? (newest ?? '') : `${oldest} – ${newest}`
}

function description({ topic, stories }: TopicPage): string {
  return [topic.role, stories[0]?.headline].filter(Boolean).join(': ')
}

function broader(item: Topic, site: Site): Html | undefined {
  const parent = item.broader && site.topic(item.broader)
  const children = topicsWithin(item, site.edition)
  return html`${parent && html`<p>${words.partOf} ${subjectLink(parent, site)}</p>\n`}${
    children.length > 0 &&
    html`<p>${words.includes} ${joined(
      children.map(child => subjectLink(child, site)),
      ', ',
    )}</p>\n`
  }`
}
