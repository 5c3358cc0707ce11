import type { Story } from '../src/index.ts'
import type { DatelineData } from './data.ts'
import { renderBody } from './pages/body.ts'
import type { Site } from './pages/page-type.ts'
import { subjectHref } from './pages/subjects.ts'

/** What a host's templates find in `collections.dateline`, oldest first, as Eleventy's own collections are. */
export interface CollectionItem {
  /** From the site's root, without path prefix. */
  url: string
  date: Date
  data: { title: string; description: string; lang: string; story: Story }
  /** The rendered copy; made when it is read, for feeds. */
  readonly content: string
}

/** Light items in place of templates: 20,000 of them cost nothing until they are read. */
export function collectionItems({ site, settings }: DatelineData): CollectionItem[] {
  // A host makes feeds of these: of a preview, too, only what is public.
  const told = site.edition.stories.filter(story => !story.held)
  return told.map(story => collectionItem(story, site, settings.base)).reverse()
}

function collectionItem(story: Story, site: Site, base: string): CollectionItem {
  return {
    url: encodeURI(`${base}${story.slug}/`),
    date: new Date(story.published),
    data: { title: story.headline, description: story.lead, lang: story.language, story },
    get content() {
      return String(
        renderBody(story.body, {
          language: story.language,
          quotes: story.quotes,
          subjectHref: qcode => subjectHref(qcode, site),
          storyHref: guid => {
            const other = site.story(guid)
            return other && site.href(`${other.slug}/`)
          },
        }),
      )
    },
  }
}
