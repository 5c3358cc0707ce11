import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { EleventyConfig } from './eleventy.ts'

/** Files that pages load besides scripts; each lies in `dateline/` below the site's root. */
const pageAssets = ['dateline.css', 'icon.svg']

/** Where the browser's scripts lie once compiled: beside us in the package, in `dist/` in a checkout. */
const scriptFolders = ['./client/', '../dist/plugin/client/'].map(path => new URL(path, import.meta.url))

/** No page loads these: `offline.ts` makes the service worker of one, `file.ts` the script for pages from a disk of the other. */
const ingredients = ['offline-worker.js', 'file.js']

/** Registers each file as a template, so that it is written as pages are: not at all in a dry run or with `--to=json`. */
export function addAssets(config: EleventyConfig, base: string, withScripts: boolean): void {
  for (const [name, source] of assets(withScripts)) {
    config.addTemplate(`dateline-${name}.11ty.js`, () => readFileSync(source, 'utf8'), {
      permalink: `${base}dateline/${name}`,
      eleventyExcludeFromCollections: true,
      layout: false,
    })
  }
}

/** One of the browser's scripts, compiled. */
export function clientScript(name: string): string {
  return readFileSync(new URL(name, scriptFolder()), 'utf8')
}

/** All of them with their names. */
export function clientScripts(): [name: string, code: string][] {
  const names = readdirSync(scriptFolder()).filter(name => name.endsWith('.js'))
  return names.map(name => [name, clientScript(name)])
}

function scriptFolder(): URL {
  const folder = scriptFolders.find(each => existsSync(new URL('search.js', each)))
  if (!folder) throw new Error('Dateline: the scripts for the browser have not been compiled; run `npm run client`.')
  return folder
}

function assets(withScripts: boolean): [string, URL][] {
  const pageFiles = pageAssets.map((name): [string, URL] => [name, new URL(`./pages/${name}`, import.meta.url)])
  if (!withScripts) return pageFiles
  const folder = scriptFolder()
  const scripts = readdirSync(folder).filter(name => name.endsWith('.js') && !ingredients.includes(name))
  return [...pageFiles, ...scripts.map((name): [string, URL] => [name, new URL(name, folder)])]
}
