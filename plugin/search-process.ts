/** When the indexer says nothing for so long, it is dead: its promises then never settle, and Node would end the build with exit code 0. */
export const patience = 60_000

/** So many pages are on their way to the indexer at once: one after another it would wait for us half of the time. */
const atOnce = 32

/**
 * So large are the parts of an index, of which a search loads one for each word and volume; Pagefind's own 20,000 are three times as
 * many bytes. A Pagefind that does not know the setting makes its usual parts.
 */
const partSetting = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'
const partSize = '6000'

export interface IndexedPage {
  /** `/2023/01/02/slug/` */
  url: string
  /** The page as HTML. */
  content: string
}

/** Pagefind's process, started at the first volume. */
export interface Indexer {
  /** Indexes pages as one volume; `tag` is its language. Gives the files by their path in the bundle. */
  index(tag: string, pages: readonly IndexedPage[]): Promise<Map<string, Uint8Array>>
}

/** Gives work an indexer and ends its process afterwards. Throws when the indexer reports an error, dies, or is silent for `limit` milliseconds. */
export async function withIndexer<Result>(limit: number, work: (indexer: Indexer) => Promise<Result>): Promise<Result> {
  const watchdog = watch(limit)
  let started: Promise<typeof import('pagefind')> | undefined
  const indexer: Indexer = {
    index: async (tag, pages) => {
      watchdog.start()
      try {
        started ??= import('pagefind')
        return await Promise.race([watchdog.failure, indexVolume(await started, tag, pages, watchdog.alive)])
      } finally {
        watchdog.stop()
      }
    },
  }
  try {
    return await work(indexer)
  } finally {
    const pagefind = await started
    await pagefind?.close()
  }
}

async function indexVolume(
  pagefind: typeof import('pagefind'),
  tag: string,
  pages: readonly IndexedPage[],
  alive: () => void,
): Promise<Map<string, Uint8Array>> {
  process.env[partSetting] ??= partSize // read by the process that the first index starts
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true, forceLanguage: tag })
  alive()
  throwErrors('start', errors)
  if (!index) throw new Error('Dateline: Pagefind gave no index.')
  let next = 0
  const feed = async () => {
    for (let page = pages[next++]; page !== undefined; page = pages[next++]) {
      const added = await index.addHTMLFile({ url: page.url, content: page.content })
      alive()
      throwErrors(`index ${page.url}`, added.errors)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, feed))
  const written = await index.getFiles()
  alive()
  throwErrors('write its files', written.errors)
  const files = new Map(written.files.map(({ path, content }) => [path, content]))
  await index.deleteIndex()
  return files
}

function throwErrors(what: string, errors: readonly string[] | undefined): void {
  if (errors && errors.length > 0) throw new Error(`Dateline: Pagefind could not ${what}: ${errors.join('; ')}`)
}

/** Holds the process while the indexer is silent, and fails when it stays so. */
function watch(limit: number): { failure: Promise<never>; start(): void; alive(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let fail: (error: Error) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  failure.catch(() => {}) // raced against only while a volume is being indexed
  const complain = () =>
    fail(
      new Error(
        `Dateline: Pagefind has not answered for ${limit / 1000} s; its process may have died. Build again, or set \`search: false\`.`,
      ),
    )
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(complain, limit)
  }
  return { failure, start: alive, alive, stop: () => clearTimeout(timer) }
}
