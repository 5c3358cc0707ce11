import type { Story, Subject } from '../../src/index.ts'
import { closingMark } from './dateline.ts'
import { type Html, html, raw } from './html.ts'
import type { Site } from './page-type.ts'
import { words } from './words.ts'

/** What machines read of a story: schema.org's NewsArticle. `eleventy:ignore` keeps bundlers from moving it. */
export function jsonLd(story: Story, site: Site): Html {
  // Wire text is in here, but as JSON in which nothing can end the script.
  return html`<script type="application/ld+json" eleventy:ignore>${raw(scriptJson(newsArticle(story, site)))}</script>\n`
}

/** JSON that can stand in a script: no `<`, and none of the two line ends that older scripts took for their own. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/gu,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Absent fields are dropped by `JSON.stringify`. */
function newsArticle(story: Story, site: Site): Record<string, unknown> {
  const url = site.origin && `${site.origin}${encodeURI(`${site.root}${story.slug}/`)}`
  const place = story.dateline?.places[0]
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    alternativeHeadline: story.subhead,
    description: story.lead,
    datePublished: story.published,
    dateModified: story.updated,
    inLanguage: story.language,
    dateline: story.dateline?.text.replace(closingMark, '') || undefined,
    locationCreated: place && { '@type': 'Place', name: place.name },
    author: authors(story),
    publisher: { '@type': 'Organization', name: site.title },
    about: things(story, 'about'),
    mentions: things(story, 'mentioned'),
    correction: corrections(story),
    mainEntityOfPage: url,
    url,
  }
}

function corrections({ corrections }: Story): unknown {
  if (corrections.length === 0) return undefined
  return corrections.map(({ at, text }) => ({
    '@type': 'CorrectionComment',
    datePublished: at,
    text: text ?? words.corrected,
  }))
}

function authors(story: Story): unknown {
  if (story.bylines.length > 0) {
    return story.bylines.map(({ name, role }) => ({ '@type': 'Person', name, jobTitle: role }))
  }
  return story.provider && { '@type': 'Organization', name: story.provider }
}

const types = { person: 'Person', organisation: 'Organization', place: 'Place', topic: 'Thing' } satisfies Record<
  Subject['kind'],
  string
>

function things(story: Story, relevance: Subject['relevance']): unknown {
  const found = story.subjects.filter(subject => subject.relevance === relevance)
  return found.length > 0 ? found.map(({ kind, name }) => ({ '@type': types[kind], name })) : undefined
}
