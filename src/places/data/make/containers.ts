import { fold } from '../../../markup/fold.ts'
import { byHand, packageFile } from './sources.ts'

/** Countries that print provinces or counties in datelines: `Beasain (Guipúzcoa)`, `Nuoro (NU)`. */
const withProvinces = new Set(['ES', 'IT', 'FR', 'GB'])

/** `by-hand/containers.txt`, and provinces with the region they lie in: folded name → codes, likeliest first. */
export function readContainers(dir: string, known: ReadonlySet<string>): Map<string, string> {
  const containers = new Map<string, Set<string>>()
  const add = (name: string, code: string) => {
    const key = fold(name)
    containers.set(key, (containers.get(key) ?? new Set()).add(code))
  }
  for (const [name = '', codes = ''] of byHand('containers.txt')) {
    for (const code of codes.split(',')) {
      if (!known.has(code)) throw new Error(`by-hand/containers.txt: ${name} lies in ${code}, which no list knows`)
      add(name, code)
    }
  }
  for (const { code, parent, names } of provinces(dir)) {
    if (!known.has(parent)) continue
    for (const name of names) add(name, parent)
    if (code.startsWith('IT-')) add(code.slice(3), parent)
  }
  return new Map([...containers].map(([key, codes]) => [key, [...codes].join(',')]))
}

function provinces(dir: string): { code: string; parent: string; names: string[] }[] {
  const cldr: Record<string, string> = JSON.parse(packageFile(dir, 'cldr-subdivisions-full/subdivisions/en/en.json'))
    .subdivisions.localeDisplayNames.subdivisions
  const entries = packageFile(dir, 'iso-3166/2.js').matchAll(
    /code: '(?<code>[A-Z]{2}-\w+)',\s+name: ['"](?<name>[^\n]+)['"],\s+parent: '(?<parent>[A-Z]{2}-\w+)'/gu,
  )
  return [...entries].flatMap(({ groups }) => {
    const { code = '', name = '', parent = '' } = groups ?? {}
    if (!withProvinces.has(code.slice(0, 2))) return []
    const english = cldr[code.replace('-', '').toLowerCase()]?.replace(/ Province$/u, '')
    return [{ code, parent, names: [name.replace(/\*$/u, ''), ...(english ? [english] : [])] }]
  })
}
