import { fold } from '../markup/fold.ts'

/** Words that tell versions of a story apart, in a folded slugline. A bare `lead` or `kill` inside it may be its subject. */
const versionWords: readonly RegExp[] = [
  // BC-, AM-, PM-: the cycle of the day
  /^(?:bc|am|pm) /u,
  // 1st Ld-Writethru, 2ND LEAD, 8th Ld, 3RD NET, 1st Add
  /\b\d{1,2}(?:st|nd|rd|th) (?:ld|lead|net|add)\b/gu,
  // UPDATE 3-, WRAPUP 2-, TAKE 2, ADD 1
  /\b(?:update|wrapup|take|add) \d{1,2}\b/gu,
  /\b(?:ld|writethru|write thru|refile|rpt|apnewsalert)\b/gu,
  // CORRECTED-, URGENT, KILL: before or after the words proper
  /^(?:(?:corrected|correction|repeat|urgent|bulletin|flash|advisory|kill|withdrawn) )+/u,
  /(?: (?:corrected|correction|repeat|urgent|bulletin|flash|advisory|kill|withdrawn))+$/u,
]

/** A slugline without its version words, for comparing: `BC-US--Storm, 1st Ld-Writethru` → `us storm`. Empty when nothing is left. */
export function bareSlugline(slugline: string): string {
  if (!slugline) return ''
  let words = fold(slugline)
  for (const pattern of versionWords) words = words.replace(pattern, ' ').replace(/ {2,}/gu, ' ').trim()
  return words
}

/** Whether a slugline says that this is not the first version. */
export function hasVersionWords(slugline: string): boolean {
  return fold(slugline).replace(/^(?:bc|am|pm) /u, '') !== bareSlugline(slugline)
}
