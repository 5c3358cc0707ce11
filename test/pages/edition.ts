import type { Site } from '../../plugin/pages/page-type.ts'
import { compareInstants, type Edition, type Place, type Story, type Subject, type Topic } from '../../src/index.ts'

export const beijing: Place = {
  printed: 'Beijing',
  name: 'Beijing',
  qcode: 'city:1816670',
  country: 'CN',
  timeZone: 'Asia/Shanghai',
}

export const politics: Subject = {
  qcode: 'medtop:11000000',
  name: 'Politics',
  kind: 'topic',
  relevance: 'about',
  origin: 'text',
  confidence: 1,
}

/** A short story of 2 January 2023; `guid` is its slug. */
export function makeStory(more: Partial<Story> = {}): Story {
  const { slug = '2023/01/02/a-story', published = '2023-01-02T09:00:00Z' } = more
  return {
    slug,
    guid: slug,
    language: 'en',
    headline: 'A story',
    lead: 'Something happened on Monday.',
    bylines: [],
    published,
    updated: published,
    day: published.slice(0, 10),
    body: [{ id: 'b1', type: 'paragraph', text: 'Something happened on Monday.', marks: [] }],
    subjects: [],
    quotes: [],
    notes: [],
    related: [],
    corrections: [],
    versions: [],
    translations: [],
    source: { path: 'a.txt', format: 'plain', index: 0 },
    ...more,
  }
}

/** `count` stories about politics, one a day from 1 January 2023, oldest first. */
export function storiesOfDays(count: number): Story[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10)
    return makeStory({
      slug: `${day.replaceAll('-', '/')}/day-${index + 1}`,
      headline: `Day ${index + 1}`,
      published: `${day}T09:00:00Z`,
      subjects: [politics],
    })
  })
}

/** An edition of these stories, with a topic for every subject in them. */
export function makeEdition(stories: Story[], more: Partial<Edition> = {}): Edition {
  const newest = [...stories].sort((a, b) => compareInstants(b.published, a.published))
  return {
    asOf: '2023-03-01T08:00:00Z',
    stories: newest,
    topics: topicsOf(newest),
    timeline: timelineOf(newest),
    withdrawn: [],
    notices: [],
    ...more,
  }
}

export function makeSite(edition: Edition, more: Partial<Site> = {}): Site {
  return {
    title: 'The Test Courier',
    language: 'en',
    timeZone: 'UTC',
    root: '/',
    edition,
    story: key => edition.stories.find(({ slug, guid }) => slug === key || guid === key),
    topic: qcode => edition.topics.find(topic => topic.qcode === qcode),
    href: path => `/${path}`,
    pageSize: 10,
    search: true,
    offline: true,
    ...more,
  }
}

const folders = { topic: 'topics', place: 'places', person: 'people', organisation: 'organisations' }

function topicsOf(newest: Story[]): Topic[] {
  const subjects = new Map(newest.flatMap(story => story.subjects.map(subject => [subject.qcode, subject] as const)))
  return [...subjects.values()].map(({ qcode, name, kind }) => ({
    qcode,
    name,
    kind,
    slug: `${folders[kind]}/${name.toLowerCase().replaceAll(/\W+/gu, '-')}`,
    stories: newest
      .filter(story => story.subjects.some(subject => subject.qcode === qcode))
      .map(({ slug }) => slug)
      .reverse(),
  }))
}

function timelineOf(newest: Story[]): Edition['timeline'] {
  const days = groups(newest, story => story.day)
  const months = groups([...days], ([day]) => day.slice(0, 7))
  return [...groups([...months], ([month]) => month.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    months: ofYear.map(([month, ofMonth]) => ({
      month,
      days: ofMonth.map(([day, stories]) => ({ day, stories: stories.map(({ slug }) => slug) })),
    })),
  }))
}

function groups<Item>(items: Item[], key: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item])
  return found
}
