import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** What one file of the cache holds, by key. */
export type Pack = Map<string, Uint8Array<ArrayBuffer>>

/** The second line of a pack; what it lists follows without anything between. */
interface Head {
  /** What made the entries: with another reader or other options they are worth nothing. */
  fingerprint: string
  entries: [key: string, length: number][]
}

const lineEnd = 10

/** Reads a pack: a line with the checksum of the rest, the head as a line of JSON, the entries. One that is missing, damaged, half-written or of another fingerprint is empty. */
export function readPack(path: string, fingerprint: string): Pack {
  const pack: Pack = new Map()
  try {
    const bytes = readFileSync(path)
    const start = bytes.indexOf(lineEnd) + 1
    if (bytes.toString('latin1', 0, start - 1) !== checksum(bytes.subarray(start))) return pack
    const from = bytes.indexOf(lineEnd, start) + 1
    const head: unknown = JSON.parse(bytes.toString('utf8', start, from))
    if (!isHead(head) || head.fingerprint !== fingerprint) return pack
    let at = from
    for (const [key, length] of head.entries) {
      pack.set(key, bytes.subarray(at, at + length))
      at += length
    }
    return pack
  } catch {
    return new Map()
  }
}

/** Writes a pack in one step, so that a build beside this one finds the old or the new. Throws when the disk will not have it. */
export function writePack(path: string, fingerprint: string, pack: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
  const entries = [...pack].map(([key, { length }]): [string, number] => [key, length])
  const head = Buffer.from(`${JSON.stringify({ fingerprint, entries } satisfies Head)}\n`)
  const rest = Buffer.concat([head, ...pack.values()])
  const fresh = `${path}.${process.pid}.new`
  try {
    writeFileSync(fresh, Buffer.concat([Buffer.from(`${checksum(rest)}\n`), rest]))
    renameSync(fresh, path)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}

function checksum(bytes: Uint8Array): string {
  return `dateline 1 ${crc32(bytes).toString(16)}`
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'fingerprint' in value && 'entries' in value
}
