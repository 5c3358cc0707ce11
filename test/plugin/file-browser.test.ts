import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { serve } from '../browser.ts'
import { buildSite, demoSite, filesOf } from '../demo-site.ts'
import { engines, type Tab, until } from '../engines.ts'

/** The demo as it is handed over on a stick: opened by a double click, from a folder with an awkward name, without any server. */

const project = join(import.meta.dirname, '../..')
const built = mkdtempSync(join(tmpdir(), 'dateline-file-'))
buildSite(project, ['--config=.eleventy.ts', `--output=${built}`], { DATELINE_FILE: '1' })
const folder = join(mkdtempSync(join(tmpdir(), 'dateline-stick-')), 'Öl & Gas #1, 50% (neu)+a')
cpSync(built, folder, { recursive: true })

const home = pathToFileURL(join(folder, 'index.html')).href
const root = home.replace(/index\.html$/u, '')
const { origin, server } = await serve(demoSite())
const all = await engines()

test.after(async () => {
  for (const engine of all) await engine.close()
  server.close()
})

const status = 'document.querySelector(".dl-status")?.textContent'

test('every link leads to a file that is there', () => {
  for (const { path, text } of filesOf(built).filter(file => file.path.endsWith('.html'))) {
    for (const [, link = ''] of text.matchAll(/\s(?:href|src|action)="(?!https?:|mailto:|#)([^"#?]*)/gu)) {
      assert.match(link, /^\.{1,2}\//u, `${path} links to ${link}`)
      assert.ok(existsSync(join(built, path, '..', decodeURI(link))), `${path} links to ${link}`)
    }
  }
})

for (const engine of all) {
  test(`${engine.name}: front page → story → place → search by words → facet → newest first → a result, its words marked`, async () => {
    const tab = await engine.open()
    await tab.go(home)
    await click(tab, 'main a[href*="2023/"]')
    await until(tab, 'location.pathname.includes("/2023/") && document.querySelector("h1")')
    await click(tab, 'main a[href*="/places/"]')
    await until(tab, 'location.pathname.includes("/places/") && document.querySelector("h1")')
    await click(tab, '.dl-nav a[href*="search"]')
    await until(tab, 'location.pathname.endsWith("/search/index.html") && !document.querySelector(".dl-found").hidden')

    await type(tab, 'russia')
    const count = Number.parseInt(await until<string>(tab, `/found/.test(${status}) && ${status}`), 10)
    assert.ok(count > 5)
    assert.ok(await tab.run('document.querySelectorAll(".dl-excerpt mark").length > 4'))
    await click(tab, '.dl-fields input[name=topic]')
    await until(tab, `location.search.includes("topic=") && parseInt(${status}) < ${count}`)
    await tab.run('history.back()')
    await until(tab, `!location.search.includes("topic=") && parseInt(${status}) === ${count}`)

    await tab.run(
      `(() => { const order = document.querySelector('.dl-sort'); order.value = 'date'; order.dispatchEvent(new Event('change')) })()`,
    )
    await until(tab, 'location.search.includes("sort=date") && document.querySelectorAll(".dl-hits time").length > 4')
    const days = await until<string[]>(tab, sortedDays)
    assert.ok(days.length > 4)

    await click(tab, '.dl-hits a')
    await until(
      tab,
      'location.pathname.includes("/2023/") && location.pathname.endsWith("/index.html") && document.querySelector("mark")',
    )
    assert.equal(tab.problems, [])
    await tab.close()
  })

  test(`${engine.name}: the box on a page suggests stories that open`, async () => {
    const tab = await engine.open()
    await tab.go(home)
    await tab.run('document.querySelector("#dl_box").focus()')
    await tab.run(
      `(() => { const box = document.querySelector('#dl_box'); box.value = 'kuna'; box.dispatchEvent(new Event('input')) })()`,
    )
    await until(tab, 'document.querySelector(".dl-quick a")')
    await click(tab, '.dl-quick a')
    await until(
      tab,
      'location.pathname.endsWith("/index.html") && location.pathname.includes("/2023/") && document.querySelector("h1")',
    )
    assert.equal(tab.problems, [])
    await tab.close()
  })

  test(`${engine.name}: a hundred searches give what they give over a network`, async () => {
    const asked = JSON.stringify(questions())
    const [online, disk] = [await engine.open(), await engine.open()]
    await online.go(`${origin}/search/`)
    await disk.go(`${root}search/index.html`)
    await until(disk, 'typeof datelineStart === "function"')
    const served = await online.run<unknown[]>(answers('import("/dateline/search-index.js")', asked, '/'))
    const read = await disk.run<unknown[]>(answers('datelineStart("search-index.js")', asked, root))
    assert.is(served.length, 100)
    assert.equal(read, served)
    assert.equal(disk.problems, [])
    await online.close()
    await disk.close()
  })
}

const sortedDays = `(days => days.every((day, at) => at === 0 || day <= days[at - 1]) && days)([...document.querySelectorAll('.dl-hits time')].map(each => each.dateTime))`

function click(tab: Tab, selector: string): Promise<unknown> {
  return tab.run(`document.querySelector(${JSON.stringify(selector)}).click()`)
}

function type(tab: Tab, words: string): Promise<unknown> {
  return tab.run(
    `(() => { const box = document.querySelector('#dl_q'); box.value = ${JSON.stringify(words)}; box.form.requestSubmit() })()`,
  )
}

/** Words of the demo, alone and in pairs, with a place or newest first, and one that no story has. */
function questions(): object[] {
  const copy = filesOf(join(project, 'site/wire')).map(({ text }) => text)
  const words = [...new Set(copy.join(' ').match(/\b\p{L}{4,}/gu))].sort()
  const every = Math.floor(words.length / 99)
  return Array.from({ length: 100 }, (_, at) => {
    const word = at === 99 ? 'zzyzx' : words[at * every]
    const query = at % 5 === 1 ? `${word} ${words[at * every + 1]}` : word
    return { query, filters: at % 4 === 2 ? { place: ['China'] } : {}, ...(at % 3 === 0 && { sort: 'date' }) }
  })
}

/** What the client finds, with addresses as they are below the root. */
function answers(module: string, asked: string, base: string): string {
  return `(async () => {
    const { openIndex } = await ${module}
    const root = ${JSON.stringify(base)}
    const index = await openIndex(root + 'dateline/pagefind/', root)
    const told = []
    for (const state of ${asked}) {
      const found = await index.find(state, 10)
      const hits = found.hits.map(({ url, excerpt, meta }) => [url.slice(root.length).replace('/index.html', '/'), excerpt, meta.title])
      told.push([state.query, found.count, hits, await found.facets()])
    }
    return told
  })()`
}

test.run()
