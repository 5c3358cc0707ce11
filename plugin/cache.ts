import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Pack, readPack, writePack } from './cache-pack.ts'

/** A change to one dispatch writes one or two of so many files anew. */
const packs = '0123456789abcdef'

/**
 * What reading made of each file, as JSON by key (`keyOf`), so that a build reads only what has changed. It holds all copy, also what is
 * not public. Whatever is wrong with it on the disk, the files are read anew: nothing here throws.
 */
export class DispatchCache {
  readonly #folder: string
  readonly #fingerprint: string
  readonly #packs: Map<string, Pack>

  /** Opens what earlier builds kept in a folder. */
  constructor(folder: string, fingerprint: string) {
    this.#folder = folder
    this.#fingerprint = fingerprint
    this.#packs = new Map([...packs].map(name => [name, readPack(pathIn(folder, name), fingerprint)]))
  }

  get isEmpty(): boolean {
    return [...this.#packs.values()].every(pack => pack.size === 0)
  }

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#packs.get(packOf(key))?.get(key)
  }

  /** Keeps these and nothing else, and writes what that changes. */
  keep(readings: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
    const wanted = new Map([...packs].map((name): [string, Pack] => [name, new Map()]))
    for (const [key, json] of readings) wanted.get(packOf(key))?.set(key, json)
    for (const [name, pack] of wanted) {
      const before = this.#packs.get(name)
      if (before?.size === pack.size && [...pack.keys()].every(key => before.has(key))) continue
      this.#packs.set(name, pack)
      try {
        mkdirSync(this.#folder, { recursive: true })
        writePack(pathIn(this.#folder, name), this.#fingerprint, pack)
      } catch {
        // A full or read-only disk: the next build reads these anew.
      }
    }
  }
}

function pathIn(folder: string, name: string): string {
  return join(folder, `dispatches-${name}.pack`)
}

function packOf(key: string): string {
  return packs.charAt(key.charCodeAt(0) % packs.length)
}
