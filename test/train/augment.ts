import type { GoldStory, GoldText } from './story.ts'

/** Adds headlines, which no corpus has: of every third story the first sentence in capitals before it, of some a title with every word capitalised. */
export function withHeadlines(stories: readonly GoldStory[]): GoldStory[] {
  return stories.flatMap((story, at) => {
    const [first, ...rest] = story
    if (!first || first.text.length > 400) return [story]
    const shouted = recased(first, text => text.toUpperCase())
    const titled = recased(first, text =>
      text.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{3})/gu, letter => letter.toUpperCase()),
    )
    if (at % 3 === 0) return [[shouted, ...story]]
    if (at % 6 === 1) return [story, [shouted]]
    if (at % 6 === 2) return [[titled, ...story]]
    return rest.length > 0 && at % 12 === 4 ? [[titled, ...rest]] : [story]
  })
}

/** Only where no letter becomes two, as `ß` does: names must stay where they stand. */
function recased(text: GoldText, change: (text: string) => string): GoldText {
  const changed = change(text.text)
  return changed.length === text.text.length ? { ...text, text: changed } : text
}
