import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientScripts } from './assets.ts'
import type { EleventyConfig, HtmlNode } from './eleventy.ts'
import { fromDisk } from './file-links.ts'
import { indexFolder } from './search.ts'

/** What pages from a disk load in place of modules, which browsers refuse them: one classic script. */
const scriptName = 'dateline/file.js'

/** The search index as a script, loaded with the first search. */
const indexName = 'dateline/index.js'

/** Not for a disk: these need an origin. */
const served = /^(?:offline|file\b|archive-worker)/u

/** Makes every link of every page one that works from a disk, and our modules one script. After HTML Base, which adds the prefix at -2. */
export function addFileLinks(config: EleventyConfig): void {
  config.htmlTransformer.addPosthtmlPlugin('html', () => tree => {
    tree.match({ tag: 'script', attrs: { type: 'module' } }, asClassic)
  })
  const transform = function (this: { url: string }, link: string) {
    return fromDisk(link, this.url, config.pathPrefix)
  }
  config.htmlTransformer.addUrlTransform('html', transform, { priority: -3 })
}

/** `<script type="module" src="/dateline/search.js">` → `<script defer src="/dateline/file.js" data-start="search.js">` */
function asClassic(node: HtmlNode): HtmlNode {
  const { src = '' } = node.attrs
  const name = /(?:^|\/)dateline\/(?<name>[\w-]+\.js)$/u.exec(src)?.groups?.name
  if (name === undefined || served.test(name)) return node
  const root = src.slice(0, src.length - `dateline/${name}`.length)
  return { ...node, attrs: { defer: '', src: root + scriptName, 'data-start': name } }
}

/** Writes the script and the index below a site's root. The index as Pagefind has it goes: from a disk nothing could read it. */
export function writeFileScripts(root: string): void {
  const modules = Object.fromEntries(clientScripts().filter(([name]) => !served.test(name)))
  const [, loader = ''] = clientScripts().find(([name]) => name === 'file.js') ?? []
  const code = loader.replace(/^export \{\};?$/mu, '')
  writeFileSync(join(root, scriptName), `(() => {\nconst modules = ${JSON.stringify(modules)}\n${code}})()\n`)
  const folder = join(root, indexFolder)
  rmSync(join(root, indexName), { force: true })
  if (!existsSync(folder)) return
  writeFileSync(join(root, indexName), `datelineFiles = ${JSON.stringify(packed(folder))}\n`)
  rmSync(folder, { recursive: true })
}

function packed(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map(path => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path).toString('base64')]),
  )
}
