import type { Said, Story } from '../model/index.ts'
import { isDay } from '../time/instant.ts'

/**
 * The quotes book: who said what, when and in which story, in the order of the stories. What nobody is named for is left out;
 * words that a story has twice stand here once. Where only the day is known there is no time: midnight would be a lie.
 */
export function collectQuotes(stories: readonly Story[]): Said[] {
  return stories.flatMap(({ slug, day, published, quotes }) => {
    const said = new Map<string, Said>()
    for (const { id, text, kind, speaker } of quotes) {
      if (!speaker) continue
      const key = `${speaker.qcode ?? speaker.name} ${text}`
      if (said.has(key)) continue
      said.set(key, { speaker, text, kind, story: slug, quote: id, day, ...(!isDay(published) && { at: published }) })
    }
    return [...said.values()]
  })
}
