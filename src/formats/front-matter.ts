const block = /^\ufeff?---[ \t]*\r?\n(?<yaml>[\s\S]{0,65536}?\r?\n)?---[ \t]*(?:\r?\n|$)/u

/** Takes the YAML between two `---` lines off the top of a file; `line` is where the rest begins, 1-based. */
export function splitFrontMatter(text: string): { frontMatter?: string; text: string; line: number } {
  const match = block.exec(text)
  if (!match) return { text, line: 1 }
  const line = match[0].split('\n').length
  return { frontMatter: match.groups?.yaml ?? '', text: text.slice(match[0].length), line }
}
