import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { DatelineData } from './data.ts'
import type { EleventyConfig } from './eleventy.ts'
import { renderDocument } from './pages/document.ts'
import type { Html } from './pages/html.ts'
import { pageTypes } from './pages/index.ts'
import type { PageType } from './pages/page-type.ts'

/** Registers one virtual template a kind of page, and our layout where the author has none of that name. */
export function addPages(config: EleventyConfig, data: DatelineData, wanted: readonly string[] | undefined): void {
  const unknown = wanted?.find(name => !pageTypes.some(type => type.name === name))
  if (unknown) {
    throw new Error(
      `Dateline: the option \`pages\` names \`${unknown}\`. The kinds of pages are ${pageTypes.map(type => type.name).join(', ')}.`,
    )
  }
  const layouts = layoutsFolder(config)
  const own = authorsLayouts(layouts.onDisk)
  if (!own.has('page')) {
    config.addTemplate(`${layouts.inInput}dateline/page.11ty.js`, page =>
      renderLayout(page, String(page.content ?? ''), data),
    )
  }
  for (const type of pageTypes) {
    if (wanted && !wanted.includes(type.name)) continue
    const layout = [type.name, 'page'].find(name => own.has(name))
    addPageType(config, data, type, layout && `dateline/${layout}`)
  }
}

/** `layout`: the author's. Without one a page is made whole at once: handing it to a layout of ours would cost half as much again. */
function addPageType(
  config: EleventyConfig,
  data: DatelineData,
  type: PageType<unknown>,
  layout: string | undefined,
): void {
  const render = (page: Record<string, unknown>) => {
    const content = type.content(page[type.name], data.site)
    return flat(layout ? String(content) : renderLayout(page, content, data))
  }
  config.addTemplate(`dateline-${type.name}.11ty.js`, render, {
    pagination: { data: `dateline.pages.${type.name}`, size: 1, alias: type.name, addAllPagesToCollections: false },
    layout: layout ?? false,
    eleventyExcludeFromCollections: true,
    // Without it an incremental build would skip us: nothing else tells Eleventy that we depend on the wire folder.
    eleventyImport: { collections: ['dateline'] },
    permalink: (page: Record<string, unknown>) => address(page, type, data),
  })
}

/**
 * The page's address. Eleventy asks for it once a page, before anything is rendered, with the page's own data:
 * the one place to set title, description, language and date without computed data, which costs more than all the rest.
 */
function address(page: Record<string, unknown>, type: PageType<unknown>, { site, settings }: DatelineData): string {
  const item = page[type.name]
  const path = type.path(item)
  const head = type.head(item, site)
  Object.assign(page, {
    title: head.title,
    description: head.description,
    lang: head.language ?? site.language,
    noindex: head.noindex === true,
    canonical: head.canonical ?? (site.origin && `${site.origin}${site.root}${head.movedTo ?? path}`),
    datelineHead: { ...head, url: site.root + path },
  })
  // Eleventy's own date of a virtual template is the moment of the build.
  if (head.date && isRecord(page.page)) page.page.date = new Date(head.date)
  return `${settings.base}${path}`
}

function renderLayout(page: Record<string, unknown>, content: Html | string, { site }: DatelineData): string {
  const head = page.datelineHead
  if (isHead(head)) return renderDocument(head, content, site)
  const url = typeof page.url === 'string' ? page.url : site.root
  return renderDocument({ title: String(page.title ?? site.title), url }, content, site)
}

/**
 * The same text in one piece. Eleventy holds all pages until the last is written, and text that was added up is held as its
 * hundreds of pieces until something looks at a letter of it: that takes twice the memory.
 */
function flat(text: string): string {
  text.charCodeAt(0)
  return text
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isHead(value: unknown): value is Parameters<typeof renderDocument>[0] {
  return isRecord(value) && 'title' in value && 'url' in value
}

/** Where layouts lie: on disk, and as Eleventy wants it for virtual ones, from the input folder. */
function layoutsFolder({ directories }: EleventyConfig): { onDisk: string; inInput: string } {
  const onDisk = directories.layouts ?? directories.includes
  const inInput = relative(directories.input, onDisk).replaceAll('\\', '/')
  return { onDisk, inInput: inInput ? `${inInput}/` : '' }
}

/** Names of the author's layouts in `dateline/`, of whatever engine. A virtual layout would silently beat them. */
function authorsLayouts(folder: string): Set<string> {
  try {
    return new Set(readdirSync(join(folder, 'dateline')).map(file => file.split('.')[0] ?? file))
  } catch {
    return new Set()
  }
}
