import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { standAside } from '../../plugin/offline.ts'
import { buildSite } from '../demo-site.ts'
import { type Engine, engines, type Tab, until } from '../engines.ts'
import { moodyHost } from '../moody-host.ts'
import { folderOf } from './memory.ts'

/** Readers who save the site, lose the network, get it back, and come upon updates and kills: in Chromium and in Firefox. */

const plugin = pathToFileURL(join(import.meta.dirname, '../../plugin/index.ts')).href
const dispatch = (headline: string, dateline: string, marker: string) =>
  `${headline}\n\n${dateline} (DDW) — Rain fell on Wednesday over most of the country, and ${marker} was seen in the hills, the weather service said.\n`

const copy: Record<string, string> = {
  'a.txt': dispatch('Rain ends the drought', 'MADRID, Jan 4, 2023', 'larkspurite'),
  'b.txt': dispatch('Snow closes three passes', 'BERN, Feb 5, 2023', 'fernmarble'),
  'c.txt': dispatch('Storm stops the ferries', 'DUBLIN, Feb 9, 2023', 'kestrelquartz'),
  'd.txt': dispatch('Floods reach the old town', 'PARIS, Mar 1, 2023', 'wrenbasalt'),
  'e.txt': dispatch('Fog keeps planes on the ground', 'PARIS, Mar 2, 2023', 'larkspurite'),
}
const added = { 'f.txt': dispatch('Hail breaks a thousand windows', 'PARIS, Mar 3, 2023', 'heronslate') }
const killed = { 'c.yaml': 'pubStatus: canceled\n' }

const source = folderOf({
  'package.json': '{"type": "module"}',
  'eleventy.config.js': `import dateline from ${JSON.stringify(plugin)}\nexport default config => { config.addPlugin(dateline, { base: '/news/', asOf: '2023-04-01T00:00:00Z' }) }\n`,
  'wire/dateline.lock.json': '{"version": 1, "addresses": {}}',
})

/** A publication of these files of the wire, in a folder of its own. */
function publish(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(source, 'wire', path), text)
  const output = join(source, '..', `${source.split('/').at(-1)}-${name}`)
  rmSync(output, { recursive: true, force: true })
  buildSite(source, [`--output=${output}`, '--pathprefix=/pages/'])
  return output
}

const first = publish('first', copy)
const second = publish('second', added)
const third = publish('third', killed)
const host = await moodyHost(first, '/pages/')
const root = `${host.origin}/pages/news/`

const shown = 'document.querySelector(".dl-status")?.textContent'
const hits = '[...document.querySelectorAll(".dl-hits h2")].map(each => each.textContent)'
const saved = `/^Saved/.test(${shown})`
const record = `caches.match('${root}dateline/offline/copy').then(copy => copy?.json())`
const version = `${record}.then(copy => copy?.version)`

async function save(tab: Tab, months = ''): Promise<void> {
  await tab.go(`${root}offline/`)
  await until(tab, `document.querySelector('[name=months][value="${months}"]')`)
  await tab.run(`document.querySelector('[name=months][value="${months}"]').click()`)
  await tab.run('document.querySelector(".dl-offline form button").click()')
  await until(tab, saved)
  await until(tab, 'navigator.serviceWorker.controller !== null')
}

/** Until what is saved is what the host has. */
async function untilCurrent(tab: Tab): Promise<void> {
  const { version: published } = JSON.parse(
    readFileSync(join(host.folder, 'news/dateline/offline/edition.json'), 'utf8'),
  )
  await until(tab, `${version}.then(now => now === '${published}')`)
  await until(tab, `${saved} && document.querySelector('progress').hidden`)
}

async function search(tab: Tab, query: string): Promise<string[]> {
  await tab.go(`${root}search/?${query}`)
  await until(tab, `/found/.test(${shown})`)
  return tab.run(hits)
}

/** What a reader has who comes for the first time. */
async function forget(tab: Tab): Promise<void> {
  host.folder = first
  host.silent = false
  host.refuses = undefined
  host.hides = undefined
  await tab.go(root)
  await tab.run(
    `navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(each => each.unregister())))`,
  )
  await tab.run(`caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))`)
}

function proof(engine: Engine, name: string, prove: (tab: Tab) => Promise<void>): void {
  test(`${engine.name}: ${name}`, async () => {
    const tab = await engine.open()
    await host.stop() // what it never answered would hold up what comes
    await host.start()
    await forget(tab)
    host.asked.length = 0
    await prove(tab).finally(tab.close)
  })
}

const all = await engines()
for (const engine of all) {
  proof(engine, 'nobody gets anything that he did not ask for', async tab => {
    await tab.go(root)
    await until(tab, 'caches.keys().then(kept => kept.length === 0)')
    assert.equal(await tab.run('navigator.serviceWorker.getRegistrations().then(all => all.length)'), 0)
    assert.not.ok(
      host.asked.some(path => /offline|worker|manifest|pagefind/u.test(path)),
      host.asked.join('\n'),
    )
  })

  proof(
    engine,
    'saved, then without a server: front page, search with facet and date order, a story never seen, its place',
    async tab => {
      await save(tab)
      await host.stop()
      await tab.go(root)
      assert.match(await tab.run<string>('document.querySelector("main").innerText'), /Fog keeps planes on the ground/u)
      assert.equal(await search(tab, 'q=larkspurite&sort=date'), [
        'Fog keeps planes on the ground',
        'Rain ends the drought',
      ])
      assert.equal(await search(tab, 'q=larkspurite&month=2023-01'), ['Rain ends the drought'])
      await until(tab, 'document.querySelector(".dl-fields input")')
      await tab.run('document.querySelector(".dl-hits a").click()')
      await until(tab, 'document.querySelector("h1")?.textContent === "Rain ends the drought"')
      await until(tab, 'document.styleSheets[0]?.cssRules.length > 50')
      await tab.run(`document.querySelector('main a[href*="/places/"]').click()`)
      await until(tab, 'location.pathname.includes("/places/") && document.querySelector("h1")')
      await host.start()
    },
  )

  proof(
    engine,
    'an update brings the new story and asks for nothing that stayed; a kill takes the story out of everything saved',
    async tab => {
      await save(tab)
      const before = await tab.run(version)
      host.folder = second
      host.asked.length = 0
      await tab.go(root)
      await until(tab, `${version}.then(now => now !== '${before}')`)
      assert.ok(host.asked.includes('/pages/news/dateline/offline/edition.json'))
      assert.not.ok(
        host.asked.some(path => /2023\/01\/04|search\.js/u.test(path)),
        host.asked.join('\n'),
      )
      await host.stop()
      assert.equal(await search(tab, 'q=heronslate'), ['Hail breaks a thousand windows'])
      await host.start()

      host.folder = third
      await tab.go(`${root}offline/`)
      await untilCurrent(tab)
      await host.stop()
      assert.equal(await search(tab, 'q=kestrelquartz'), [])
      await tab.go(`${root}2023/02/09/storm-stops-the-ferries/`)
      assert.match(await tab.run<string>('document.querySelector("h1").textContent'), /withdrawn/u)
      const holding = await tab.run<string[]>(textsWith('kestrelquartz|Storm stops'))
      assert.equal(holding, [])
      await host.start()
    },
  )

  proof(engine, 'an update that breaks off leaves the old copy whole, and goes on later', async tab => {
    await save(tab)
    host.folder = second
    host.asked.length = 0
    host.refuses = /\/timeline\/$/u
    await tab.go(`${root}offline/`)
    await until(tab, `/^The connection failed/.test(${shown})`)
    await host.stop()
    assert.equal(await search(tab, 'q=larkspurite&sort=date'), [
      'Fog keeps planes on the ground',
      'Rain ends the drought',
    ])
    assert.equal(await search(tab, 'q=heronslate'), [])
    host.refuses = undefined
    await host.start()
    await tab.go(`${root}offline/`)
    await untilCurrent(tab)
    await host.stop()
    assert.equal(await search(tab, 'q=heronslate'), ['Hail breaks a thousand windows'])
  })

  proof(engine, 'a save that breaks off goes on where it was', async tab => {
    await tab.go(`${root}offline/`)
    await until(tab, 'document.querySelector("[name=months]")')
    host.asked.length = 0
    host.refuses = /\/timeline\/$/u
    await tab.run('document.querySelector(".dl-offline form button").click()')
    await until(tab, `/^The connection failed/.test(${shown})`)
    const had = host.asked.filter(path => !path.endsWith('/timeline/'))
    assert.ok(had.length > 10)
    host.asked.length = 0
    host.refuses = undefined
    await until(tab, '!document.querySelector("form[hidden]")')
    await tab.run('document.querySelector(".dl-offline form button").click()')
    await until(tab, saved)
    const again = had.filter(path => host.asked.includes(path) && !path.endsWith('edition.json'))
    assert.equal(again, [])
  })

  proof(
    engine,
    'a network that takes connections and says nothing is answered for in less than five seconds',
    async tab => {
      await save(tab)
      host.silent = true
      for (const path of ['', 'search/?q=larkspurite', 'timeline/']) {
        const start = Date.now()
        await tab.go(root + path)
        if (path.includes('q=')) await until(tab, `/2 stories/.test(${shown})`)
        assert.ok(Date.now() - start < 5000, `${path}: ${Date.now() - start} ms`)
      }
    },
  )

  proof(engine, 'a page opened before an update still finds what there is', async tab => {
    await save(tab)
    const other = await engine.open()
    await other.go(`${root}search/?q=rain`)
    await until(other, `/found/.test(${shown})`)
    host.folder = second
    await tab.go(`${root}offline/`)
    await untilCurrent(tab)
    await host.stop()
    for (const word of ['larkspurite', 'fernmarble', 'wrenbasalt']) {
      await other.run(
        `{ const box = document.querySelector('#dl_q'); box.value = '${word}'; box.form.requestSubmit() }`.replace(
          /^\{(?<body>.*)\}$/u,
          '(() => {$<body>})()',
        ),
      )
      await until(other, `location.search.includes('${word}') && /[12] stor/.test(${shown})`)
    }
    await other.close()
  })

  proof(engine, 'only the last month: the rest is said not to be saved', async tab => {
    await save(tab, '1')
    await host.stop()
    assert.ok((await search(tab, 'q=wrenbasalt')).length === 1)
    await tab.run('document.querySelector(".dl-hits a").click()')
    await until(tab, 'document.querySelector("h1")?.textContent === "Floods reach the old town"')
    await tab.go(`${root}2023/01/04/rain-ends-the-drought/`).catch(() => {})
    await until(tab, 'document.querySelector(".dl-unsaved:not([hidden]) h2")?.textContent === "Not in your saved copy"')
  })

  proof(engine, 'removed is removed', async tab => {
    await save(tab)
    await tab.run('document.querySelector(".dl-remove").click()')
    await until(tab, `/removed/.test(${shown})`)
    await until(tab, 'caches.keys().then(kept => kept.length === 0)')
    assert.equal(await tab.run('navigator.serviceWorker.getRegistrations().then(all => all.length)'), 0)
  })

  proof(
    engine,
    'a site that offers nothing more keeps its readers’ copies for the moment, and they know since when',
    async tab => {
      await save(tab)
      host.hides = /offline\/edition\.json$/u
      await tab.go(root)
      await until(tab, `${record}.then(copy => copy?.missedSince)`)
      assert.ok(await tab.run(`caches.match('${root}dateline/offline/copy').then(copy => copy !== undefined)`))
    },
  )

  proof(engine, 'while a site is served for writing, a worker of before goes away', async tab => {
    await save(tab)
    const served = publish('served', {})
    standAside({ output: served, base: '/news/', prefix: '/pages/' })
    host.folder = served
    await tab.go(root)
    await until(tab, 'navigator.serviceWorker.getRegistrations().then(all => all.length === 0)')
    await until(tab, 'caches.keys().then(kept => kept.length === 0)')
  })
}

test.after(async () => {
  for (const engine of all) await engine.close()
  await host.stop()
})

/** The addresses of all saved files with such a text in them, compressed ones unpacked. */
function textsWith(pattern: string): string {
  return `(async () => {
    const found = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        const bytes = new Uint8Array(await (await cache.match(url)).arrayBuffer())
        const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
        const stream = packed ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : new Blob([bytes])
        if (/${pattern}/i.test(await new Response(stream).text())) found.push(url)
      }
    }
    return found
  })()`
}

test.run()
