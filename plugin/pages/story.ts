import type { Story, Version } from '../../src/index.ts'
import { renderBody } from './body.ts'
import { signature } from './dateline.ts'
import { directionOf, inLanguage, isolated } from './direction.ts'
import { type Html, html, joined } from './html.ts'
import { jsonLd } from './json-ld.ts'
import { neighbours } from './neighbours.ts'
import type { PageType, Site } from './page-type.ts'
import { storyLink } from './story-list.ts'
import { kinds, subjectHref, subjectLink } from './subjects.ts'
import { showDate, showTime, timeZoneOf } from './times.ts'
import { words } from './words.ts'

/** A story's own page. */
export const story: PageType<Story> = {
  name: 'story',
  items: site => site.edition.stories,
  path: item => `${item.slug}/`,
  head: item => ({
    title: item.headline,
    description: item.subhead || item.lead,
    language: item.language,
    date: item.published,
    ...(item.noindex && { noindex: true }),
    ...(item.canonical !== undefined && { canonical: item.canonical }),
  }),
  content: (item, site) => html`${breadcrumb(item, site)}
<article class="dl-story" lang="${item.language}" dir="${directionOf(item.language)}">
<header>
${heldNote(item, site)}${kicker(item, site)}<h1>${item.headline}</h1>
${item.subhead && html`<p class="dl-subhead">${item.subhead}</p>\n`}${byline(item, site)}${signature(item, item.language, site)}</header>
${corrections(item, site)}<div class="dl-body">
${body(item, site)}</div>
<footer${inLanguage(site.language, item.language)}>
${foot(item, site)}</footer>
</article>
${beforeAndAfter(item, site)}${jsonLd(item, site)}`,
}

function breadcrumb(item: Story, site: Site): Html {
  const month = item.day.slice(0, 7)
  return html`<nav class="dl-path" aria-label="${words.path}"${inLanguage(site.language, item.language)}>
<a href="${site.href('')}">${words.nav.front}</a> / <a href="${site.href('timeline/')}">${words.timeline}</a> / <a href="${site.href(`timeline/${month.replace('-', '/')}/`)}">${showDate(month, 'month', site)}</a>
</nav>`
}

/** The line above the headline: what it is about, and how urgent. */
function kicker(item: Story, site: Site): Html | undefined {
  const subject = item.subjects.find(
    ({ kind, relevance, qcode }) => kind === 'topic' && relevance === 'about' && site.topic(qcode),
  )
  const urgency = item.urgency === undefined ? undefined : words.urgency.get(item.urgency)
  const parts = [urgency && html`<strong>${urgency}</strong>`, subject && subjectLink(subject, site)].filter(Boolean)
  if (parts.length === 0) return undefined
  return html`<p class="dl-kicker"${inLanguage(site.language, item.language)}>${joined(parts, ' ')}</p>\n`
}

/** In a preview alone: why readers do not see this. */
function heldNote(item: Story, site: Site): Html | undefined {
  if (!item.held) return undefined
  const { reason, until } = item.held
  const end = until && html` ${words.until} ${showTime(until, site.timeZone, site)}`
  return html`<p class="dl-held" role="note"${inLanguage(site.language, item.language)}><strong>${words.held[reason]}</strong>${end}</p>\n`
}

function byline(item: Story, site: Site): Html | undefined {
  if (item.bylines.length === 0) return undefined
  const names = item.bylines.map(
    ({ name, role }) => html`<span class="dl-author">${isolated(name, site.language)}</span>${role && html`, ${role}`}`,
  )
  return html`<p class="dl-byline"${inLanguage(site.language, item.language)}>${words.by} ${joined(names, '; ')}</p>\n`
}

function corrections(item: Story, site: Site): Html | undefined {
  if (item.corrections.length === 0) return undefined
  const zone = timeZoneOf(item, site)
  return html`<div class="dl-corrections" role="note"${inLanguage(site.language, item.language)}>
${item.corrections.map(({ at, text }) => html`<p><strong>${words.correction}</strong>, ${showTime(at, zone, site)}: ${text ? isolated(text, site.language, item.language) : words.corrected}</p>\n`)}</div>
`
}

function body(item: Story, site: Site): Html {
  return renderBody(item.body, {
    language: item.language,
    quotes: item.quotes,
    subjectHref: qcode => subjectHref(qcode, site),
    storyHref(guid) {
      const other = site.story(guid)
      return other && site.href(`${other.slug}/`)
    },
  })
}

function foot(item: Story, site: Site): Html {
  return html`${item.credit && html`<p class="dl-credit">${isolated(item.credit, site.language, item.language)}</p>\n`}${item.creditLine && html`<p class="dl-credit">${isolated(item.creditLine, site.language)}</p>\n`}${notes(item, site)}${
    item.usageTerms && html`<p class="dl-terms">${words.usage}: ${item.usageTerms}</p>\n`
  }${subjects(item, site)}${chain(item, site)}${related(item, site)}${translations(item, site)}${versions(item, site)}`
}

function notes(item: Story, site: Site): Html {
  const shown = item.notes.filter(note => note.public && note.kind !== 'ednote' && note.kind !== 'correction')
  return html`${shown.map(note => html`<p class="dl-note">${isolated(note.text, site.language, item.language)}</p>\n`)}`
}

function subjects(item: Story, site: Site): Html | undefined {
  const groups = kinds
    .map(kind => ({ kind, subjects: item.subjects.filter(subject => subject.kind === kind) }))
    .filter(group => group.subjects.length > 0)
  if (groups.length === 0) return undefined
  return html`<section aria-labelledby="dl_subjects">
<h2 id="dl_subjects" class="dl-section">${words.subjects}</h2>
<dl class="dl-subjects">
${groups.map(
  group =>
    html`<div><dt>${words.kinds[group.kind]}</dt><dd>${joined(
      group.subjects.map(subject => subjectLink(subject, site)),
      ', ',
    )}</dd></div>\n`,
)}</dl>
</section>
`
}

/** The stories before and after on the same event, on other days. */
function chain(item: Story, site: Site): Html | undefined {
  const link = (label: string, slug: string | undefined) => {
    const other = slug === undefined ? undefined : site.story(slug)
    return (
      other &&
      html`<p>${label}: ${storyLink(other, site)} <span class="dl-count">${showDate(other.day, 'shortDay', site)}</span></p>\n`
    )
  }
  return html`${link(words.chain.earlier, item.earlier)}${link(words.chain.later, item.later)}`
}

function related(item: Story, site: Site): Html | undefined {
  const stories = item.related
    .filter(({ slug }) => slug !== item.earlier && slug !== item.later)
    .flatMap(({ slug }) => site.story(slug) ?? [])
  if (stories.length === 0) return undefined
  return html`<section aria-labelledby="dl_related">
<h2 id="dl_related" class="dl-section">${words.related}</h2>
<ul class="dl-plain">
${stories.map(other => html`<li>${storyLink(other, site)} <span class="dl-count">${showDate(other.day, 'shortDay', site)}</span></li>\n`)}</ul>
</section>
`
}

function translations(item: Story, site: Site): Html | undefined {
  if (item.translations.length === 0) return undefined
  const links = item.translations.map(
    ({ language, slug, headline }) =>
      html`<a href="${site.href(`${slug}/`)}" hreflang="${language}">${isolated(headline, site.language, language)}</a>`,
  )
  return html`<p>${words.alsoIn}: ${joined(links, ', ')}</p>\n`
}

function versions(item: Story, site: Site): Html | undefined {
  if (item.versions.length < 2) return undefined
  const zone = timeZoneOf(item, site)
  return html`<details>
<summary>${words.versions(item.versions.length)}</summary>
<ol class="dl-versions">
${item.versions.map(
  version =>
    html`<li>${showTime(version.at, zone, site)}${version.label && html` <span class="dl-label">${version.label}</span>`} ${isolated(version.headline, site.language, item.language)}${changes(version, item, site)}</li>\n`,
)}</ol>
</details>
`
}

/** What a version changed, word by word, as an editor would mark it. */
function changes({ changes }: Version, { language }: Story, site: Site): Html | undefined {
  if (!changes) return undefined
  const marked = changes.map(({ kind, text }) => {
    if (kind === 'kept') return html`${text} `
    return kind === 'added' ? html`<ins>${text}</ins> ` : html`<del>${text}</del> `
  })
  return html`<p class="dl-changes"${inLanguage(language, site.language)}>${marked}</p>`
}

function beforeAndAfter(item: Story, site: Site): Html | undefined {
  const { earlier, later } = neighbours(item, site.edition)
  if (!earlier && !later) return undefined
  return html`<nav class="dl-pager" aria-label="${words.byTime}"${inLanguage(site.language, item.language)}>
${earlier && html`<p><span class="dl-label">${words.earlier}</span> ${storyLink(earlier, site, html` rel="prev"`)}</p>\n`}${
  later && html`<p><span class="dl-label">${words.later}</span> ${storyLink(later, site, html` rel="next"`)}</p>\n`
}</nav>
`
}
