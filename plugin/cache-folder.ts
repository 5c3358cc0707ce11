import { relative } from 'node:path'
import { DispatchCache } from './cache.ts'
import { fingerprintOf } from './cache-key.ts'
import type { Settings } from './options.ts'

/** Opens the cache of a site, unless it wants none. Throws when its folder would be published with the output, or read with the copy. */
export function openCache({ cache, wire, language }: Settings, output: string): DispatchCache | undefined {
  if (cache === false) return undefined
  for (const [folder, what] of [
    [output, 'the output'],
    [wire, 'the wire folder'],
  ] as const) {
    if (!isInside(cache, folder)) continue
    throw new Error(
      `Dateline: the option \`cache\` names a folder in ${what}: ${cache}. It holds copy that is not public: name one outside, such as '.cache/dateline'.`,
    )
  }
  return new DispatchCache(cache, fingerprintOf({ language }))
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !/^\.\.(?:[/\\]|$)/u.test(way) && !/^(?:[/\\]|[a-z]:)/iu.test(way)
}
