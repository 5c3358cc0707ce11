import type { Dispatch } from '../model/index.ts'

/** Whether the wire gave the dispatch an id; else its guid was made from its path. */
export function hasOwnGuid({ guid, source }: Dispatch): boolean {
  return guid !== source.path && !guid.startsWith(`${source.path}#`)
}

/** `2023/0412.txt`, `0412.txt#2`: the guid of a dispatch that had none, as far as its look tells. */
export function isPathGuid(guid: string): boolean {
  return /^[^:]+\.[a-z\d]{1,8}(?:#\d+)?$/iu.test(guid)
}
