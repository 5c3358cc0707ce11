/** So many lines are looked at, and none further than so many characters: the kind of a file shows at once. */
const sample = { lines: 60, characters: 200 }
/** Fewer lines than this say nothing. */
const fewest = { log: 3, code: 4, table: 3 }

/** `#!/bin/sh`, `<?xml …`, `<!doctype html>`, `{"guid": …`, `[{ …`: the first line tells. */
const opening =
  /^\s*(?:#!\/|<\?xml\b|<!doctype\b|<html\b|[{[]\s{0,80}(?:"[^"\n]{1,80}"\s{0,80}:|[{[]\s{0,80}[{["\d]))/iu

const log =
  /^[[(]?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d\/\p{L}{3}\/\d{4}[: ]\d\d:\d\d|\p{L}{3} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |\d{10,13}[ :]|(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\b)/u

/** Lines as programs, style sheets, queries, settings and data have them. */
const code = new RegExp(
  [
    /[;{}]\s*$/u,
    /^\s*(?:[{}[\])]+,?;?|#include\b|#!\/|\/\/|\/\*|\*\/)/u,
    /^\s*<[/?!]?[\p{L}][\w:-]*[\s>/]/u,
    /^\s*(?:import|from|export|const|let|var|def|class|function|return|public|private|package|using|SELECT|INSERT|CREATE) \S.*[;({:]$/u,
    /"[\w-]{1,40}": /u,
    // Python, shells, settings.
    /^\s*(?:(?:def|class|if|elif|for|while|with|except) \S.*|else|try):$/u,
    /^\s*(?:import [\w.]{1,60}|from [\w.]{1,60} import \S.*|return\b(?:.*[\w)\]])?|set -\w+|echo ["'$].*|(?:fi|done|esac))$/u,
    /^\s*[\w.]{1,60}\(.*\)$/u,
    /^\s*[\w.[\]]{1,60} ?[-+*/|:]?=(?!=) ?\S*/u,
    /^\[[\w .-]{1,60}\]$/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
)
const delimiters = [',', ';', '\t', '|']

/** What a text is that is plainly no dispatch, in words for people; undefined for copy, be it ever so odd. */
export function notCopy(text: string): string | undefined {
  const lines = text
    .slice(0, sample.lines * 500)
    .split('\n', sample.lines * 2)
    .filter(line => line.trim())
    .slice(0, sample.lines)
    .map(line => line.slice(0, sample.characters).trimEnd())
  if (opening.test(lines[0] ?? '') || opening.test(lines.slice(0, 3).join('\n'))) return 'source code or data'
  if (lines.length >= fewest.log && share(lines, log) > 0.7) return 'a log'
  if (lines.length >= fewest.code && share(lines, code) > 0.5) return 'source code or data'
  if (lines.length < fewest.table) return undefined
  return delimiters.some(delimiter => isDelimited(lines, delimiter)) ? 'a table of values' : undefined
}

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.filter(line => pattern.test(line)).length / lines.length
}

/** As good as every line has the same number of values, at least three, most of them too short for sentences. */
function isDelimited(lines: readonly string[], delimiter: string): boolean {
  const rows = lines.map(line => line.replace(quoted, '""').split(delimiter))
  const usual = rows[1]?.length ?? 0
  if (usual < 3 || rows[2]?.length !== usual) return false
  if (rows.filter(row => row.length === usual).length < rows.length * 0.9) return false
  const values = rows.flat()
  return values.filter(value => value.trim().split(/\s+/u).length <= 4).length > values.length * 0.8
}

/** A value that may hold the delimiter, as RFC 4180 has it: `"1,234,567"`. */
const quoted = /"(?:[^"]|""){0,200}"/gu
