import type { Story, Subject } from '../../src/index.ts'
import { signature } from './dateline.ts'
import { inLanguage } from './direction.ts'
import { dossierList } from './dossier.ts'
import { type Html, html } from './html.ts'
import type { PageType, Site } from './page-type.ts'
import { dayList, storyLink, storyList } from './story-list.ts'
import { biggestTopics, topicLink } from './subjects.ts'
import { showTime } from './times.ts'
import { words } from './words.ts'

export interface Front {
  lead?: Story
  /** What an editor has put at the head, without the lead. */
  pinned: Story[]
  /** The newest first, without the lead. */
  stories: Story[]
}

const railKinds = ['topic', 'place', 'person'] as const satisfies readonly Subject['kind'][]
const railLength = 8

/** The first page: one lead, what an editor pinned beside it, then the newest stories by day, with the largest topics beside them. */
export const front: PageType<Front> = {
  name: 'front',
  items(site) {
    const newest = site.edition.stories.slice(0, site.pageSize)
    const [first, ...pinned] = site.edition.stories.filter(story => story.pinned)
    const lead = first ?? chooseLead(newest)
    const stories = newest.filter(story => story !== lead && !story.pinned)
    return [{ ...(lead && { lead }), pinned, stories }]
  },
  path: () => '',
  head: (_, site) => ({ title: site.title, ...(site.tagline ? { description: site.tagline } : {}) }),
  content(item, site) {
    return html`<p class="dl-edition">${words.edition} ${showTime(site.edition.asOf, site.timeZone, site)}</p>
<div class="dl-columns">
<div class="dl-column">
${item.lead ? lead(item.lead, site) : html`<p>${words.noStories}</p>`}
${item.pinned.length > 0 && storyList(item.pinned, 'day', site)}${
  item.stories.length > 0 &&
  html`<section aria-labelledby="dl_latest">
<h2 id="dl_latest" class="dl-section">${words.latest}</h2>
${dayList(item.stories, 3, site)}
<p class="dl-more"><a href="${site.href('timeline/')}">${words.allByDate}</a></p>
</section>`
}
</div>
${rail(site)}
</div>`
  },
}

/** The most urgent story of the newest day; of several the newest. */
function chooseLead(newest: Story[]): Story | undefined {
  const day = newest[0]?.day
  const everyday = 5
  return newest
    .filter(story => story.day === day)
    .reduce<Story | undefined>(
      (best, story) => (best && (best.urgency ?? everyday) <= (story.urgency ?? everyday) ? best : story),
      undefined,
    )
}

function lead(story: Story, site: Site): Html {
  return html`<article class="dl-lead">
<h1>${storyLink(story, site)}</h1>
${signature(story, site.language, site)}<p${inLanguage(story.language, site.language)}>${story.lead}</p>
</article>`
}

function rail(site: Site): Html | false {
  const dossiers = dossierList(site)
  const groups = railKinds
    .map(kind => ({ kind, topics: biggestTopics(kind, railLength, site) }))
    .filter(group => group.topics.length > 0)
  return (
    (groups.length > 0 || dossiers !== undefined) &&
    html`<nav class="dl-rail" aria-label="${words.nav.topics}">
${dossiers}${groups.map(
  group => html`<h2 class="dl-section">${words.kinds[group.kind]}</h2>
<ul class="dl-names">
${group.topics.map(topic => html`<li>${topicLink(topic, site)}</li>\n`)}</ul>
`,
)}<p class="dl-more"><a href="${site.href('topics/')}">${words.allTopics}</a></p>
</nav>`
  )
}
