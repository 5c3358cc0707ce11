import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/** A host as readers know them: up, gone, or silent; it keeps its address through all of it. */
export interface MoodyHost {
  origin: string
  /** What it serves; another one is a new publication. */
  folder: string
  /** Takes connections and never says a word. */
  silent: boolean
  /** Has no such paths. */
  hides: RegExp | undefined
  /** Hangs up when it is asked for such a path. */
  refuses: RegExp | undefined
  /** Paths asked for since the last look, and how many bytes were sent. */
  asked: string[]
  sent: number
  stop(): Promise<void>
  start(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Starts one that serves a folder below a prefix, with the strict policy that README.md promises to bear. */
export async function moodyHost(folder: string, prefix = '/'): Promise<MoodyHost> {
  let port = 0
  const server = createServer((request, response) => {
    if (host.silent) return
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    host.asked.push(path)
    if (host.refuses?.test(path)) {
      response.destroy()
      return
    }
    const file = join(host.folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '')
    if (host.hides?.test(path) || !path.startsWith(prefix) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const content = readFileSync(file)
    host.sent += content.length
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.setHeader('content-security-policy', "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'")
    response.end(content)
  })
  const host: MoodyHost = {
    origin: '',
    folder,
    silent: false,
    hides: undefined,
    refuses: undefined,
    asked: [],
    sent: 0,
    async start() {
      if (server.listening) return
      await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
      port = (server.address() as AddressInfo).port
      host.origin = `http://127.0.0.1:${port}`
    },
    async stop() {
      const closed = new Promise(resolve => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
  await host.start()
  return host
}
