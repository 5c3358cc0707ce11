import type { Block } from '../model/index.ts'
import type { Step } from './step.ts'

/** A line of results is at most so long, and a table of them has at least so many lines. */
const longest = 100
const fewest = 3
const stop = /(?<![ap]\.m)[.!?]["”’»)]?$/u

/** `N.Y. Yankees 6, Cleveland 5`, `Pay April 15`: short lines with figures one below the other are a table, kept as it stands. */
export const readFigures: Step = draft => {
  const body: Block[] = []
  let run: (Block & { type: 'paragraph' })[] = []
  const close = () => {
    while (run[0] && stop.test(run[0].text)) body.push(...run.splice(0, 1))
    const [first] = run
    if (first && isTable(run.map(block => block.text)))
      body.push({ id: first.id, type: 'preformatted', text: run.map(block => block.text).join('\n') })
    else body.push(...run)
    run = []
  }
  for (const block of draft.body) {
    if (block.type === 'paragraph' && isFigures(block.text)) run.push(block)
    else {
      close()
      body.push(block)
    }
  }
  close()
  return body.length === draft.body.length ? draft : { ...draft, body }
}

function isFigures(text: string): boolean {
  return text.length <= longest && /\d/u.test(text) && !/["“”„«»]/u.test(text)
}

function isTable(lines: readonly string[]): boolean {
  return lines.length >= fewest && lines.filter(line => !stop.test(line)).length >= lines.length * 0.6
}
