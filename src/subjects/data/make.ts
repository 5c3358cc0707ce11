/**
 * Makes `medtop.json` from a release of the IPTC Media Topics (CC BY 4.0, https://iptc.org/standards/media-topics/), given as
 * `{"medtop:20000638": {"label": "…", "path": ["medtop:11000000", "medtop:20000638"]}}`:
 *
 *     npx tsx src/subjects/data/make.ts medtop-2023-10.json 2023-10
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Concept {
  label: string
  path: string[]
}

const [source, release] = process.argv.slice(2)
if (!source || !release) throw new Error('Say which file and which release: make.ts medtop-2023-10.json 2023-10')

const code = (qcode: string) => qcode.slice('medtop:'.length)
const concepts: [string, Concept][] = Object.entries(JSON.parse(readFileSync(source, 'utf8')))
const rows = concepts
  .map(([qcode, { label, path }]) => [code(qcode), label, code(path.at(-2) ?? 'medtop:')])
  .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
const origin = `IPTC Media Topics, release ${release}, (c) IPTC, https://iptc.org, CC BY 4.0: code, English name, code above`
const lines = rows.map(row => JSON.stringify(row)).join(',\n')
writeFileSync(
  new URL('medtop.json', import.meta.url),
  `{"origin": ${JSON.stringify(origin)},\n"topics": [\n${lines}\n]}\n`,
)
