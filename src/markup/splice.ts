import type { Mark, Text } from '../model/index.ts'

/**
 * Replaces the characters from `start` to `end` and moves the marks with them: the one way to edit marked text.
 * A mark that loses all its characters goes; one that is cut keeps what is left of it.
 */
export function splice(source: Text, start: number, end: number, replacement = ''): Text {
  const shift = replacement.length - (end - start)
  const moved = (at: number, edge: 'start' | 'end'): number => {
    if (at >= end) return at + shift
    if (at <= start) return at
    return edge === 'start' ? start + replacement.length : start
  }
  const marks: Mark[] = []
  for (const mark of source.marks) {
    const next = { ...mark, start: moved(mark.start, 'start'), end: moved(mark.end, 'end') }
    if (mark.start <= start && mark.end >= end) next.end = mark.end + shift
    if (next.end > next.start) marks.push(next)
  }
  return { text: source.text.slice(0, start) + replacement + source.text.slice(end), marks }
}

/** The part from `start` to `end` with its marks, without white space at the edges. */
export function cut(source: Text, start: number, end = source.text.length): Text {
  const part = source.text.slice(start, end)
  const from = start + (part.length - part.trimStart().length)
  const to = Math.max(from, end - (part.length - part.trimEnd().length))
  return splice(splice(source, to, source.text.length), 0, from)
}
