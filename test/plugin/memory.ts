import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EleventyConfig } from '../../plugin/eleventy.ts'
import { dateline, type Options } from '../../plugin/index.ts'

/** One page as Eleventy gives it back without writing. */
export interface MemoryPage {
  url: string
  content: string
}

interface EleventyClass {
  new (
    input: string,
    output: string,
    options: { quietMode: boolean; config(config: EleventyConfig & { logger: unknown }): void },
  ): { toJSON(): Promise<MemoryPage[]> }
}

/** Eleventy ships no types. */
const { default: Eleventy }: { default: EleventyClass } = await import(
  createRequire(import.meta.url).resolve('@11ty/eleventy')
)

/** Writes files into a folder of its own and gives back its path. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Builds a site from a wire folder in memory; tells what was said besides. */
export async function buildInMemory(
  wire: string,
  options: Options = {},
): Promise<{ pages: Map<string, string>; said: string[]; input: string }> {
  const input = folderOf({ 'own.md': '# Own page\n' })
  const said: string[] = []
  const eleventy = new Eleventy(input, join(input, '_site'), {
    quietMode: true,
    config(config) {
      Object.defineProperty(config, 'logger', {
        value: { warn: (line: string) => said.push(line), log: (line: string) => said.push(line) },
      })
      dateline(config, { wire, asOf: '2023-02-01T00:00:00Z', ...options })
    },
  })
  const pages = await eleventy.toJSON()
  return { pages: new Map(pages.map(({ url, content }) => [url, content])), said, input }
}
