import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

/** Which folders each folder may import besides itself: the walls of the house, as README.md draws them. */
const allowed: Record<string, readonly string[]> = {
  'src/model': [],
  'src/markup': ['src/model'],
  'src/time': ['src/model', 'src/markup'],
  'src/places': ['src/model', 'src/markup'],
  'src/names': ['src/model', 'src/markup', 'src/places'],
  'src/formats': ['src/model', 'src/markup', 'src/time'],
  'src/house-styles': ['src/model', 'src/markup', 'src/time'],
  'src/desk': ['src/model', 'src/markup', 'src/time', 'src/house-styles', 'src/places', 'src/names'],
  'src/subjects': ['src/model', 'src/markup', 'src/time', 'src/places', 'src/names'],
  'src/stories': ['src/model', 'src/markup', 'src/time'],
  'src/edition': ['src/model', 'src/markup', 'src/time'],
  'src/search': ['src/model', 'src/markup', 'src/time'],
  plugin: ['src/index.ts', 'plugin/pages'],
  'plugin/pages': ['src/index.ts'],
  'plugin/client': [],
  'plugin/build': [],
  '.eleventy.ts': ['plugin'],
}

/** Data generators are development tools: they read what they need. */
const files = ['src', 'plugin']
  .flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' }).map(path => join(root, path)))
  .filter(path => path.endsWith('.ts') && !path.includes('/data/'))
  .concat('.eleventy.ts')

const imports = new Map(files.map(file => [file, importsOf(file)]))

test('every import keeps to the walls', () => {
  for (const [file, targets] of imports) {
    if (file === 'src/index.ts') continue
    const folder = folderOf(file)
    const rules = allowed[folder]
    assert.ok(rules, `${file} lies in a folder without a rule`)
    for (const target of targets) {
      const into = folderOf(target)
      const may = into === folder || rules.includes(into) || rules.includes(target)
      assert.ok(may, `${file} imports ${target}: ${folder} may import only ${rules.join(', ') || 'itself'}`)
    }
  }
})

test('no file imports itself, however far round', () => {
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, way: string[]) => {
    if (state.get(file) === 'done') return
    assert.not.equal(state.get(file), 'open', `a circle: ${[...way, file].join(' → ')}`)
    state.set(file, 'open')
    for (const target of imports.get(file) ?? []) visit(target, [...way, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
})

test('the core asks no clock, no disk, no network and no Eleventy', () => {
  for (const file of files.filter(path => path.startsWith('src/'))) {
    const text = readFileSync(file, 'utf8')
    assert.not.match(text, /from '(?:node:|@11ty|pagefind)/u, `${file} imports what only the plugin may`)
    assert.not.match(
      text,
      /\bDate\.now\(|new Date\(\)|DateTime\.(?:now|local)\(\)|\bfetch\(|\bprocess\./u,
      `${file} asks the machine`,
    )
  }
})

test('every test file is run', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.test.ts'))
  assert.ok(tests.length > 20)
  for (const path of tests)
    assert.match(readFileSync(join('test', path), 'utf8'), /^test\.run\(\)$/mu, `test/${path} never calls test.run()`)
})

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"\n]*?(?:\bfrom\s+)?['"](?<path>\.{1,2}\/[^'"]+)['"]|^\} from ['"](?<rest>\.{1,2}\/[^'"]+)['"]|\bimport\(['"](?<lazy>\.{1,2}\/[^'"]+)['"]\)/gmu,
    ),
  ]
  return found.map(({ groups }) =>
    relative('.', join(dirname(file), groups?.path ?? groups?.rest ?? groups?.lazy ?? '')),
  )
}

/** `src/desk/x.ts` → `src/desk`; files right in `src` or at the top are their own. */
function folderOf(file: string): string {
  const parts = file.split('/')
  if (parts[0] === 'plugin') return parts.length === 2 ? 'plugin' : `plugin/${parts[1]}`
  return parts.length <= 2 ? file : `${parts[0]}/${parts[1]}`
}

test.run()
