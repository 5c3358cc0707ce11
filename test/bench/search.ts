import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answer, openArchive, type Question } from '../../plugin/client/archive.ts'
import { readOptions } from '../../plugin/options.ts'
import { buildIndex, type IndexOptions, writeIndex } from '../../plugin/search.ts'
import { makeSite } from '../../plugin/site.ts'
import { cutVolumes, type Edition, searchRecords } from '../../src/index.ts'
import { demoSite } from '../demo-site.ts'
import { filesIn, oneVolume } from '../plugin/search-archive.ts'
import { makeArchive } from './search-archive.ts'
import { firstSearches } from './search-first.ts'

/**
 * `tsx test/bench/search.ts [SIZE …]`: what the search index of so many made-up stories costs, and how near many volumes come to a
 * single index. Sizes: 1000 5000 unless named; 20000 takes some minutes. Compare the ratios, not the seconds.
 */

/** Counting facets of common words in a large single index takes a second or more. */
const facetQueries = 40

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dateline-search-'))
try {
  for (const size of sizes.length > 0 ? sizes : [1000, 5000]) await bench(size, join(home, String(size)))
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function bench(size: number, folder: string): Promise<void> {
  const { edition, queries } = makeArchive(size)
  const [newest, ...older] = edition.stories
  const before: Edition = { ...edition, stories: older }
  const cache = join(folder, 'cache')
  const [volumes, single] = [join(folder, 'volumes'), join(folder, 'single')]

  const fromNothing = await make(before, volumes, { cache })
  const files = new Set(readdirSync(volumes, { recursive: true, encoding: 'utf8' }))
  const again = await make(before, volumes, { cache })
  const oneMore = await make(edition, volumes, { cache })
  const fresh = readdirSync(volumes, { recursive: true, encoding: 'utf8' }).filter(path => !files.has(path))
  const update = [...fresh, 'volumes.json', 'pagefind-entry.json'].reduce(
    (sum, path) => sum + bytesOf(join(volumes, path)),
    0,
  )
  const whole = await make(edition, single, { sizes: oneVolume })
  const perStory = bytesOf(volumes) / size

  console.log(
    `\n${size} stories, the newest ${newest?.published}; ${cutVolumes(searchRecords(edition)).length} volumes`,
  )
  console.table({
    'from nothing': fromNothing,
    'nothing new': again,
    'one dispatch more': oneMore,
    'as a single index': whole,
  })
  console.log(
    `one dispatch / from nothing: 1/${Math.round(fromNothing.cpu / oneMore.cpu)} by processor time, 1/${Math.round(fromNothing.wall / oneMore.wall)} by the clock (aim: 1/20)`,
  )
  const updates = updatesOf(edition, Math.min(size - 1, 1500))
  const kilobytes = (stories: number) => `${Math.round((stories * perStory) / 1024)} KB`
  console.log(
    `to download for one dispatch: ${Math.round(update / 1024)} KB this time; of the last ${updates.length}, by the stories made anew: median ${kilobytes(updates[updates.length >> 1] ?? 0)}, of 100 the 99th ${kilobytes(updates[Math.floor(updates.length * 0.99)] ?? 0)}, at most ${kilobytes(updates.at(-1) ?? 0)} (aim: median 300 KB)`,
  )
  console.log(await compare(volumes, single, queries))

  const site = join(folder, 'site')
  cpSync(demoSite(), site, { recursive: true })
  rmSync(join(site, 'dateline/pagefind'), { recursive: true })
  cpSync(volumes, join(site, 'dateline/pagefind'), { recursive: true })
  const one = queries.find(query => !query.includes(' ')) ?? ''
  const two = queries.find(query => query.split(' ').length === 2) ?? ''
  console.table(await firstSearches(site, { one, two, 'one, by date': `${one}&sort=date` }))
}

/** Seconds by the clock and of all processors, and the peak of Pagefind's memory, of making and writing an index. */
async function make(edition: Edition, output: string, options: IndexOptions) {
  const site = makeSite(readOptions({ wire: tmpdir() }, '.'), edition, { links: '/', whole: '/' })
  const [start, own] = [performance.now(), process.cpuUsage()]
  const watch = watchChildren()
  writeIndex(await buildIndex(site, options), output)
  const { memory, cpu } = watch.stop()
  const { user, system } = process.cpuUsage(own)
  const round = (seconds: number) => Number(seconds.toFixed(2))
  return {
    wall: round((performance.now() - start) / 1000),
    cpu: round((user + system) / 1e6 + cpu),
    'Pagefind MB': Math.round(memory),
  }
}

/** Follows the processes that this one starts, as far as the system tells (`/proc`). */
function watchChildren() {
  let memory = 0
  let cpu = 0
  const childrenNow = () =>
    existsSync('/proc/self/stat')
      ? execFileSync('ps', ['-o', 'pid=', '--ppid', String(process.pid)], { encoding: 'utf8' })
          .trim()
          .split(/\s+/u)
      : []
  const earlier = new Set(childrenNow())
  const look = () => {
    const children = childrenNow().filter(pid => !earlier.has(pid))
    for (const pid of children) {
      try {
        memory = Math.max(
          memory,
          Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
        )
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /u, '')
          .split(' ')
        cpu = Math.max(cpu, (Number(fields[11]) + Number(fields[12])) / 100)
      } catch {
        // It has ended since.
      }
    }
  }
  const timer = setInterval(look, 100)
  return {
    stop: () => {
      clearInterval(timer)
      return { memory, cpu }
    },
  }
}

/** For each of the last stories how many had to be indexed when it came, fewest first. */
function updatesOf(edition: Edition, count: number): number[] {
  const records = searchRecords(edition)
  const tag = (volume: { slug: string }[]) => volume.map(({ slug }) => slug).join()
  let known = new Set(cutVolumes(records.slice(count)).map(tag))
  const made: number[] = []
  for (let left = count - 1; left >= 0; left--) {
    const volumes = cutVolumes(records.slice(left))
    made.push(volumes.filter(volume => !known.has(tag(volume))).flat().length)
    known = new Set(volumes.map(tag))
  }
  return made.sort((a, b) => a - b)
}

/** How often both find the same: counts, the first ten, and dates in order. */
async function compare(volumes: string, single: string, queries: readonly string[]): Promise<string> {
  const [ours, whole] = [openArchive(filesIn(volumes)), openArchive(filesIn(single))]
  let [top, counts, facets, extra, out] = [0, 0, 0, 0, 0]
  for (const [index, query] of queries.entries()) {
    const withFacets = index < facetQueries
    const question: Question = { query, filters: {}, sort: 'relevance', from: 0, to: 10, facets: withFacets }
    const [a, b] = [await ours.ask(question), await whole.ask(question)]
    const urls = (answer: Answer) => answer.hits.map(({ url }) => url)
    const found = new Set(urls(a))
    top += urls(b).filter(url => found.has(url)).length / Math.max(1, b.hits.length)
    if (a.count === b.count) counts++
    else if (a.count > b.count) extra++
    if (withFacets && JSON.stringify(sorted(a.facets)) === JSON.stringify(sorted(b.facets))) facets++
    const dates = (await ours.ask({ ...question, sort: 'date', to: 100, facets: false })).hits.map(({ url }) =>
      url.slice(0, 11),
    )
    if (dates.join() !== [...dates].sort().reverse().join()) out++
  }
  const share = (part: number) => `${((part / queries.length) * 100).toFixed(1)} %`
  return `${queries.length} queries: the first ten agree to ${share(top)} (aim: 95 %), counts equal in ${share(counts)} (more in ${extra}), facets in ${facets} of ${facetQueries}, out of date order: ${out}`
}

function sorted(facets: Answer['facets'] = {}) {
  return Object.entries(facets)
    .map(([facet, counts]) => [
      facet,
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .sort(),
    ])
    .sort()
}

function bytesOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
}
