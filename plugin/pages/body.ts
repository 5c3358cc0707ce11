import type { Block, Link, Media, Quote, Text } from '../../src/index.ts'
import { directionOf, inLanguage } from './direction.ts'
import { type Html, html, type Printable, safeHref, safeSource } from './html.ts'
import { renderText, type TextContext } from './marked-text.ts'
import { words } from './words.ts'

export interface BodyOptions {
  /** The language of what stands around the body. */
  language: string
  /** The address of a subject's page; the first mention of each is linked. */
  subjectHref?: (qcode: string) => string | undefined
  /** The address of a story of this site. */
  storyHref?: (guid: string) => string | undefined
  quotes?: Quote[]
  /** @default 0: crossheads keep their level, h2 or h3. */
  headingOffset?: number
}

interface Context extends TextContext {
  storyHref(guid: string): string | undefined
  headingOffset: number
  /** An id that no other element of this body has. */
  uniqueId(wish: string): string
}

/** The body of a story: the one way from blocks to markup, for pages, feeds and the search index. */
export function renderBody(blocks: readonly Block[], options: BodyOptions): Html {
  return html`${renderBlocks(blocks, makeContext(options))}`
}

function makeContext(options: BodyOptions): Context {
  const linked = new Set<string>()
  const ids = new Set<string>()
  return {
    language: options.language,
    headingOffset: options.headingOffset ?? 0,
    storyHref: guid => options.storyHref?.(guid),
    speaker: id => options.quotes?.find(quote => quote.id === id)?.speaker?.name,
    subjectHref(qcode) {
      if (linked.has(qcode)) return undefined
      linked.add(qcode)
      return options.subjectHref?.(qcode)
    },
    uniqueId(wish) {
      let id = wish
      for (let count = 2; ids.has(id); count++) id = `${wish}-${count}`
      ids.add(id)
      return id
    },
  }
}

function renderBlocks(blocks: readonly Block[], context: Context): Html[] {
  return blocks.map(block => renderBlock(block, context))
}

function renderBlock(block: Block, around: Context): Html {
  const context = block.language ? { ...around, language: block.language } : around
  const more = attributes(block, around)
  switch (block.type) {
    case 'paragraph':
      return html`<p${more()}>${renderText(block, context)}</p>\n`
    case 'crosshead':
      return crosshead(block.level + context.headingOffset, more({ id: idFor(block.text) }), renderText(block, context))
    case 'blockquote':
      return blockquote(more(), renderBlocks(block.blocks, context), block.credit)
    case 'list':
      return list(block.ordered, more(), block.items, context)
    case 'table':
      return table(block, more(), context)
    case 'preformatted':
      return preformatted(block.text, more())
    case 'media':
      return media(block.media, more({ class: 'dl-media' }), context)
    case 'related':
      return html`${block.links.map(link => related(link, more({ class: 'dl-also' }), context))}`
  }
}

function crosshead(level: number, more: Html, content: Html): Html {
  const rank = Math.min(level, 6)
  return html`<h${rank}${more}>${content}</h${rank}>\n`
}

function blockquote(more: Html, content: Html[], credit: string | undefined): Html {
  if (!credit) return html`<blockquote${more}>\n${content}</blockquote>\n`
  return html`<figure${more}><blockquote>\n${content}</blockquote><figcaption>${credit}</figcaption></figure>\n`
}

function list(ordered: boolean, more: Html, items: Block[][], context: Context): Html {
  const content = items.map(blocks => html`<li>${listItem(blocks, context)}</li>\n`)
  return ordered ? html`<ol${more}>\n${content}</ol>\n` : html`<ul${more}>\n${content}</ul>\n`
}

/** A single plain paragraph needs no `p` of its own. */
function listItem(blocks: Block[], context: Context): Printable {
  const [only, ...others] = blocks
  const isPlain = only?.type === 'paragraph' && others.length === 0 && !only.attributes && !only.language
  return isPlain ? renderText(only, context) : renderBlocks(blocks, context)
}

/** A table wider than the page scrolls by itself, so the keyboard must be able to reach it. */
function table({ caption, header, rows }: Block & { type: 'table' }, more: Html, context: Context): Html {
  const isNumber = header.map((_, column) => rows.every(row => numeric.test(row[column]?.text.trim() ?? '')))
  const kind = (column: number) => isNumber[column] === true && html` class="dl-number"`
  const head = header.map(({ text, marks }, column) =>
    text.trim() === ''
      ? html`<td></td>`
      : html`<th scope="col"${kind(column)}>${renderText({ text, marks }, context)}</th>`,
  )
  const line = (row: Text[]) =>
    html`<tr>${row.map((cell, column) => html`<td${kind(column)}>${renderText(cell, context)}</td>`)}</tr>\n`
  return html`<div class="dl-scroll" tabindex="0" role="group" aria-label="${caption?.text || words.table}">
<table${more}>
${caption && html`<caption>${renderText(caption, context)}</caption>\n`}${
  head.length > 0 && html`<thead><tr>${head}</tr></thead>\n`
}<tbody>
${rows.map(line)}</tbody>
</table>
</div>
`
}

const numeric = /^[+\-−–$€£¥]{0,2}\d[\d.,\s/:]*%?$/u

/** Parsers drop a line break right behind `<pre>`: one more keeps a text that begins with one whole. */
function preformatted(text: string, more: Html): Html {
  const content = text.startsWith('\n') ? `\n${text}` : text
  return html`<pre tabindex="0" role="group" aria-label="${words.preformatted}"${more}>${content}</pre>\n`
}

function media(item: Media, more: Html, context: Context): Html {
  const source = safeSource(item.href)
  const caption = item.caption && renderText(item.caption, context)
  const credit = item.credit && html` <small>${item.credit}</small>`
  return html`<figure${more}>${source && player(item, source)}${
    (caption || credit) && html`<figcaption>${caption}${credit}</figcaption>`
  }</figure>\n`
}

function player(item: Media, source: string): Html {
  const size = html`${dimension('width', item.width)}${dimension('height', item.height)}`
  switch (item.mediaType.split('/')[0]) {
    case 'image':
      return html`<img src="${source}" alt="${item.alt ?? ''}"${size} loading="lazy" decoding="async">`
    case 'video':
      return html`<video src="${source}" controls preload="none"${size}${label(item)}></video>`
    case 'audio':
      return html`<audio src="${source}" controls preload="none"${label(item)}></audio>`
    default:
      return html`<a href="${source}">${item.alt || source}</a>`
  }
}

function dimension(name: 'width' | 'height', value: number | undefined): Html | false {
  return value !== undefined && Number.isInteger(value) && value > 0 && html` ${name}="${value}"`
}

function label(item: Media): Html | false {
  return item.alt !== undefined && item.alt !== '' && html` aria-label="${item.alt}"`
}

/** `Also Read: China to maintain strong trade ties with Russia`; linked when the site has the story. */
function related(link: Link, more: Html, context: Context): Html {
  const href = (link.guid && context.storyHref(link.guid)) || safeHref(link.href)
  const title = link.title || link.href
  if (!title) return html``
  const label = link.label && html`<span class="dl-label">${link.label.replace(/\s*:\s*$/u, '')}:</span> `
  return html`<p${more}>${label}${href ? html`<a href="${href}">${title}</a>` : title}</p>\n`
}

/** `Ukraine Crisis` → `ukraine-crisis`. Ids of our own pages hold an underscore, so they never meet. */
function idFor(text: string): string {
  const slug = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return slug.replace(/^-|-$/gu, '') || 'part'
}

const allowed = /^(?:id|class|lang|dir|data-[a-z\d-]{1,60})$/u

/** The attributes of a block: ours, then what the editor may set, language and direction included. */
function attributes(block: Block, around: Context): (own?: { id?: string; class?: string }) => Html {
  return (own = {}) => {
    const all = new Map<string, string>()
    if (block.language && inLanguage(block.language, around.language)) {
      all.set('lang', block.language)
      all.set('dir', directionOf(block.language))
    }
    for (const [name, value] of Object.entries(block.attributes ?? {})) if (allowed.test(name)) all.set(name, value)
    const classes = [own.class, all.get('class')].filter(Boolean).join(' ')
    if (classes) all.set('class', classes)
    const id = all.get('id')?.replace(/\s+/gu, '-') || own.id
    if (id) all.set('id', around.uniqueId(id))
    return html`${[...all].map(([name, value]) => html` ${name}="${value}"`)}`
  }
}
