import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeClient } from './client.ts'

/** Makes `dist/` for the npm package: compiled code, the data files that lie beside it, and the stylesheet. `npm pack` runs it. */

const root = join(import.meta.dirname, '../..')

rmSync(join(root, 'dist'), { recursive: true, force: true })
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'plugin'], {
  cwd: root,
  stdio: 'inherit',
})
await makeClient()

/** Data is shipped, what made it is not. */
const shipped = /\.(?:txt|json|bin|md)$/u
for (const folder of readdirSync(join(root, 'src'))) {
  const data = join(root, 'src', folder, 'data')
  if (!existsSync(data)) continue
  cpSync(data, join(root, 'dist/src', folder, 'data'), { recursive: true, filter: path => isShipped(path, data) })
}
for (const name of ['dateline.css', 'icon.svg'])
  cpSync(join(root, 'plugin/pages', name), join(root, 'dist/plugin/pages', name))
cpSync(join(root, 'plugin/launch.mjs'), join(root, 'dist/plugin/launch.mjs'))
chmodSync(join(root, 'dist/plugin/cli.js'), 0o755)

function isShipped(path: string, data: string): boolean {
  const inside = path.slice(data.length + 1)
  return inside === '' || (!inside.includes('/') && shipped.test(inside))
}
