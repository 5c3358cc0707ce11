import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, Tab } from './engines.ts'

/** A Firefox that tests drive by WebDriver BiDi: Playwright cannot drive the one that people use. */

const known = [
  process.env.FIREFOX_PATH ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** As a reader has it, but talking to nobody. `strict_origin_policy` is what makes pages from disk hard. */
const preferences: Record<string, boolean | number | string> = {
  'security.fileuri.strict_origin_policy': true,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutConfig.showWarning': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
}

/** Where Firefox is. Without one Debian's package is installed where that can be done. */
export function firefoxPath(): string | undefined {
  const find = () => known.find(path => path && existsSync(path))
  if (find() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("No Firefox found: installing Debian's firefox-esr package.")
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], { stdio: 'ignore', env })
  }
  return find()
}

/** Starts it with a fresh profile. */
export async function launchFirefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-firefox-'))
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
  writeFileSync(join(profile, 'user.js'), lines.join(''))
  const firefox = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const wire = await connect(await addressOf(firefox))
  await wire.send('session.new', { capabilities: {} })
  await wire.send('session.subscribe', { events: ['log.entryAdded'] })
  return {
    name: 'Firefox',
    open: () => openTab(wire),
    async close() {
      wire.close()
      firefox.kill()
      await new Promise(resolve => firefox.once('exit', resolve))
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function openTab(wire: Wire): Promise<Tab> {
  const { context } = await wire.send('browsingContext.create', { type: 'tab' })
  const problems: string[] = []
  wire.listeners.push(({ level, text, source }) => {
    if (level === 'error' && source?.context === context) problems.push(String(text))
  })
  return {
    problems,
    go: async url => void (await wire.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async run(script) {
      const expression = `(async () => JSON.stringify(await (${script})) ?? 'null')()`
      const { result, exceptionDetails } = await wire.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error(`${exceptionDetails.text} in ${script}`)
      return JSON.parse(String(result?.value))
    },
    close: async () => void (await wire.send('browsingContext.close', { context })),
  }
}

/** What answers and events may hold of which we use something. */
interface Message {
  context?: string
  level?: string
  text?: string
  source?: { context?: string }
  result?: { value?: unknown }
  exceptionDetails?: { text: string }
}

interface Wire {
  send(method: string, params: object): Promise<Message>
  listeners: ((event: Message) => void)[]
  close(): void
}

interface Socket {
  send(text: string): void
  close(): void
  on(event: 'open' | 'error' | 'message', listener: (data: unknown) => void): void
}

/** Node 20 has no WebSocket of its own. */
const WebSocket: new (address: string) => Socket = createRequire(import.meta.url)('ws')

async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { resolve(result: Message): void; reject(error: Error): void }>()
  const listeners: Wire['listeners'] = []
  let last = 0
  socket.on('message', data => {
    const { id, method, params, result, error, message } = JSON.parse(String(data))
    if (method !== undefined) listeners.forEach(listener => void listener(params))
    else if (error) waiting.get(id)?.reject(new Error(`${error}: ${message}`))
    else waiting.get(id)?.resolve(result)
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  return {
    listeners,
    close: () => socket.close(),
    send: (method, params) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject })
        socket.send(JSON.stringify({ id: last, method, params }))
      }),
  }
}

/** `WebDriver BiDi listening on ws://127.0.0.1:41223` */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    stderr?.on('data', chunk => {
      said += String(chunk)
      const address = /listening on (?<address>ws:\S+)/u.exec(said)?.groups?.address
      if (address) resolve(`${address}/session`)
    })
    stderr?.once('close', () => reject(new Error(`Firefox did not start: ${said}`)))
  })
}
