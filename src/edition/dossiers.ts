import { fold } from '../markup/fold.ts'
import type { Dossier, DossierFile, DossierQuery, Notice, Story } from '../model/index.ts'

/**
 * Fills editors' dossiers with the stories that are told now, in the order they come in: those listed, and those that the query
 * asks for. A listed story that is not told, held ones included, is a notice.
 */
export function fillDossiers(
  files: readonly DossierFile[],
  stories: readonly Story[],
): { dossiers: Dossier[]; notices: Notice[] } {
  const notices: Notice[] = []
  const dossiers = files.map(({ source, stories: listed, query, ...dossier }): Dossier => {
    const wanted = new Set(listed)
    const asks = query && matcher(query)
    const told = stories.filter(story => {
      const isListed = [story.slug, story.guid].filter(name => wanted.delete(name)).length > 0
      return isListed || asks?.(story)
    })
    for (const name of wanted) {
      const reason = `lists \`${name}\`, and no story that is published has this address or guid`
      notices.push({ level: 'warning', rule: 'dossier-story', reason, source })
    }
    return { ...dossier, stories: told.map(({ slug }) => slug) }
  })
  return { dossiers: dossiers.sort((a, b) => (a.slug < b.slug ? -1 : 1)), notices }
}

/** Stories about one of the subjects, with all of the words in headline or lead, of the days between; what is not asked does not count. */
function matcher({ subjects, words, from, to }: DossierQuery): (story: Story) => boolean {
  const wanted = new Set<string>(subjects)
  const needles = fold(words ?? '')
    .split(' ')
    .filter(Boolean)
  // Days alone would collect the whole archive: that is the timeline's.
  if (wanted.size === 0 && needles.length === 0) return () => false
  return story => {
    if ((from !== undefined && story.day < from) || (to !== undefined && story.day > to)) return false
    if (wanted.size > 0 && !story.subjects.some(each => each.relevance === 'about' && wanted.has(each.qcode)))
      return false
    if (needles.length === 0) return true
    const text = ` ${fold(`${story.headline} ${story.lead}`)} `
    return needles.every(word => text.includes(` ${word} `))
  }
}
