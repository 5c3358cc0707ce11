import { join } from 'node:path'
import { editionOf, type Ledger, type Notice, openListed } from '../src/index.ts'
import { addAssets } from './assets.ts'
import type { DispatchCache } from './cache.ts'
import { openCache } from './cache-folder.ts'
import { collectionItems } from './collection.ts'
import { DatelineData } from './data.ts'
import { deletionsFile, watchDeletions } from './deletions.ts'
import { readDossiers } from './dossiers.ts'
import type { EleventyConfig, EleventyEvent } from './eleventy.ts'
import { addFileLinks, writeFileScripts } from './file.ts'
import { readLedger, writeLedger } from './ledger.ts'
import { removeLeftovers } from './leftovers.ts'
import { editionReporter } from './notices.ts'
import { writeOffline } from './offline.ts'
import { addManifest } from './offline-manifest.ts'
import { type Options, readOptions, type Settings } from './options.ts'
import { outputFolders, refuseOtherFolder } from './preview.ts'
import { readWireInParallel } from './readers.ts'
import { resources } from './resources.ts'
import { type BuiltIndex, buildIndex, type IndexOptions, indexFolder, writeIndex } from './search.ts'
import type { Prefixes } from './site.ts'
import { readSubjects } from './subjects-file.ts'
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
  const report = editionReporter(say)
  let index: Promise<BuiltIndex> | undefined
  let ledger: Ledger = {}
  const listed = openListed(resources, settings.language)
  /** While serving, held from build to build. */
  let kept: DispatchCache | undefined

  config.ignores.add(join(settings.wire, '**'))
  if (settings.cache !== false) config.ignores.add(join(settings.cache, '**'))
  for (const folder of outputFolders) config.ignores.add(`**/${folder}/**`)
  for (const path of [settings.wire, deletionsFile]) config.addWatchTarget(path)
  config.watchIgnores.add(join(settings.wire, 'dateline.lock.json*'))
  config.addGlobalData('dateline', () => data)
  config.addCollection('dateline', () => collectionItems(data))
  config.addFilter('datelineStory', slug => data.story(String(slug)))
  addPages(config, data, settings.pages)
  addAssets(config, settings.base, !settings.file)
  if (settings.file) addFileLinks(config)
  if (settings.offline) addManifest(config, settings.base, () => data.site)

  config.on('eleventy.before', async ({ directories, outputMode, runMode }: EleventyEvent) => {
    if (settings.preview && outputMode === 'fs') refuseOtherFolder(directories.output)
    if (runMode !== 'build') watchDeletions(settings.wire)
    const cache = outputMode === 'fs' ? (kept ?? openCache(settings, directories.output)) : undefined
    const { dispatches, notices } = await readWireInParallel(settings.wire, settings, cache)
    if (runMode !== 'build') kept = cache
    const asOf = settings.asOf ?? new Date().toISOString()
    const sets = readDossiers(settings.wire)
    const subjects = readSubjects(settings.wire)
    const made = editionOf(dispatches, [...notices, ...subjects.notices, ...sets.notices], {
      ...settings,
      asOf,
      ledger: readLedger(settings.wire),
      dossiers: sets.dossiers,
      authority: subjects.authority,
      listed,
    })
    ledger = made.ledger
    data.update(made.edition, prefixesOf(config))
    report(made.edition)
    if (settings.strict) refuseWarnings(made.edition.notices)
    if (outputMode !== 'fs') return
    index = settings.search ? buildIndex(data.site, indexOptions(settings, say)) : undefined
    index?.catch(() => {}) // awaited below; until then a failure must not end the process without a word
  })

  config.on('eleventy.after', async (event: EleventyEvent) => {
    const { directories, outputMode, results } = event
    const built = await index
    if (outputMode !== 'fs' || results?.length === 0) return
    if (!settings.preview) writeLedger(settings.wire, ledger)
    const output = join(directories.output, settings.base)
    removeLeftovers(output, data.addresses())
    if (built) writeIndex(built, join(output, indexFolder))
    if (settings.file) writeFileScripts(output)
    writeOffline(event, data, config.pathPrefix)
  })
}

/** Eleventy's HTML Base plugin adds the prefix to links itself; without it we must. */
function prefixesOf(config: EleventyConfig): Prefixes {
  const links = config.hasPlugin('@11ty/eleventy/html-base-plugin') ? '/' : config.pathPrefix
  return { links, whole: config.pathPrefix }
}

/** From a disk nothing is deployed: an index before would only be in the way. */
function indexOptions({ cache, file }: Settings, say: (line: string) => void): IndexOptions {
  return cache === false ? { say } : { say, cache: join(cache, 'search'), keepBefore: !file }
}

function refuseWarnings(notices: readonly Notice[]): void {
  const count = notices.filter(notice => notice.level !== 'info').length
  if (count > 0)
    throw new Error(
      `Dateline: ${count === 1 ? '1 warning or error' : `${count} warnings or errors`}, and \`strict\` is set. See above, or run \`npx dateline check\`.`,
    )
}

export default dateline
/** What `require` gives. */
export { dateline as 'module.exports' }
