import type { Dossier, Story } from '../../src/index.ts'
import { renderBody } from './body.ts'
import { inLanguage } from './direction.ts'
import { type Html, html } from './html.ts'
import type { PageType, Site } from './page-type.ts'
import { dayList } from './story-list.ts'
import { subjectHref } from './subjects.ts'
import { storyCount } from './times.ts'
import { words } from './words.ts'

/** An editor's set of stories: the introduction, and the stories by day. */
export const dossier: PageType<Dossier> = {
  name: 'dossier',
  items: site => site.edition.dossiers ?? [],
  path: dossierPath,
  head: ({ title, language }, site) => ({
    title,
    description: words.dossierText(title),
    ...(language !== undefined && language !== site.language && { language }),
  }),
  content: (item, site) => {
    const stories = storiesOf(item, site)
    return html`<header class="dl-heading">
<p class="dl-kicker">${words.dossier}</p>
<h1>${item.title}</h1>
<p class="dl-count">${storyCount(stories.length, site)}</p>
</header>
<div class="dl-body dl-intro">
${renderBody(item.body, { language: item.language ?? site.language, subjectHref: qcode => subjectHref(qcode, site) })}</div>
<section${inLanguage(site.language, item.language ?? site.language)}>
${dayList(stories, 2, site)}</section>`
  },
}

/** Links to all dossiers; nothing when there are none. */
export function dossierList(site: Site): Html | undefined {
  const { dossiers = [] } = site.edition
  if (dossiers.length === 0) return undefined
  return html`<h2 class="dl-section">${words.dossiers}</h2>
<ul class="dl-names">
${dossiers.map(item => html`<li><a href="${site.href(dossierPath(item))}"${inLanguage(item.language ?? site.language, site.language)}>${item.title}</a></li>\n`)}</ul>
`
}

function dossierPath({ slug }: Pick<Dossier, 'slug'>): string {
  return `dossiers/${slug}/`
}

function storiesOf({ stories }: Dossier, site: Site): Story[] {
  return stories.flatMap(slug => site.story(slug) ?? [])
}
