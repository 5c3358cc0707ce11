/** Where a name stands decides whether the story is about it. Teasers, captions and sign-offs are no zones: nothing is read there. */
export type Zone = 'headline' | 'lead' | 'body'

/** How often a dispatch names something, and where. */
export interface Weight {
  dateline: boolean
  headline: number
  lead: number
  /** All times, headline and lead included. */
  count: number
}

export function noWeight(): Weight {
  return { dateline: false, headline: 0, lead: 0, count: 0 }
}

export function count(weight: Weight, zone: Zone): void {
  weight.count++
  if (zone !== 'body') weight[zone]++
}

/** Often enough to be what a story is about although neither headline nor lead say so. */
const often = 4

/**
 * What a story is about: its dateline, its headline, what the lead names and the story comes back to, or what it names again and again.
 */
export function isAbout({ dateline, headline, lead, count }: Weight): boolean {
  return dateline || headline > 0 || (lead > 0 && count > 1) || count >= often
}

/** The same in words, for `reason`: `dateline, headline, lead, 7 ×`. */
export function reasonFor({ dateline, headline, lead, count }: Weight): string {
  const zones = [dateline && 'dateline', headline > 0 && 'headline', lead > 0 && 'lead', count > 0 && `${count} ×`]
  return zones.filter(zone => zone !== false).join(', ')
}

/** How sure it is that the name matters to the story, 0.3 to 1. */
export function confidenceOf(weight: Weight): number {
  const zones = (weight.dateline ? 0.4 : 0) + (weight.headline > 0 ? 0.25 : 0) + (weight.lead > 0 ? 0.15 : 0)
  return Math.min(1, Math.round((0.4 + zones + Math.min(weight.count, 5) * 0.05) * 100) / 100)
}
