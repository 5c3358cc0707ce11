import { hasCorrections } from './corrections.ts'
import { directionOf } from './direction.ts'
import { escapeText, Html, html, type Printable, raw } from './html.ts'
import type { Head, Site } from './page-type.ts'
import { words } from './words.ts'

/**
 * The whole document around a page's content. `url` is the page's address below the origin: the site's root and the path.
 * Of the edition it shows only whether there are corrections, so that a page changes only when its own content does.
 */
export function renderDocument(head: Head & { url: string }, content: Html | string, site: Site): string {
  const language = head.language ?? site.language
  const own =
    language === site.language ? undefined : html` lang="${site.language}" dir="${directionOf(site.language)}"`
  return `${html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
${metadata(head, site)}</head>
<body class="dateline">
${site.preview && html`<p class="dl-preview"${own}>${words.preview}</p>\n`}<a class="dl-skip" href="#dl_main"${own}>${words.skip}</a>
${masthead(head.url, own, site)}
<main id="dl_main" class="dl-main">
${trusted(content)}
</main>
<footer class="dl-footer"${own}>
<p><a href="${site.href('')}">${site.title}</a>. ${hasCorrections(site.edition) && html`<a href="${site.href('corrections/')}">${words.corrections}</a>. `}${site.offline && html`<a href="${site.href('offline/')}">${words.offline.title}</a>. `}${words.madeWith}</p>
</footer>
</body>
</html>
`}`
}

/** Eleventy hands layouts their content as a string: it is what a page type or the author's own template made, escaped there. */
function trusted(content: Html | string): Html {
  return content instanceof Html ? content : raw(content)
}

function metadata(head: Head & { url: string }, site: Site): Html {
  const here = encodeURI(head.movedTo === undefined ? head.url : site.root + head.movedTo)
  const canonical = head.canonical ?? (site.origin && `${site.origin}${here}`)
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${pageTitle(head.title, site.title)}</title>
${head.description && html`<meta name="description" content="${head.description}">\n`}${
  (head.noindex || site.preview) && html`<meta name="robots" content="noindex">\n`
}${head.movedTo !== undefined && html`<meta http-equiv="refresh" content="0; url=${here}">\n`}${canonical && html`<link rel="canonical" href="${canonical}">\n`}${openGraph(head, canonical, site)}<link rel="icon" type="image/svg+xml" href="${site.href('dateline/icon.svg')}">
<link rel="stylesheet" href="${site.href('dateline/dateline.css')}">
${site.search && html`<script type="module" src="${site.href('dateline/box.js')}"></script>\n`}${
  mayInstall(head.url, site) &&
  html`<link rel="manifest" href="${site.href('dateline/manifest.json')}">
`
}`
}

/** Where a browser may offer to install the site; on all other pages nobody has to load the manifest. */
function mayInstall(url: string, site: Site): boolean {
  return site.offline === true && [site.root, `${site.root}offline/`].includes(url)
}

/** Tabs and search engines show no more of a title; counted as it is written, with its references. */
const titleLength = 70

function pageTitle(title: string, site: string): string {
  const fits = (text: string) => escapeText(text).length <= titleLength
  if (title === site || fits(`${title} – ${site}`)) return title === site ? title : `${title} – ${site}`
  if (fits(title)) return title
  let cut = title.slice(0, titleLength)
  while (!fits(`${cut}…`)) cut = cut.replace(/(?: [^ ]*|.)$/su, '')
  return `${cut}…`
}

function openGraph(head: Head, canonical: string | undefined, site: Site): Html {
  const properties: [string, string | undefined][] = [
    ['og:type', head.date ? 'article' : 'website'],
    ['og:site_name', site.title],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:url', canonical],
    ['article:published_time', head.date],
  ]
  return html`${properties.map(([name, value]) => value && html`<meta property="${name}" content="${value}">\n`)}`
}

function masthead(url: string, own: Printable, site: Site): Html {
  const sections: [string, string][] = [
    ['', words.nav.front],
    ['topics/', words.nav.topics],
    ['timeline/', words.nav.timeline],
    ...(site.search ? [['search/', words.nav.search] satisfies [string, string]] : []),
  ]
  const link = ([path, name]: [string, string]) => {
    const isHere = url === site.root + path
    return html`<li><a href="${site.href(path)}"${isHere && html` aria-current="page"`}>${name}</a></li>\n`
  }
  return html`<header class="dl-masthead"${own}>
<div class="dl-title">
<p class="dl-name"><a href="${site.href('')}">${site.title}</a></p>
${site.tagline && html`<p class="dl-tagline">${site.tagline}</p>\n`}</div>
${site.search && url !== `${site.root}search/` && searchBox(site)}<nav class="dl-nav" aria-label="${words.nav.label}">
<ul>
${sections.map(link)}</ul>
</nav>
</header>`
}

function searchBox(site: Site): Html {
  return html`<form class="dl-box" role="search" action="${site.href('search/')}" data-root="${site.root}" data-words="${JSON.stringify(words.searchBox)}">
<label class="dl-hidden" for="dl_box">${words.search.label}</label>
<input id="dl_box" name="q" type="search" autocomplete="off">
<button type="submit">${words.search.button}</button>
</form>
`
}
