import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { browserPath } from './browser-path.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Serves a built site below a prefix as a host would, with the strict policy that README.md promises to bear. */
export async function serve(folder: string, prefix = '/'): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(prefix)
      ? join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '')
      : ''
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.setHeader('content-security-policy', "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'")
    response.end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, server }
}

/** A headless Chromium that talks to nobody but the pages it is shown. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** What a page complains of: console errors, failed requests, uncaught exceptions. */
export function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', message => message.type() === 'error' && found.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', error => found.push(`${page.url()}: ${error.message}`))
  page.on('response', response => response.status() >= 400 && found.push(`${response.status()} ${response.url()}`))
  return found
}
