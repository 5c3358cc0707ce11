import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildSite, filesOf } from '../demo-site.ts'
import { folderOf } from './memory.ts'

const plugin = pathToFileURL(join(import.meta.dirname, '../../plugin/index.ts')).href
const dispatch = (day: number, said: string) =>
  `---\nslug: rain\n---\n# ${said}\n\nMADRID, Jan ${day}, 2023 (DDW) — Rain fell over most of central Spain.\n`

test('one story is had by its slug in Nunjucks, Liquid and JavaScript, as the editor writes it, whole, or as an address', () => {
  const folder = folderOf({
    'package.json': '{"type": "module"}',
    'eleventy.config.js': `import dateline from ${JSON.stringify(plugin)}\nexport default config => { config.addPlugin(dateline, { base: '/news/', search: false, asOf: '2023-02-01T00:00:00Z' }) }\n`,
    'wire/a.md': dispatch(4, 'Rain ends the drought'),
    'wire/b.md': dispatch(6, 'Rain again'),
    'nunjucks.njk': "{% set story = 'rain' | datelineStory %}{{ story.headline }} {{ story.url }}",
    'whole.njk': "{{ ('2023/01/04/rain' | datelineStory).headline }} {{ dateline.story('/2023/01/04/rain/').url }}",
    'liquid.liquid': "{% assign story = 'rain' | datelineStory %}{{ story.headline }} {{ story.url }}",
    'javascript.11ty.js':
      "export function render() { const { headline, url } = this.datelineStory('rain'); return headline + ' ' + url }",
    'none.njk': "[{{ ('snow' | datelineStory).headline }}{{ ('' | datelineStory).headline }}]",
    'order.njk': '{% for item in collections.dateline %}{{ item.data.title }};{% endfor %}',
  })
  writeFileSync(join(folder, 'wire/c.txt'), 'Snow\n\nBERN, Jan 5, 2023 (DDW) — Snow fell.\n')
  buildSite(folder, [])
  const pages = new Map(filesOf(join(folder, '_site')).map(({ path, text }) => [path, text]))
  const newest = 'Rain again /news/2023/01/06/rain/'
  assert.is(pages.get('nunjucks/index.html'), newest)
  assert.is(pages.get('liquid/index.html'), newest)
  assert.is(pages.get('javascript/index.html'), newest)
  assert.is(pages.get('whole/index.html'), 'Rain ends the drought /news/2023/01/04/rain/')
  assert.is(pages.get('none/index.html'), '[Snow]')
  assert.is(pages.get('order/index.html'), 'Rain ends the drought;Snow;Rain again;', 'oldest first, as Eleventy has it')
})

test.run()
