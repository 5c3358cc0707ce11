import type { Edition, Subject, Topic } from '../../src/index.ts'
import { isolated } from './direction.ts'
import { type Html, html } from './html.ts'
import type { Site } from './page-type.ts'
import { remembered } from './remembered.ts'
import { number } from './times.ts'

/** The kinds of subjects in the order they are shown. */
export const kinds = ['topic', 'place', 'person', 'organisation'] as const satisfies readonly Subject['kind'][]

/** The address of a subject's page, when it has one. */
export function subjectHref(qcode: string, site: Site): string | undefined {
  const topic = site.topic(qcode)
  return topic && topicHref(topic, site)
}

const topicHref = remembered((topic: Topic, site) => site.href(`${topic.slug}/`))

/** A subject's name as a heading has it: vocabularies write topics small. */
export function subjectName({ name, kind }: Pick<Subject, 'name' | 'kind'>): string {
  return kind === 'topic' ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** A subject's name, linked when it has a page. */
export function subjectLink(subject: Pick<Subject, 'qcode' | 'name' | 'kind'>, site: Site): Html {
  const topic = site.topic(subject.qcode)
  if (topic && topic.name === subject.name && topic.kind === subject.kind) return plainLink(topic, site)
  return link(subject, topic, site)
}

const plainLink = remembered((topic: Topic, site) => link(topic, topic, site))

function link(subject: Pick<Subject, 'name' | 'kind'>, topic: Topic | undefined, site: Site): Html {
  const name = isolated(subjectName(subject), site.language)
  return topic ? html`<a href="${topicHref(topic, site)}">${name}</a>` : html`${name}`
}

/** `Politics 12`: a topic with the number of its stories. */
export function topicLink(topic: Topic, site: Site): Html {
  return html`${subjectLink(topic, site)} <span class="dl-count">${number(topic.stories.length, site)}</span>`
}

/** All topics of a kind, by name. */
export function topicsOfKind(kind: Subject['kind'], site: Site): Topic[] {
  const { compare } = new Intl.Collator(site.language)
  return site.edition.topics.filter(topic => topic.kind === kind).sort((a, b) => compare(a.name, b.name))
}

/** The topics of a kind with the most stories. */
export function biggestTopics(kind: Subject['kind'], limit: number, site: Site): Topic[] {
  return topicsOfKind(kind, site)
    .sort((a, b) => b.stories.length - a.stories.length)
    .slice(0, limit)
}

/** Which topics are part of which; worked out once an edition. */
const narrower = new WeakMap<Edition, Map<string, Topic[]>>()

/** The topics that are part of one. */
export function topicsWithin({ qcode }: Topic, edition: Edition): Topic[] {
  let parts = narrower.get(edition)
  if (!parts) {
    parts = new Map()
    for (const topic of edition.topics) {
      if (topic.broader) parts.set(topic.broader, [...(parts.get(topic.broader) ?? []), topic])
    }
    narrower.set(edition, parts)
  }
  return parts.get(qcode) ?? []
}
