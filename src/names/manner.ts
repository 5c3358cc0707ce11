import { fold } from '../markup/fold.ts'

/** How a language writes of people, where it differs from English. */
export interface Manner {
  /** All nouns have capitals: they say less. */
  capitalNouns: boolean
  /** Titles have none: `la reine Elizabeth II`. */
  smallTitles: boolean
  /** What may stand between a role and the name is led by these: `ministre | des Affaires étrangères`. None in English, where it stands before the role. */
  complements: ReadonlySet<string>
}

const english: Manner = { capitalNouns: false, smallTitles: false, complements: new Set() }

function romance(complements: string): Manner {
  return { capitalNouns: false, smallTitles: true, complements: new Set(complements.split(' ').map(fold)) }
}

const manners: Readonly<Record<string, Manner>> = {
  de: { capitalNouns: true, smallTitles: false, complements: new Set(['fur', 'der', 'des', 'von']) },
  es: romance('de del'),
  fr: romance('de du des d à aux'),
}

/** The manner of a language, a BCP 47 tag; without one of its own that of English. */
export function mannerOf(language: string | undefined): Manner {
  return manners[language?.slice(0, 2) ?? ''] ?? english
}
