import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cost, measure, median } from './measure.ts'
import { writeDatelineSite, writeHandSite } from './sites.ts'
import { type Stages, writeStagesScript } from './stages.ts'
import { synthesize } from './synthetic.ts'

/**
 * `npm run bench [-- SIZE …]`: builds so many made-up dispatches with Dateline and the same pages with a hand-written Eleventy site,
 * in turn in one run, and prints what both cost. Sizes: 1000 5000 20000 unless named. Compare the ratios, not the seconds.
 */

const root = join(import.meta.dirname, '../..')
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
const rounds = 3

execFileSync(process.execPath, ['--import', 'tsx', 'plugin/build/package.ts'], { cwd: root, stdio: 'inherit' })
const eleventy = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')

for (const size of sizes.length > 0 ? sizes : [1000, 5000, 20_000]) {
  const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dateline-bench-'))
  try {
    bench(size, home)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function bench(size: number, home: string): void {
  const dispatches = synthesize(size)
  const ours = join(home, 'dateline')
  const theirs = join(home, 'hand')
  writeDatelineSite(ours, dispatches, join(root, 'dist/plugin/index.js'))
  writeHandSite(theirs, dispatches)
  for (const site of [ours, theirs]) symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'))

  const build = (site: string, config: string): Cost => {
    rmSync(join(site, '_site'), { recursive: true, force: true })
    return measure(site, [eleventy, '--quiet', `--config=${config}`])
  }
  const dateline: Cost[] = []
  const hand: Cost[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const a = build(ours, 'plain.js')
    const b = build(theirs, 'eleventy.config.js')
    dateline.push(a)
    hand.push(b)
    ratios.push(a.wall / b.wall)
  }
  build(ours, 'kept.js')
  const changed = join(ours, 'wire', `${dispatches[0]?.name}.txt`)
  writeFileSync(changed, `${readFileSync(changed, 'utf8')}\nOne more line.\n`)
  const rebuilt = build(ours, 'kept.js')
  const pages = { dateline: 0, hand: pagesOf(join(theirs, '_site')) }
  const searched = build(ours, 'search.js')
  pages.dateline = pagesOf(join(ours, '_site'))
  const stages: Stages = JSON.parse(measure(ours, [writeStagesScript(ours, join(root, 'dist')), '--index']).output)

  console.log(`\n${size} dispatches`)
  console.table({
    'Dateline, raw copy': row(median(dateline), pages.dateline),
    'Dateline, one dispatch changed': row(rebuilt, pages.dateline),
    'Dateline with search': row(searched, pages.dateline),
    'hand-written Eleventy': row(median(hand), pages.hand),
  })
  console.log(
    `Dateline / hand-written, by the clock: ${ratios.map(ratio => ratio.toFixed(2)).join(', ')}; median ${middle(ratios).toFixed(2)} (aim at 5000: 0.50)`,
  )
  const share = rebuilt.wall / median(dateline).wall
  console.log(`rebuilding after one changed dispatch / building all: ${share.toFixed(2)}`)
  console.table({
    'seconds of': Object.fromEntries(
      Object.entries(stages).map(([name, value]) => [name, Number(Number(value).toFixed(2))]),
    ),
  })
  console.log(`families, related stories and edition: ${stages.edition.toFixed(2)} s`)
  console.log(`reading and tagging: ${Math.round(size / stages.read)} dispatches a second`)
}

function row({ wall, cpu, memory }: Cost, pages: number) {
  return { 'clock s': wall.toFixed(1), 'cpu s': cpu.toFixed(1), 'peak MB': Math.round(memory), pages }
}

function pagesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.html')).length
}

function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
