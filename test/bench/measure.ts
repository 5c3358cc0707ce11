import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one run of a command cost. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number
  /** Seconds of processor time of the Node process, its threads included. */
  cpu: number
  /** Peak memory of the Node process in megabytes. */
  memory: number
  output: string
}

const reporter = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs'
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeFileSync(process.env.DATELINE_COST, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }))
})`)}`

/** Runs Node with arguments in a folder and tells what it cost. Throws with its output when it fails. */
export function measure(folder: string, args: readonly string[]): Cost {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-cost-')), 'cost.json')
  const start = performance.now()
  const result = spawnSync(process.execPath, ['--import', reporter, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DATELINE_COST: file },
    maxBuffer: 1 << 28,
  })
  const wall = (performance.now() - start) / 1000
  if (result.status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${result.stdout}\n${result.stderr}`)
  const { cpu, memory }: { cpu: number; memory: number } = JSON.parse(readFileSync(file, 'utf8'))
  return { wall, cpu, memory, output: result.stdout }
}

/** The middle one by the clock. */
export function median(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((a, b) => a.wall - b.wall)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('nothing was measured')
  return middle
}
