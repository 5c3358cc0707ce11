/** What a name can be; the model tells no other things apart. */
export type NameType = 'PER' | 'LOC' | 'ORG'

export const nameTypes: readonly NameType[] = ['PER', 'LOC', 'ORG']

/** Outside, then for each type: begins, is inside, ends, is the whole of a name. */
export const labelCount = 1 + 4 * nameTypes.length

export type Part = 'begin' | 'inside' | 'end' | 'whole'
const parts: readonly Part[] = ['begin', 'inside', 'end', 'whole']

export function labelOf(type: number, part: Part): number {
  return 1 + 4 * type + parts.indexOf(part)
}

export function partOf(label: number): Part | undefined {
  return label === 0 ? undefined : parts[(label - 1) % 4]
}

export function typeOf(label: number): number {
  return (label - 1) >> 2
}

/** The labels that may follow each label: what has begun must end. */
export const followers: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, from) => {
  const part = partOf(from)
  const type = typeOf(from)
  if (part === 'begin' || part === 'inside') return [labelOf(type, 'inside'), labelOf(type, 'end')]
  return [0, ...nameTypes.flatMap((_, each) => [labelOf(each, 'begin'), labelOf(each, 'whole')])]
})
