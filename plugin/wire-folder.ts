import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInPath, type Notice, type WireFile } from '../src/index.ts'
import { dossierFile } from './dossiers.ts'
import { ledgerName } from './ledger.ts'
import { subjectsFiles } from './subjects-file.ts'
import { whyUnreadable } from './unreadable.ts'

const sidecarEnding = /\.ya?ml$/iu

/** A dispatch's file, and its sidecar's; both relative to the wire folder, with forward slashes. */
export interface WireEntry {
  path: string
  sidecar?: string
}

/**
 * Lists a folder of dispatches and its subfolders. A YAML file beside a dispatch of the same name is its sidecar.
 * Dot files, the ledger, dossiers, the editors' file on subjects and what `ignore` names are left out.
 */
export function listWireFolder(
  folder: string,
  ignore: readonly string[] = [],
): { entries: WireEntry[]; notices: Notice[] } {
  const paths = list(folder).filter(path => !isLeftOut(path, ignore))
  const sidecars = new Map<string, string>()
  for (const path of paths) if (sidecarEnding.test(path)) sidecars.set(path.replace(sidecarEnding, ''), path)

  const entries: WireEntry[] = []
  const used = new Set<string>()
  for (const path of paths) {
    if (sidecarEnding.test(path)) continue
    const sidecar = sidecars.get(path) ?? sidecars.get(path.replace(/\.[^./]*$/u, ''))
    if (sidecar) used.add(sidecar)
    entries.push(sidecar ? { path, sidecar } : { path })
  }
  const notices: Notice[] = []
  for (const path of sidecars.values()) {
    if (used.has(path)) continue
    const reason = 'no dispatch has this name; a sidecar is called like its dispatch'
    notices.push(notice('warning', 'sidecar-alone', path, reason))
  }
  if (entries.length === 0) {
    const reason = 'no dispatches in the wire folder; put files into it, or name another in the option `wire`'
    notices.push(notice('warning', 'empty-wire-folder', folder, reason))
  }
  return { entries, notices }
}

/** Reads one dispatch and its sidecar from the disk. What cannot be read is a problem told, and no file. */
export function readEntry(folder: string, { path, sidecar }: WireEntry): { file?: WireFile; problems: Notice[] } {
  const problems: Notice[] = []
  const bytes = readBytes(folder, path, problems)
  const sidecarBytes = sidecar === undefined ? undefined : readBytes(folder, sidecar, problems)
  // A sidecar may hold copy back: without it the dispatch is not read.
  if (!bytes || (sidecar !== undefined && !sidecarBytes)) return { problems }
  const file: WireFile = { path, bytes }
  const received = dayInPath(path)
  if (received) file.received = received
  if (sidecar !== undefined && sidecarBytes) file.sidecar = { path: sidecar, bytes: sidecarBytes }
  return { file, problems }
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
    dossierFile.test(path) ||
    subjectsFiles.includes(path) ||
    path.split('/').some(part => part.startsWith('.')) ||
    ignore.some(each => name === each || path.endsWith(each))
  )
}

function readBytes(folder: string, path: string, notices: Notice[]): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, path))
  } catch (error) {
    notices.push(notice('error', 'unreadable-file', path, `cannot be read: ${whyUnreadable(error)}`))
    return undefined
  }
}

function notice(level: Notice['level'], rule: string, path: string, reason: string): Notice {
  return { level, rule, reason, source: { path, format: 'none', index: 0 } }
}
