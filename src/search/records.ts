import type { Block, Edition, Qcode, SearchRecord, Story, Topic } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'

/** What the search index holds of an edition, newest first. Filters go by the names of topics that have a page. */
export function searchRecords(edition: Edition): SearchRecord[] {
  const topics = new Map(edition.topics.map(topic => [topic.qcode, topic]))
  // A preview's edition has held copy in it: never to be found.
  return edition.stories.filter(story => !story.held).map(story => recordOf(story, topics))
}

function recordOf(story: Story, topics: ReadonlyMap<Qcode, Topic>): SearchRecord {
  const about = [...new Set(story.subjects.filter(({ relevance }) => relevance === 'about').map(({ qcode }) => qcode))]
  const found = about.flatMap(qcode => topics.get(qcode) ?? [])
  const names = (kind: Topic['kind']) => [
    ...new Set(found.filter(topic => topic.kind === kind).map(({ name }) => name)),
  ]
  return {
    slug: story.slug,
    language: story.language,
    headline: story.headline,
    // In UTC, so that records of all zones sort as text.
    date: `${new Date(toMillis(story.published)).toISOString().slice(0, 19)}Z`,
    day: story.day,
    ...(story.dateline && { dateline: story.dateline.text }),
    body: withoutRelated(story.body),
    filters: {
      topic: names('topic'),
      place: names('place'),
      person: names('person'),
      organisation: names('organisation'),
      agency: story.provider ? [story.provider] : [],
      month: [story.day.slice(0, 7)],
    },
  }
}

/** Titles of other stories would be found in this one. */
function withoutRelated(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'related':
        return []
      case 'blockquote':
        return [{ ...block, blocks: withoutRelated(block.blocks) }]
      case 'list':
        return [{ ...block, items: block.items.map(withoutRelated) }]
      default:
        return [block]
    }
  })
}
