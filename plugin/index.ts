import { join } from 'node:path'
import { editionOf, type Ledger, type Notice } from '../src/index.ts'
import { addAssets } from './assets.ts'
import { collectionItems } from './collection.ts'
import { DatelineData } from './data.ts'
import { watchDeletions } from './deletions.ts'
import { readDossiers } from './dossiers.ts'
import type { EleventyConfig, EleventyEvent } from './eleventy.ts'
import { readLedger, writeLedger } from './ledger.ts'
import { removeLeftovers } from './leftovers.ts'
import { reportEdition } from './notices.ts'
import { type Options, readOptions } from './options.ts'
import { outputFolders, refuseOtherFolder } from './preview.ts'
import { readWireInParallel } from './readers.ts'
import { buildIndex, type IndexFiles, indexFolder, writeIndex } from './search.ts'
import type { Prefixes } from './site.ts'
import { addPages } from './templates.ts'

export type * from '../src/index.ts'
export type { Options } from './options.ts'

/** Configurations that have us already: a second run would throw deep inside Eleventy. A reset in watch mode makes a new one. */
const configured = new WeakSet<EleventyConfig>()

/**
 * The Eleventy plugin: `eleventyConfig.addPlugin(dateline, { wire: 'dispatches' })`.
 * Throws for an unknown option, a wrong value or a missing wire folder; in a build, for a failed search index and, with `strict`, for warnings.
 */
export function dateline(config: EleventyConfig, options: Options = {}): void {
  config.versionCheck('>=3.0.0')
  if (configured.has(config)) return
  configured.add(config)

  const settings = readOptions(options, config.directories.input)
  const data = new DatelineData(settings)
  const say = (line: string) => (config.logger ? config.logger.warn(line) : console.warn(line))
  let index: Promise<IndexFiles> | undefined
  let ledger: Ledger = {}

  config.ignores.add(join(settings.wire, '**'))
  for (const folder of outputFolders) config.ignores.add(`**/${folder}/**`)
  config.addWatchTarget(settings.wire)
  config.watchIgnores.add(join(settings.wire, 'dateline.lock.json*'))
  config.addGlobalData('dateline', () => data)
  config.addCollection('dateline', () => collectionItems(data))
  addPages(config, data, settings.pages)
  addAssets(config, settings.base)

  config.on('eleventy.before', async ({ directories, outputMode, runMode }: EleventyEvent) => {
    if (settings.preview && outputMode === 'fs') refuseOtherFolder(directories.output)
    if (runMode !== 'build') watchDeletions(settings.wire)
    const { dispatches, notices } = await readWireInParallel(settings.wire, settings)
    const asOf = settings.asOf ?? new Date().toISOString()
    const sets = readDossiers(settings.wire)
    const made = editionOf(dispatches, [...notices, ...sets.notices], {
      ...settings,
      asOf,
      ledger: readLedger(settings.wire),
      dossiers: sets.dossiers,
    })
    ledger = made.ledger
    data.update(made.edition, prefixesOf(config))
    reportEdition(made.edition, say)
    if (settings.strict) refuseWarnings(made.edition.notices)
    if (outputMode !== 'fs') return
    index = settings.search ? buildIndex(data.site) : undefined
    index?.catch(() => {}) // awaited below; until then a failure must not end the process without a word
  })

  config.on('eleventy.after', async ({ directories, outputMode, results }: EleventyEvent) => {
    const files = await index
    if (outputMode !== 'fs' || results?.length === 0) return
    if (!settings.preview) writeLedger(settings.wire, ledger)
    const output = join(directories.output, settings.base)
    removeLeftovers(output, data.addresses())
    if (files) writeIndex(files, join(output, indexFolder))
  })
}

/** Eleventy's HTML Base plugin adds the prefix to links itself; without it we must. */
function prefixesOf(config: EleventyConfig): Prefixes {
  const links = config.hasPlugin('@11ty/eleventy/html-base-plugin') ? '/' : config.pathPrefix
  return { links, whole: config.pathPrefix }
}

function refuseWarnings(notices: readonly Notice[]): void {
  const count = notices.filter(notice => notice.level !== 'info').length
  if (count > 0)
    throw new Error(
      `Dateline: ${count} warnings or errors, and \`strict\` is set. They are listed above; \`npx dateline check\` lists them again.`,
    )
}

export default dateline
/** What `require` gives. */
export { dateline as 'module.exports' }
