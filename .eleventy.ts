import type { EleventyConfig } from './plugin/eleventy.ts'
import dateline from './plugin/index.ts'

/** The demo site: `npm run build` makes it in `_site`, `npm start` serves it. */
export default function (eleventyConfig: EleventyConfig & { addPlugin(plugin: unknown, options: unknown): void }) {
  eleventyConfig.addPlugin(dateline, {
    wire: 'site/wire',
    title: 'The Dateline',
    tagline: 'The world by wire, January 2023',
    timeZone: 'UTC',
  })
  eleventyConfig.ignores.add('site/README.md')
}

export const config = {
  dir: { input: 'site', output: '_site', includes: '_includes' },
}
