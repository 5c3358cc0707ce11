import type { EleventyConfig } from './eleventy.ts'
import type { Site } from './pages/page-type.ts'

/** The colours of the paper in `dateline.css`, shown while the installed site starts. */
const paper = '#fdfdfb'

/** Registers the web app manifest, by which a browser offers to install the site. */
export function addManifest(config: EleventyConfig, base: string, site: () => Site): void {
  config.addTemplate('dateline-manifest.json.11ty.js', () => webManifest(site()), {
    permalink: `${base}dateline/manifest.json`,
    eleventyExcludeFromCollections: true,
    layout: false,
  })
}

function webManifest(site: Site): string {
  const root = encodeURI(site.root)
  return JSON.stringify({
    id: root,
    name: site.title,
    ...(site.tagline && { description: site.tagline }),
    lang: site.language,
    start_url: root,
    scope: root,
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: `${root}dateline/icon.svg`, sizes: 'any', type: 'image/svg+xml' }],
  })
}
