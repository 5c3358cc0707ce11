import { fold } from '../markup/fold.ts'
import type { Block, Dispatch, Instant, RightsRule } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'

/** What may be done with a dispatch. */
export type Rights = Omit<RightsRule, 'provider' | 'usageTerms'>

/** The rights in a dispatch: of all rules that fit, a later one wins, point by point. */
export function rightsIn(dispatch: Dispatch, rules: readonly RightsRule[]): Rights {
  let rights: Rights = {}
  for (const rule of rules) {
    const { provider, usageTerms, ...own } = rule
    if (fits(dispatch, rule)) rights = { ...rights, ...own }
  }
  return rights
}

/** The rule's agency is the dispatch's, and its words stand in the terms of use; a rule without either is for all. */
function fits({ provider, usageTerms }: Dispatch, rule: RightsRule): boolean {
  if (rule.provider !== undefined && fold(rule.provider) !== fold(provider ?? '')) return false
  return rule.usageTerms === undefined || ` ${fold(usageTerms ?? '')} `.includes(` ${fold(rule.usageTerms)} `)
}

/** The last moment of copy that may stay in an archive for some days. */
export function endOfArchive(at: Instant | undefined, days: number | undefined): Instant | undefined {
  if (at === undefined || days === undefined) return undefined
  return new Date(toMillis(at) + days * 86_400_000).toISOString()
}

/** The dispatch without pictures, graphics and recordings, wherever in its body they stand. */
export function withoutMedia(dispatch: Dispatch): Dispatch {
  return { ...dispatch, body: dispatch.body.flatMap(textOf) }
}

function textOf(block: Block): Block[] {
  if (block.type === 'media') return []
  if (block.type === 'blockquote') return [{ ...block, blocks: block.blocks.flatMap(textOf) }]
  if (block.type === 'list') return [{ ...block, items: block.items.map(item => item.flatMap(textOf)) }]
  return [block]
}

/** Where a dispatch says it was published first, if that is an address on the web. */
export function sourceAddress({ links }: Dispatch): string | undefined {
  return links.find(({ rel, href }) => rel === 'source' && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(href ?? ''))?.href
}
