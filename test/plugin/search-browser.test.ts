import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { complaints, launch, serve } from '../browser.ts'
import { demoSite } from '../demo-site.ts'
import { indexInto, manyDispatches, siteOf, smallSizes, temporary } from './search-archive.ts'

/** The demo's pages over an archive of a hundred and fifty stories in small volumes. */
const site = temporary()
cpSync(demoSite(), site, { recursive: true })
const index = join(site, 'dateline/pagefind')
rmSync(index, { recursive: true })
const cache = temporary()
const stories = manyDispatches(150)
await indexInto(index, siteOf(stories), { sizes: smallSizes, cache })
const { origin, server } = await serve(site)
const browser = await launch()

test.after(async () => {
  await browser.close()
  server.close()
})

const statusOf = (text: RegExp) => ({ hasText: text })

test('in date order the newest come first, numbers are lower bounds, and more is loaded until all is there', async () => {
  const page = await browser.newPage()
  const found = complaints(page)
  await page.goto(`${origin}/search/?q=reviewed&sort=date`)
  await page
    .getByRole('status')
    .filter(statusOf(/^At least \d+ stories found/u))
    .waitFor()
  const days = () =>
    page.locator('.dl-hits time').evaluateAll(list => list.map(each => each.getAttribute('datetime') ?? ''))
  for (let shown = 10; shown < 150; shown = (await days()).length) {
    await page.getByRole('button', { name: 'Show more stories' }).click()
    await page.locator('.dl-hits > li').nth(shown).waitFor()
  }
  assert.equal(await days(), [...(await days())].sort().reverse())
  assert.is((await days()).length, 150)
  await page
    .getByRole('status')
    .filter(statusOf(/^150 stories found/u))
    .waitFor()
  assert.not.ok(await page.getByRole('button', { name: 'Show more stories' }).isVisible())
  assert.equal(found, [])
  await page.close()
})

test('a period and facets narrow, the address holds all of it, and the back button takes it back', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/search/?q=reviewed`)
  await page
    .getByRole('status')
    .filter(statusOf(/^150 stories/u))
    .waitFor()
  await page.locator('.dl-from').selectOption('2023-10')
  await page.waitForURL(/from=2023-10/u)
  await page.locator('.dl-to').selectOption('2023-11')
  await page
    .getByRole('status')
    .filter(statusOf(/^(?!150)\d+ stories/u))
    .waitFor()
  const days = await page
    .locator('.dl-hits time')
    .evaluateAll(list => list.map(each => each.getAttribute('datetime') ?? ''))
  assert.ok(
    days.every(day => /^2023-1[01]/u.test(day)),
    days.join(),
  )
  await page.getByRole('checkbox', { name: /^Wheat/u }).check()
  await page.waitForURL(/topic=Wheat/u)
  const all = page.url()
  await page.goBack()
  await page.waitForURL(url => !url.search.includes('topic='))
  await page.goBack()
  await page.goBack()
  await page
    .getByRole('status')
    .filter(statusOf(/^150 stories/u))
    .waitFor()
  await page.goto(all)
  assert.ok(await page.getByRole('checkbox', { name: /^Wheat/u }).isChecked())
  assert.is(await page.locator('.dl-to').inputValue(), '2023-11')
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await page
    .getByRole('status')
    .filter(statusOf(/^150 stories/u))
    .waitFor()
  await page.close()
})

test('a misspelt word finds nothing, and what may have been meant is offered', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/search/?q=bulletim`)
  await page.getByRole('link', { name: 'bulletin' }).click()
  await page
    .getByRole('status')
    .filter(statusOf(/^150 stories/u))
    .waitFor()
  assert.match(page.url(), /q=bulletin/u)
  await page.close()
})

test('the box on every page is reached by keys, shows the first stories, and leads to all of them', async () => {
  const page = await browser.newPage()
  const found = complaints(page)
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await page.goto(`${origin}/topics/`)
  await page.waitForLoadState('networkidle')
  assert.not.ok(
    loaded.some(url => /pagefind|quick/u.test(url)),
    'nothing of the search before it is used',
  )
  await page.keyboard.press('Control+k')
  await page.keyboard.type('copper')
  const panel = page.locator('.dl-quick')
  await panel.getByRole('link', { name: /^All \d+ stories/u }).waitFor()
  await page.keyboard.press('ArrowDown')
  assert.match(await page.evaluate<string>('document.activeElement.textContent'), /copper/iu)
  await page.keyboard.press('Escape')
  assert.not.ok(await panel.isVisible())
  assert.is(await page.evaluate<string>('document.activeElement.id'), 'dl_box')
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter(statusOf(/stories found/u))
    .waitFor()
  assert.match(page.url(), /\/search\/\?q=copper/u)
  assert.equal(found, [])
  await page.close()
})

test('a slash that is typed into a field stays a slash', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/topics/`)
  await page.keyboard.press('/')
  await page.keyboard.type('24/7')
  assert.is(await page.locator('#dl_box').inputValue(), '24/7')
  await page.close()
})

test('the story that a result leads to has the words marked', async () => {
  const demo = await serve(demoSite())
  const page = await browser.newPage()
  await page.goto(`${demo.origin}/search/?q=hegemonism`)
  await page.locator('.dl-hits h2 a').first().click()
  await page.waitForURL(/highlight=hegemonism/u)
  const mark = page.locator('main mark').first()
  await mark.waitFor()
  assert.match(await mark.innerText(), /^hegemonism$/iu)
  await page.close()
  demo.server.close()
})

test('a page left open over two updates answers from the index that is there, and never that there is nothing', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/search/?q=barley`)
  await page
    .getByRole('status')
    .filter(statusOf(/stories found/u))
    .waitFor()
  for (const headline of ['Oslo opens a tunnel', 'Lima opens a bridge']) {
    stories.push({
      path: `${headline}.txt`,
      guid: headline,
      headline,
      versionCreated: `2023-12-31T1${stories.length % 10}:30:00Z`,
    })
    await indexInto(index, siteOf(stories), { sizes: smallSizes, cache })
  }
  await page.getByRole('searchbox').fill('silver')
  await page
    .locator('.dl-hits mark')
    .filter({ hasText: /silver/iu })
    .first()
    .waitFor()
  await page
    .getByRole('status')
    .filter(statusOf(/stories found/u))
    .waitFor()
  const silver = await page.getByRole('status').first().innerText()
  const fresh = await browser.newPage()
  await fresh.goto(`${origin}/search/?q=silver`)
  await fresh
    .getByRole('status')
    .filter(statusOf(/stories found/u))
    .waitFor()
  assert.is(silver, await fresh.getByRole('status').first().innerText())
  await fresh.close()
  await page.close()
})

test('when Pagefind is not as it was, the search goes on by its public interface', async () => {
  const broken = temporary()
  cpSync(site, broken, { recursive: true })
  for (const name of readdirSync(join(broken, 'dateline/pagefind')).filter(each => each.startsWith('engine.')))
    writeFileSync(join(broken, 'dateline/pagefind', name), 'export default () => {}')
  const other = await serve(broken)
  const page = await browser.newPage()
  await page.goto(`${other.origin}/search/?q=reviewed&sort=date`)
  await page
    .getByRole('status')
    .filter(statusOf(/^15\d stories found/u))
    .waitFor()
  const days = await page
    .locator('.dl-hits time')
    .evaluateAll(list => list.map(each => each.getAttribute('datetime') ?? ''))
  assert.equal(days, [...days].sort().reverse())
  await page.close()
  other.server.close()
})

test.run()
