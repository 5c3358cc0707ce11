import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launch } from '../browser.ts'

const rounds = 5
const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** Milliseconds and bytes from opening the search page with nothing in the cache to its first hits; the least and the middle of some. */
export async function firstSearches(site: string, queries: Record<string, string>) {
  const sent: { path: string; bytes: number }[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = join(site, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
    if (!existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(path)]
    const body = type ? gzipSync(readFileSync(path)) : readFileSync(path) // the index is compressed as it is
    response.setHeader('content-type', type ?? 'application/octet-stream')
    if (type) response.setHeader('content-encoding', 'gzip')
    sent.push({ path, bytes: body.length })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const browser = await launch()
  const rows: Record<string, object> = {}
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = []
    let bytes = 0
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.addInitScript(`new MutationObserver(() => {
        if (!window.firstHit && document.querySelector('.dl-hits li')) window.firstHit = performance.now()
      }).observe(document, { subtree: true, childList: true })`)
      sent.length = 0
      await page.goto(`${origin}/search/?q=${encodeURIComponent(query).replace('%26sort%3D', '&sort=')}`)
      await page.waitForFunction('window.firstHit')
      times.push(await page.evaluate<number>('window.firstHit'))
      // What counts the facets is loaded after the hits are there.
      const facets = sent.findIndex(({ path }) => path.endsWith('.pf_filter'))
      bytes = sent.slice(0, facets < 0 ? undefined : facets).reduce((sum, each) => sum + each.bytes, 0)
      await context.close()
    }
    times.sort((a, b) => a - b)
    rows[name] = {
      query,
      'least ms': Math.round(times[0] ?? 0),
      'middle ms': Math.round(times[rounds >> 1] ?? 0),
      KB: Math.round(bytes / 1024),
    }
  }
  await browser.close()
  server.close()
  return rows
}
