const link = /<a\s[^>]{0,4000}?\bhref\s{0,4}=\s{0,4}["']?(?<href>[^"'\s>]{1,2000})/giu
/** Elements that load something, with their attributes. */
const loader =
  /<(?<name>link|script|img|source|video|audio|iframe|embed|object|image|use)\s(?<attributes>[^>]{0,4000})>/giu
const attribute =
  /(?:^|\s)(?<name>href|src|srcset|poster|data|rel)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+))/giu
/** Of all that `<link>` can say only this is loaded. */
const loadedLink = /\b(?:stylesheet|icon|manifest|preload|modulepreload)\b/iu
const inStyle = /url\(\s{0,20}["']?(?<url>[^"')]{1,2000})["']?\s*\)|@import\s{1,20}["'](?<sheet>[^"']{1,2000})["']/giu
const characters: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' }

/** Where the links of a page lead, as they are written there. */
export function linksOf(markup: string): string[] {
  return [...markup.matchAll(link)].map(({ groups }) => unescaped(groups?.href ?? ''))
}

/** What a page loads, as it is written there. */
export function loadsOf(markup: string): string[] {
  return [...markup.matchAll(loader)].flatMap(({ groups: tag }) => {
    const values: Record<string, string> = {}
    for (const { groups } of tag?.attributes?.matchAll(attribute) ?? [])
      values[(groups?.name ?? '').toLowerCase()] = unescaped(groups?.double ?? groups?.single ?? groups?.bare ?? '')
    const { href, src, srcset, poster, data, rel = '' } = values
    const name = tag?.name?.toLowerCase()
    if (name === 'link') return loadedLink.test(rel) ? given(href) : []
    return [...given(href, src, poster, name === 'object' ? data : undefined), ...sources(srcset)]
  })
}

/** What a stylesheet loads. */
export function loadsOfStyle(style: string): string[] {
  return [...style.matchAll(inStyle)].flatMap(({ groups }) => given(groups?.url?.trim(), groups?.sheet))
}

function given(...values: (string | undefined)[]): string[] {
  return values.flatMap(value => value || [])
}

/** `a.jpg 1x, b.jpg 2x` → `a.jpg`, `b.jpg` */
function sources(srcset: string | undefined): string[] {
  return (srcset ?? '').split(/,\s+/u).flatMap(part => given(part.trim().split(/\s/u)[0]))
}

function unescaped(value: string): string {
  return value.includes('&')
    ? value.replace(/&(?:amp|quot|#39|lt|gt);/gu, reference => characters[reference] ?? '')
    : value
}
