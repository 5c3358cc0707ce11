/** Marks the words of `?highlight=wheat&highlight=exports` in the story, and goes to the first unless the address leads elsewhere. */
export function markWords(): void {
  const words = new URLSearchParams(location.search).getAll('highlight').filter(word => word.length > 1)
  const story = document.querySelector('main article') ?? document.querySelector('main')
  if (!story || words.length === 0) return
  const alternatives = words.map(word => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu')
  const marks = textsIn(story).flatMap(text => markIn(text, pattern))
  if (location.hash === '') marks.find(mark => !mark.closest('h1, header'))?.scrollIntoView({ block: 'center' })
}

function textsIn(story: Element): Text[] {
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    if (node instanceof Text && !node.parentElement?.closest('script, style, mark, nav')) texts.push(node)
  }
  return texts
}

function markIn(text: Text, pattern: RegExp): HTMLElement[] {
  // From the end, so that what stands before stays where it was.
  return [...text.data.matchAll(pattern)]
    .reverse()
    .map(({ index, 0: word }) => {
      const found = text.splitText(index)
      found.splitText(word.length)
      const mark = document.createElement('mark')
      found.replaceWith(mark)
      mark.append(found)
      return mark
    })
    .reverse()
}
