import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Makes the browser's scripts in `dist/plugin/client/`: checked and compiled one by one, those of the search then joined and made small. */

const root = join(import.meta.dirname, '../..')

/** What pages load by name, what hosts may import, and what their worker is. All else of the search is inside of these, or in parts that they load when needed. */
const entries = [['box', 'search'], ['archive-worker'], ['search-index']]

/** Joins the scripts of the search into a folder; gives the names of those that are inside now. */
export async function joinSearch(output: string): Promise<string[]> {
  const inside: string[] = []
  for (const names of entries) {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: names.map(name => `plugin/client/${name}.ts`),
      outdir: output,
      allowOverwrite: true,
      bundle: true,
      splitting: true,
      minify: true,
      metafile: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      chunkNames: 'search-[hash]',
      logLevel: 'warning',
    })
    inside.push(...Object.keys(metafile.inputs).map(path => path.replace(/^plugin\/client\/|\.ts$/gu, '')))
  }
  return inside.filter(name => !entries.flat().includes(name))
}

/** Makes all of them anew. */
export async function makeClient(): Promise<void> {
  const output = join(root, 'dist/plugin/client')
  rmSync(output, { recursive: true, force: true })
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'plugin/client'], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const name of await joinSearch(output)) rmSync(join(output, `${name}.js`), { force: true })
}

if (process.argv[1] === import.meta.filename) await makeClient()
