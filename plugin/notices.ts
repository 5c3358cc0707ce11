import type { Edition, Notice } from '../src/index.ts'

/** `dispatches/0412.xml:31: warning embargo-line: held until …`, as editors and editors' tools read it. */
export function formatNotice({ level, rule, reason, source }: Notice): string {
  return `${source.path}:${source.line ?? 1}: ${level} ${rule}: ${reason}`
}

const most = 20

/** What a build says of its edition: errors and warnings line by line up to a limit, the rest as a count; and when to build again. */
export function reportEdition({ notices, nextChange }: Edition, say: (line: string) => void): void {
  const grave = notices.filter(notice => notice.level !== 'info').sort((a, b) => rank(a) - rank(b))
  for (const notice of grave.slice(0, most)) say(`[dateline] ${formatNotice(notice)}`)
  if (grave.length > most) say(`[dateline] … and ${grave.length - most} more; \`npx dateline check\` lists them all`)
  if (nextChange) say(`[dateline] the next embargo lifts or copy expires at ${nextChange}: build again then`)
}

function rank({ level }: Notice): number {
  return level === 'error' ? 0 : 1
}
