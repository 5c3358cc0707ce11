import type { Held, Instant, Notice } from '../model/index.ts'
import { toMillis } from '../time/instant.ts'
import type { Dated } from './dated.ts'

const day = 86_400_000

/** What is strange about the times of a dispatch. */
export function dateNotices({ dispatch, unreadable, at }: Dated, asOf: Instant): Notice[] {
  const { source } = dispatch
  const notices = unreadable.map((name): Notice => {
    const effect = name === 'embargoed' ? 'the dispatch is held until it is' : 'it counts as absent'
    const reason = `\`${name}\` is no time that a dispatch can have; ${effect}: write it as 2023-01-02T09:30:00Z`
    return { level: 'warning', rule: 'stories/date-unreadable', reason, source }
  })
  if (at && toMillis(at) - toMillis(asOf) > day) {
    const reason = 'is dated more than a day ahead; it is told all the same: to keep it back, give it an embargo'
    notices.push({ level: 'warning', rule: 'stories/date-ahead', reason, source })
  }
  return notices
}

/** What an editor can do for a dispatch that nothing dates. */
export function undatedNotices(held: readonly Held[]): Notice[] {
  return held
    .filter(({ reason }) => reason === 'undated')
    .map(({ dispatch }) => ({
      level: 'warning',
      rule: 'stories/undated',
      reason: 'has no date and is held; give it one in its front matter or in a sidecar: `date: 2023-01-02`',
      source: dispatch.source,
    }))
}

/** A kill that takes nothing down may be misread, or its story filed under another name. */
export function strayNotices(strays: readonly Dated[]): Notice[] {
  return strays.map(({ dispatch }) => ({
    level: 'warning',
    rule: 'stories/kill-unknown',
    reason: 'kills a story that is not here; look whether it stands under another guid or slugline',
    source: dispatch.source,
  }))
}
