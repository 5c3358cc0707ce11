import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '..')

/** Builds the demo site as `npm run build` does, into a folder of its own; `DEMO_SITE` names one that is there already. */
export function demoSite(): string {
  if (process.env.DEMO_SITE) return process.env.DEMO_SITE
  const output = mkdtempSync(join(tmpdir(), 'dateline-demo-'))
  buildSite(root, ['--config=.eleventy.ts', `--output=${output}`])
  return output
}

/** Runs this checkout's Eleventy in a folder; gives back what it printed. Throws with that when it fails. */
export function buildSite(folder: string, args: readonly string[], env: Record<string, string> = {}): string {
  const eleventy = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')
  return execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), eleventy, '--quiet', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 120_000,
  })
}

/** A copy of the demo's wire folder, for tests that change it. */
export function copyOfWire(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-wire-'))
  cpSync(join(root, 'site/wire'), folder, { recursive: true })
  return folder
}

/** All files of a built site with their text, compressed ones unpacked. */
export function filesOf(site: string): { path: string; text: string }[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
      return { path: path.slice(site.length + 1), text: text.toString('utf8') }
    })
}
