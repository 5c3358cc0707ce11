import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WireFile } from '../src/index.ts'

/** Stands for a file as it was read: its bytes and its sidecar's, and its name, which dates it and names what is in it. */
export function keyOf({ path, bytes, received, sidecar }: WireFile): string {
  const hash = createHash('sha256')
  for (const part of [path, received ?? '', bytes, sidecar?.path ?? '', sidecar?.bytes ?? '']) add(hash, part)
  return hash.digest('base64url')
}

/** Stands for all else that reading depends on: our own code and data, and `options`. */
export function fingerprintOf(options: unknown): string {
  const hash = createHash('sha256')
  add(hash, JSON.stringify(options))
  const core = fileURLToPath(new URL('../src/', import.meta.url))
  const files = readdirSync(core, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`)
  for (const file of files.sort()) {
    add(hash, file.slice(core.length))
    add(hash, readFileSync(file))
  }
  return hash.digest('base64url')
}

/** With its length in front, so that no two lists of parts look alike. */
function add(hash: Hash, part: string | Uint8Array): void {
  const bytes = typeof part === 'string' ? Buffer.from(part) : part
  hash.update(`${bytes.length} `).update(bytes)
}
