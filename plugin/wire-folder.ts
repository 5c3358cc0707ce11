import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInPath, type Notice, type WireFile } from '../src/index.ts'
import { ledgerName } from './ledger.ts'

const sidecarEnding = /\.ya?ml$/iu

/** What a wire folder holds. */
export interface WireFolder {
  files: WireFile[]
  notices: Notice[]
}

/**
 * Reads a folder of dispatches and its subfolders. A YAML file beside a dispatch of the same name is its sidecar.
 * Dot files, the ledger and what `ignore` names are left out; a file that cannot be read becomes a notice.
 */
export function readWireFolder(folder: string, ignore: readonly string[] = []): WireFolder {
  const paths = list(folder).filter(path => !isLeftOut(path, ignore))
  const sidecars = new Map<string, string>()
  for (const path of paths) if (sidecarEnding.test(path)) sidecars.set(path.replace(sidecarEnding, ''), path)

  const files: WireFile[] = []
  const notices: Notice[] = []
  const used = new Set<string>()
  for (const path of paths) {
    if (sidecarEnding.test(path)) continue
    const bytes = readBytes(folder, path, notices)
    if (!bytes) continue
    const file: WireFile = { path, bytes }
    const received = dayInPath(path)
    if (received) file.received = received
    const sidecar = sidecars.get(path) ?? sidecars.get(path.replace(/\.[^./]*$/u, ''))
    const sidecarBytes = sidecar && readBytes(folder, sidecar, notices)
    if (sidecar && sidecarBytes) file.sidecar = { path: sidecar, bytes: sidecarBytes }
    if (sidecar) used.add(sidecar)
    files.push(file)
  }
  for (const path of sidecars.values()) {
    if (!used.has(path))
      notices.push(
        notice('warning', 'sidecar-alone', path, 'no dispatch has this name; a sidecar is called like its dispatch'),
      )
  }
  if (files.length === 0) {
    notices.push(
      notice(
        'warning',
        'empty-wire-folder',
        folder,
        'no dispatches in the wire folder; put files into it, or name another in the option `wire`',
      ),
    )
  }
  return { files, notices }
}

/** All files below the folder, relative, with forward slashes, in an order that does not depend on the machine. */
function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() || entry.isSymbolicLink())
    .map(entry => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort()
}

function isLeftOut(path: string, ignore: readonly string[]): boolean {
  const name = path.split('/').at(-1) ?? path
  return (
    path === ledgerName ||
    path.split('/').some(part => part.startsWith('.')) ||
    ignore.some(each => name === each || path.endsWith(each))
  )
}

function readBytes(folder: string, path: string, notices: Notice[]): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, path))
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    notices.push(
      notice(
        'error',
        'unreadable-file',
        path,
        `the file cannot be read (${why}); check that it exists and may be read`,
      ),
    )
    return undefined
  }
}

function notice(level: Notice['level'], rule: string, path: string, reason: string): Notice {
  return { level, rule, reason, source: { path, format: 'none', index: 0 } }
}
