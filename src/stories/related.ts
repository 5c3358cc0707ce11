import type { Block, Link, Related, Story } from '../model/index.ts'
import { similarStories } from './similar.ts'
import { titleFinder } from './titles.ts'

/** A story with the guids of its public dispatches, its slugline and the links that they carry outside the body. */
export interface Linked {
  story: Story
  slugline?: string
  guids: readonly string[]
  links: readonly Link[]
}

const mostBySubjects = 5

/** Resolves what the wire says is related ("Also Read"), by guid, by the address of the source or by title, to stories told here, and adds up to five that share subjects. `byGuid` knows every public guid. */
export function relate(told: readonly Linked[], byGuid: (guid: string) => Story | undefined): Story[] {
  const stories = told.map(({ story }) => story)
  const findTitle = titleFinder(stories)
  const bySource = storiesBySource(told)
  const similar = similarStories(stories)

  return told.map(({ story, links }, index) => {
    const found = new Map<string, Related>()
    const resolve = (link: Link): Link => {
      const { guid, ...plain } = link
      const byTitle = () => (link.rel === 'related' && link.title ? findTitle(link.title, story) : undefined)
      const byAddress = () => (link.href === undefined ? undefined : bySource.get(addressKey(link.href)))
      const target = (guid !== undefined ? byGuid(guid) : undefined) ?? byAddress() ?? byTitle()
      // A guid that leads nowhere here may be that of held copy: it goes.
      if (!target || target.slug === story.slug) return plain
      if (link.rel === 'related') add(found, target, 'wire')
      return { ...plain, guid: target.guid }
    }
    const body = story.body.map(block => resolveBlock(block, resolve))
    links.forEach(resolve)
    const most = found.size + mostBySubjects
    for (const other of similar[index] ?? []) if (found.size < most) add(found, other, 'subjects')
    return { ...story, body, related: [...found.values()] }
  })
}

/** Stories by where they were published first: what links there is about them. */
function storiesBySource(told: readonly Linked[]): Map<string, Story> {
  const found = new Map<string, Story>()
  for (const { story, links } of told) {
    for (const { rel, href } of links) if (rel === 'source' && href !== undefined) found.set(addressKey(href), story)
  }
  return found
}

/** One page has many spellings: with and without `www.`, a slash at the end, a fragment. */
function addressKey(href: string): string {
  return href.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/?(?:#.*)?$/u, '')
}

function add(found: Map<string, Related>, { slug, headline }: Story, reason: Related['reason']): void {
  if (!found.has(slug)) found.set(slug, { title: headline, slug, reason })
}

function resolveBlock(block: Block, resolve: (link: Link) => Link): Block {
  if (block.type === 'related') return { ...block, links: block.links.map(resolve) }
  if (block.type === 'blockquote') return { ...block, blocks: block.blocks.map(inner => resolveBlock(inner, resolve)) }
  if (block.type !== 'list') return block
  return { ...block, items: block.items.map(item => item.map(inner => resolveBlock(inner, resolve))) }
}
