import { launch } from './browser.ts'
import { firefoxPath, launchFirefox } from './firefox.ts'

/** One page of a browser, the same for every kind. */
export interface Tab {
  go(url: string): Promise<void>
  /** The value of an expression in the page, waited for, as JSON carries it. */
  run<Value>(expression: string): Promise<Value>
  /** Errors on the console. */
  problems: string[]
  close(): Promise<void>
}

export interface Engine {
  name: string
  /** All tabs of one engine share what the browser keeps. */
  open(): Promise<Tab>
  close(): Promise<void>
}

/** Chromium, and Firefox where there is one. In CI there is. */
export async function engines(): Promise<Engine[]> {
  const path = firefoxPath()
  if (path === undefined) {
    if (process.env.CI) throw new Error('No Firefox, and none could be installed: name one in FIREFOX_PATH.')
    console.log('Skipped for Firefox: there is none, and none could be installed. Name one in FIREFOX_PATH.')
  }
  return [await launchChromium(), ...(path ? [await launchFirefox(path)] : [])]
}

async function launchChromium(): Promise<Engine> {
  const browser = await launch()
  const context = await browser.newContext()
  return {
    name: 'Chromium',
    async open() {
      const page = await context.newPage()
      const problems: string[] = []
      page.on('console', message => message.type() === 'error' && problems.push(message.text()))
      page.on('pageerror', error => problems.push(error.message))
      return {
        problems,
        go: async url => void (await page.goto(url)),
        run: async expression =>
          JSON.parse(await page.evaluate(`(async () => JSON.stringify(await (${expression})) ?? 'null')()`)),
        close: () => page.close(),
      }
    },
    close: () => browser.close(),
  }
}

/** Asks a page again and again until what it says is true enough; gives that back. Throws with the last answer after a while. */
export async function until<Value>(tab: Tab, expression: string, patience = 20_000): Promise<Value> {
  const end = Date.now() + patience
  let answer: Value | undefined
  let trouble: unknown
  while (Date.now() < end) {
    try {
      answer = await tab.run<Value>(expression)
      if (answer) return answer
    } catch (error) {
      trouble = error // between two pages there is nothing to ask
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`${expression} never came true: ${JSON.stringify(answer) ?? trouble}`)
}
