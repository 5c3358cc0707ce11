import type { Topic } from '../../src/index.ts'
import { html } from './html.ts'
import type { PageType } from './page-type.ts'
import { kinds, topicLink, topicsOfKind } from './subjects.ts'
import { words } from './words.ts'

export interface Topics {
  groups: { kind: Topic['kind']; topics: Topic[] }[]
}

/** The index of all subjects with a page, by kind. */
export const topics: PageType<Topics> = {
  name: 'topics',
  items: site => [
    {
      groups: kinds.map(kind => ({ kind, topics: topicsOfKind(kind, site) })).filter(group => group.topics.length > 0),
    },
  ],
  path: () => 'topics/',
  head: () => ({ title: words.nav.topics, description: words.allTopics }),
  content: ({ groups }, site) => html`<h1>${words.nav.topics}</h1>
${groups.length === 0 && html`<p>${words.noTopics}</p>`}${groups.map(
  ({ kind, topics }) => html`<section aria-labelledby="dl_${kind}">
<h2 id="dl_${kind}" class="dl-section">${words.kinds[kind]}</h2>
<ul class="dl-names dl-wide">
${topics.map(topic => html`<li>${topicLink(topic, site)}</li>\n`)}</ul>
</section>
`,
)}`,
}
