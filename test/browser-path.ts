import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const known = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chrome or Chromium that tests use. Without one it is installed: Debian's package as root, else Playwright's own download. */
export function browserPath(): string {
  const found = find()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("No Chrome or Chromium found: installing Debian's chromium package.")
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  } else {
    console.log("No Chrome or Chromium found: downloading Playwright's.")
    spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../node_modules/playwright-core/cli.js'), 'install', 'chromium-headless-shell'],
      { stdio: 'inherit' },
    )
  }
  const installed = find()
  if (!installed)
    throw new Error('No Chrome or Chromium, and none could be installed. Install one, or name it in CHROME_PATH.')
  return installed
}

function find(): string | undefined {
  return [...known, chromium.executablePath()].find(path => path && existsSync(path))
}
