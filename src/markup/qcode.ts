import type { Qcode, Subject } from '../model/index.ts'

/** Kinds of the schemes that a subject's code can be of; what is none of these is a topic to an editor, unknown to others. */
const kinds = new Map<string, Subject['kind']>([
  ['person', 'person'],
  ['org', 'organisation'],
  ['place', 'place'],
  ['country', 'place'],
  ['region', 'place'],
  ['city', 'place'],
  ['topic', 'topic'],
  ['medtop', 'topic'],
  ['subj', 'topic'],
  ['keyword', 'topic'],
])

/** `medtop:11000000`, `person:xi-jinping`: a scheme and a code in it. */
export function isQcode(value: unknown): value is Qcode {
  return typeof value === 'string' && /^[a-z]{1,20}:\S{1,100}$/u.test(value)
}

/** What kind of subject a code stands for, by its scheme. */
export function kindOfQcode(qcode: Qcode): Subject['kind'] | undefined {
  return kinds.get(qcode.slice(0, qcode.indexOf(':')))
}
