import type { Link, Story } from '../model/index.ts'
import type { Linked } from './related.ts'

/** Joins a story with what either side calls its version in another language. */
export function joinTranslations(told: readonly Linked[], byGuid: (guid: string) => Story | undefined): Story[] {
  const others = new Map<string, Map<string, Story>>()
  const note = (story: Story, other: Story) => {
    const known = others.get(story.slug) ?? new Map<string, Story>()
    others.set(story.slug, known.set(other.slug, other))
  }
  for (const { story, links } of told) {
    for (const other of links.flatMap(link => translationOf(link, byGuid))) {
      if (other.language === story.language) continue
      note(story, other)
      note(other, story)
    }
  }
  return told.map(({ story }) => {
    const translations = [...(others.get(story.slug)?.values() ?? [])]
      .map(({ language, slug, headline }) => ({ language, slug, headline }))
      .sort((a, b) => (a.language + a.slug < b.language + b.slug ? -1 : 1))
    return translations.length > 0 ? { ...story, translations } : story
  })
}

function translationOf(link: Link, byGuid: (guid: string) => Story | undefined): Story[] {
  const other = link.rel === 'language' && link.guid !== undefined ? byGuid(link.guid) : undefined
  return other ? [other] : []
}
