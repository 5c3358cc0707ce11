import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dateline } from './index.ts'
import { type Options, readOptions, type Settings } from './options.ts'

/**
 * The options that a site gives us in its Eleventy configuration, without building it: the configuration is run as Eleventy would run it, all it asks
 * for is let pass, and what it adds us with is kept. Throws when the file cannot be run or adds no Dateline.
 */
export async function siteSettings(file: string): Promise<Settings> {
  const module: unknown = await import(pathToFileURL(resolve(file)).href)
  const [configure, input] = configurationIn(module)
  let found: Options | undefined
  const keep = (plugin: unknown, options: unknown) => {
    // A site may have a copy of us of its own: then the name tells.
    const isOurs = plugin === dateline || (typeof plugin === 'function' && plugin.name === dateline.name)
    if (isOurs) found ??= isRecord(options) ? options : {}
  }
  const answered = await configure(standIn(keep))
  if (!found)
    throw new Error(`${file} does not add Dateline; name the configuration that has \`addPlugin(dateline, …)\` in it`)
  return readOptions(found, inputOf(answered) ?? input ?? '.')
}

type Configure = (config: unknown) => unknown

/** The function of a configuration, and its input folder if it exports one beside it. */
function configurationIn(module: unknown): [Configure, string | undefined] {
  const exported = isRecord(module) ? (module.default ?? module['module.exports'] ?? module) : undefined
  const input = isRecord(module) ? inputOf(module.config) : undefined
  if (typeof exported === 'function') return [config => exported(config), input]
  throw new Error('this is no Eleventy configuration: it exports no function')
}

function inputOf(config: unknown): string | undefined {
  const input = isRecord(config) && isRecord(config.dir) ? config.dir.input : undefined
  return typeof input === 'string' ? input : undefined
}

/** Stands for Eleventy: whatever is asked of it is there and does nothing, but for plugins, which are told. */
function standIn(keep: (plugin: unknown, options: unknown) => void): unknown {
  const nothing: unknown = new Proxy(() => nothing, {
    get: (_, name) => {
      if (name === 'addPlugin') return keep
      // Whoever awaits it must not wait for ever; whoever prints it gets a text.
      if (name === 'then') return undefined
      if (name === Symbol.toPrimitive) return () => ''
      if (name === Symbol.iterator) return () => [][Symbol.iterator]()
      return nothing
    },
    set: () => true,
  })
  return nothing
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
