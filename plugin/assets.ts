import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { EleventyConfig } from './eleventy.ts'

/** Files that pages load besides scripts; each lies in `dateline/` below the site's root. */
const pageAssets = ['dateline.css', 'icon.svg']

/** Where the browser's scripts lie once compiled: beside us in the package, in `dist/` in a checkout. */
const scriptFolders = ['./client/', '../dist/plugin/client/'].map(path => new URL(path, import.meta.url))

/** Registers each file as a template, so that it is written as pages are: not at all in a dry run or with `--to=json`. */
export function addAssets(config: EleventyConfig, base: string): void {
  for (const [name, source] of assets()) {
    config.addTemplate(`dateline-${name}.11ty.js`, () => readFileSync(source, 'utf8'), {
      permalink: `${base}dateline/${name}`,
      eleventyExcludeFromCollections: true,
      layout: false,
    })
  }
}

function assets(): [string, URL][] {
  const folder = scriptFolders.find(each => existsSync(new URL('search.js', each)))
  if (!folder) throw new Error('Dateline: the scripts for the browser have not been compiled; run `npm run client`.')
  const scripts = readdirSync(folder).filter(name => name.endsWith('.js'))
  return [
    ...pageAssets.map((name): [string, URL] => [name, new URL(`./pages/${name}`, import.meta.url)]),
    ...scripts.map((name): [string, URL] => [name, new URL(name, folder)]),
  ]
}
