/** So many lines are looked at, and none further than so many characters: the kind of a file shows at once. */
const sample = { lines: 60, characters: 200 }
/** Fewer lines than this say nothing. */
const fewest = 4

const log =
  /^[[(]?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d\/\p{L}{3}\/\d{4}[: ]\d\d:\d\d|\p{L}{3} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |\d{10,13}[ :]|(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\b)/u
const code =
  /[;{}]\s*$|^\s*(?:[{}[\])]+,?;?|#include\b|#!\/|\/\/|\/\*|\*\/|<[/?!]?[\p{L}][\w:-]*[\s>/]|(?:import|from|export|const|let|var|def|class|function|return|public|private|package|using|SELECT|INSERT|CREATE) \S.*[;({:]$|"[\w-]{1,40}": )/u
const delimiters = [',', ';', '\t', '|']

/** What a text is that is plainly no dispatch, in words for people; undefined for copy, be it ever so odd. */
export function notCopy(text: string): string | undefined {
  const lines = text
    .slice(0, sample.lines * 500)
    .split('\n', sample.lines * 2)
    .filter(line => line.trim())
    .slice(0, sample.lines)
    .map(line => line.slice(0, sample.characters).trimEnd())
  if (lines.length < fewest) return undefined
  if (share(lines, log) > 0.7) return 'a log'
  if (share(lines, code) > 0.5) return 'source code or data'
  return delimiters.some(delimiter => isDelimited(lines, delimiter)) ? 'a table of values' : undefined
}

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.filter(line => pattern.test(line)).length / lines.length
}

/** As good as every line has the same number of values, at least three, most of them too short for sentences. */
function isDelimited(lines: readonly string[], delimiter: string): boolean {
  const usual = lines[1]?.split(delimiter).length ?? 0
  if (usual < 3 || lines[2]?.split(delimiter).length !== usual) return false
  const rows = lines.map(line => line.split(delimiter))
  if (rows.filter(row => row.length === usual).length < lines.length * 0.9) return false
  const values = rows.flat()
  return values.filter(value => value.trim().split(/\s+/u).length <= 4).length > values.length * 0.8
}
