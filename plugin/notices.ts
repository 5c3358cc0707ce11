import type { Edition, Notice } from '../src/index.ts'

/** `dispatches/0412.xml:31: warning embargo-line: held until …`, as editors and editors' tools read it. */
export function formatNotice({ level, rule, reason, source }: Notice): string {
  return `${source.path}:${source.line ?? 1}: ${level} ${rule}: ${reason}`
}

const most = 20

/**
 * What builds say of their editions: errors and warnings line by line up to a limit, the rest as a count; and when to build again.
 * A build that follows in the same process, as when a site is served, says only what is new.
 */
export function editionReporter(say: (line: string) => void): (edition: Edition) => void {
  let before: ReadonlySet<string> = new Set()
  return ({ notices, nextChange }) => {
    const grave = notices.filter(notice => notice.level !== 'info').sort((a, b) => rank(a) - rank(b))
    const lines = grave.map(formatNotice)
    const news = lines.filter(line => !before.has(line))
    for (const line of news.slice(0, most)) say(`[dateline] ${line}`)
    if (news.length > most) say(`[dateline] … and ${news.length - most} more; \`npx dateline check\` lists them all`)
    const change = nextChange && `the next embargo lifts or copy expires at ${nextChange}: build again then`
    if (change && !before.has(change)) say(`[dateline] ${change}`)
    before = new Set(change ? [...lines, change] : lines)
  }
}

function rank({ level }: Notice): number {
  return level === 'error' ? 0 : 1
}
