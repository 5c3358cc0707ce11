import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { complaints, launch, serve } from '../browser.ts'
import { demoSite, filesOf } from '../demo-site.ts'

const site = demoSite()
const { origin, server } = await serve(site)
const browser = await launch()
const pages = filesOf(site).filter(({ path }) => path.endsWith('.html'))

test.after(async () => {
  await browser.close()
  server.close()
})

/** One address of each kind of page. */
const kinds = {
  front: '/',
  story: `/${pathOf(/<h1[^>]*>Xi Jinping had/u)}`,
  corrected: `/${pathOf(/dl-correction|Correction/u)}`,
  topics: '/topics/',
  topic: '/topics/politics/',
  person: '/people/xi-jinping/',
  place: '/places/china/',
  timeline: '/timeline/',
  month: '/timeline/2023/01/',
  search: '/search/',
  results: '/search/?q=trade',
  offline: '/offline/',
  withdrawn: `/${pathOf(/name="robots" content="noindex"/u)}`,
}

function pathOf(text: RegExp): string {
  const page = pages.find(each => /^\d{4}\//u.test(each.path) && text.test(each.text))
  assert.ok(page, `no page with ${text}`)
  return page.path.replace(/index\.html$/u, '')
}

test('front page → article → topic → timeline → search for a word → filter by a topic → open the result', async () => {
  const page = await browser.newPage()
  const found = complaints(page)
  await page.goto(`${origin}/`)
  await page
    .getByRole('link', { name: /Xi Jinping had a virtual meeting/u })
    .first()
    .click()
  assert.match(await page.locator('h1').innerText(), /Xi Jinping had a virtual meeting with Vladimir Putin/u)
  assert.match(await page.locator('main').innerText(), /2 January 2023 \(TDI\)/iu)

  await page.getByRole('link', { name: 'China to maintain strong trade ties with Russia' }).first().click()
  assert.match(await page.locator('h1').innerText(), /^China to maintain strong trade ties with Russia$/u)
  await page.goBack()

  await page
    .locator('main')
    .getByRole('link', { name: /^diplomacy$/iu })
    .first()
    .click()
  assert.match(await page.locator('h1').innerText(), /diplomacy/iu)
  await page.getByRole('link', { name: 'Timeline' }).first().click()
  assert.ok((await page.locator('main ol ol time').count()) > 10)

  await page.getByRole('link', { name: 'Search' }).first().click()
  await page.locator('.dl-found').waitFor() // the script has come to life
  await page.keyboard.press('/')
  await page.keyboard.type('hegemonism')
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /1 stor/u })
    .waitFor()
  assert.match(await page.locator('mark').first().innerText(), /hegemonism/iu)

  await page.getByRole('searchbox').first().fill('russia')
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /\d+ stories/u })
    .waitFor()
  await page.getByRole('checkbox', { name: /^diplomacy/iu }).check()
  await page.waitForURL(/topic=diplomacy/iu)
  await page
    .getByRole('link', { name: /Xi Jinping had a virtual meeting/u })
    .first()
    .click()
  assert.match(await page.locator('h1').innerText(), /Xi Jinping/u)

  await page.goBack()
  assert.match(page.url(), /q=russia/u, 'the address keeps the search')
  assert.ok(await page.getByRole('checkbox', { name: /^diplomacy/iu }).isChecked(), 'and the filter')
  assert.equal(found, [])
  await page.close()
})

test('a search can be linked to, sorted by date, with dates in order', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/search/?q=president&sort=date`)
  await page
    .getByRole('status')
    .filter({ hasText: /\d+ stories/u })
    .waitFor()
  await page.locator('main ol time').nth(3).waitFor()
  const dates = await page
    .locator('main ol time')
    .evaluateAll(list => list.map(each => each.getAttribute('datetime') ?? ''))
  assert.ok(dates.length > 3)
  assert.equal(
    dates.map(date => date.slice(0, 10)),
    dates
      .map(date => date.slice(0, 10))
      .sort()
      .reverse(),
  )
  await page.close()
})

test('without JavaScript articles read, lists link, and the search page shows another way', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin}${kinds.story}`)
  assert.match(await page.locator('main').innerText(), /withstand all tests/u)
  await page.goto(`${origin}/search/?q=russia`)
  assert.ok(await page.locator('main').getByRole('link', { name: /topic/iu }).first().isVisible())
  await context.close()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds no violation on any kind of page, ${scheme}`, async () => {
    const context = await browser.newContext({ colorScheme: scheme, bypassCSP: true })
    const page = await context.newPage()
    const found = complaints(page)
    for (const [kind, path] of Object.entries(kinds)) {
      await page.goto(origin + path)
      if (kind === 'results')
        await page
          .getByRole('status')
          .filter({ hasText: /\d+ stor/u })
          .waitFor()
      await page.evaluate(axe)
      const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
      const told = results.violations.map(
        ({ id, nodes }) => `${kind}: ${id}: ${nodes.map(node => node.html).join(' ')}`,
      )
      assert.equal(told, [])
    }
    assert.equal(found, [])
    await context.close()
  })
}

test('html-validate passes on every page', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
  for (const { path, text } of pages) {
    const report = await validator.validateString(text)
    const told = report.results.flatMap(({ messages }) =>
      messages.map(message => `${path}:${message.line}: ${message.ruleId}: ${message.message}`),
    )
    assert.equal(told, [], path)
  }
})

test('every link inside the site leads to a page of it', () => {
  const known = new Set(filesOf(site).map(({ path }) => `/${path.replace(/index\.html$/u, '')}`))
  for (const { path, text } of pages) {
    for (const [, href = ''] of text.matchAll(/(?:href|src)="(\/[^"#?]*)/gu))
      assert.ok(known.has(decodeURI(href)), `${path} links to ${href}`)
  }
})

test.run()
