/**
 * Makes `medtop.json` and the `labels-*.txt` from releases of the IPTC Media Topics (CC BY 4.0, https://iptc.org/standards/media-topics/):
 *
 *     npx tsx src/subjects/data/make.ts medtop-2023-10.json 2023-10 cptall-2019-04.json
 *
 * The first file holds the concepts in English as `{"medtop:20000638": {"label": "…", "definition": "…", "path": ["medtop:11000000", "medtop:20000638"]}}`;
 * the second, the last one with other languages, as the IPTC publishes it: `{"dateReleased": "…", "conceptSet": [{"qcode", "prefLabel", "definition"}]}`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Concept {
  label: string
  definition?: string | null
  path: string[]
}

interface Translated {
  qcode: string
  prefLabel: Record<string, string>
  definition?: Record<string, string>
}

const [source, release, translations] = process.argv.slice(2)
if (!source || !release || !translations)
  throw new Error('Say which files and which release: make.ts medtop-2023-10.json 2023-10 cptall-2019-04.json')

const code = (qcode: string) => qcode.slice('medtop:'.length)
const concepts: [string, Concept][] = Object.entries(JSON.parse(readFileSync(source, 'utf8')))
const rows = concepts
  .map(([qcode, { label, path }]) => [code(qcode), label, code(path.at(-2) ?? 'medtop:')])
  .sort(byCode)
const origin = `IPTC Media Topics, release ${release}, (c) IPTC, https://iptc.org, CC BY 4.0: code, English name, code above`
const lines = rows.map(row => JSON.stringify(row)).join(',\n')
write('medtop.json', `{"origin": ${JSON.stringify(origin)},\n"topics": [\n${lines}\n]}\n`)

/** What the IPTC's file calls a language, by the file that Dateline keeps it in. */
const languages = {
  ar: 'ar',
  da: 'dk',
  de: 'de',
  es: 'es',
  fr: 'fr',
  'pt-BR': 'pt-BR',
  'pt-PT': 'pt-PT',
  sv: 'se',
  'zh-Hans': 'zh-Hans',
}

/** Names of 2023 that are those of 2019 in other words: `religion and belief`, `virus disease`, `lower house (parliament)`. */
const respelt = new Set(
  '12000000 20000161 20000278 20000446 20000451 20000457 20000458 20000468 20000499 20000571 20000616 20000617 20000690 20000697 20001212'.split(
    ' ',
  ),
)

const { conceptSet, dateReleased }: { conceptSet: Translated[]; dateReleased: string } = JSON.parse(
  readFileSync(translations, 'utf8'),
)
const translated = new Map(conceptSet.map(concept => [concept.qcode, concept]))
for (const [language, theirs] of Object.entries(languages)) {
  const labels = concepts
    .flatMap(([qcode, concept]) => {
      const old = translated.get(qcode)
      const label = old?.prefLabel[theirs]?.normalize('NFC').replace(/\s+/gu, ' ').trim()
      return old && label && isSame(concept, old) ? [[code(qcode), label]] : []
    })
    .sort(byCode)
  const head = `# IPTC Media Topics, release ${dateReleased.slice(0, 10)}, where the concept is still the one of ${release}, (c) IPTC, https://iptc.org, CC BY 4.0`
  write(`labels-${language}.txt`, `${[head, ...labels.map(row => row.join('\t'))].join('\n')}\n`)
}

/** A code may have come to mean something else: its name or its definition must be what it was, but for another number or spelling. */
function isSame({ label, definition }: Concept, { qcode, prefLabel, definition: then }: Translated): boolean {
  if (plain(label) === plain(prefLabel['en-GB']) || respelt.has(code(qcode))) return true
  return plain(definition) !== '' && plain(definition) === plain(then?.['en-GB'])
}

function plain(text: string | null | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, ' ')
    .trim()
}

function byCode([a = '']: string[], [b = '']: string[]): number {
  return a < b ? -1 : 1
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, import.meta.url), text)
}
