import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPack, writePack } from './cache-pack.ts'
import type { Volume } from './search-volume.ts'

/** Which volumes an output holds: those that its pages search, and those that pages opened before may still ask for. */
export interface Generation {
  current: string[]
  kept: string[]
}

const headName = 'volume.json'
/** A volume that no build has asked for in so long is dropped. */
const keptFor = 30 * 86_400_000

/**
 * Keeps volumes from build to build, each in one file named by what is in it. A file that is missing, damaged or half-written is no
 * volume: it is indexed anew. A folder that cannot be written to is told once, and the build goes on.
 */
export class VolumeCache {
  readonly #folder: string
  readonly #say: (line: string) => void
  #isTold = false

  constructor(folder: string, say: (line: string) => void) {
    this.#folder = folder
    this.#say = say
  }

  get(tag: string): Volume | undefined {
    const path = this.#pathOf(tag)
    const files = readPack(path, tag)
    const head = files.get(headName)
    if (!head) return undefined
    files.delete(headName)
    const volume: Omit<Volume, 'files'> = JSON.parse(Buffer.from(head).toString('utf8'))
    this.#try(() => utimesSync(path, new Date(), new Date()))
    return { ...volume, files }
  }

  put({ files, ...volume }: Volume): void {
    const head = new Uint8Array(Buffer.from(JSON.stringify(volume)))
    this.#try(() => {
      mkdirSync(this.#folder, { recursive: true })
      writePack(this.#pathOf(volume.entry.tag), volume.entry.tag, new Map([[headName, head], ...files]))
    })
  }

  /** What an output holds since the last build into it. */
  generation(output: string): Generation {
    try {
      const { current, kept }: Generation = JSON.parse(readFileSync(this.#listOf(output), 'utf8'))
      return { current, kept }
    } catch {
      return { current: [], kept: [] }
    }
  }

  setGeneration(output: string, generation: Generation): void {
    const path = this.#listOf(output)
    this.#try(() => {
      mkdirSync(this.#folder, { recursive: true })
      writeFileSync(`${path}.${process.pid}.new`, JSON.stringify(generation))
      renameSync(`${path}.${process.pid}.new`, path)
      this.#sweep()
    })
  }

  #sweep(): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name)
      if (Date.now() - statSync(path).mtimeMs > keptFor) rmSync(path, { force: true })
    }
  }

  #pathOf(tag: string): string {
    return join(this.#folder, `${tag}.pack`)
  }

  #listOf(output: string): string {
    return join(this.#folder, `output-${createHash('sha256').update(resolve(output)).digest('hex').slice(0, 12)}.json`)
  }

  #try(write: () => void): void {
    try {
      write()
    } catch (error) {
      if (this.#isTold) return
      this.#isTold = true
      const why = error instanceof Error ? error.message : String(error)
      this.#say(`Dateline: volumes of the search index are not kept for the next build: ${why}`)
    }
  }
}
