import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Synthetic } from './synthetic.ts'

/** A Dateline site's configurations: what the hand-written site has too, with search, and with what builds keep for the next one. */
const configurations = { 'plain.js': {}, 'search.js': { search: true }, 'kept.js': { cache: '.cache/dateline' } }

/** A folder with a Dateline site: raw copy and three lines of configuration, of three kinds. */
export function writeDatelineSite(folder: string, dispatches: readonly Synthetic[], plugin: string): void {
  mkdirSync(join(folder, 'wire'), { recursive: true })
  for (const { name, copy } of dispatches) writeFileSync(join(folder, 'wire', `${name}.txt`), copy)
  for (const [name, more] of Object.entries(configurations)) {
    const options = JSON.stringify({
      search: false,
      offline: false,
      cache: false,
      asOf: '2026-01-01T00:00:00Z',
      ...more,
    })
    writeFileSync(
      join(folder, name),
      `import dateline from ${JSON.stringify(plugin)}\nexport default config => { config.addPlugin(dateline, ${options}) }\n`,
    )
  }
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
}

/** The same pages as a site's author would write them by hand: Markdown with front matter, Nunjucks layouts, paginated collections. */
export function writeHandSite(folder: string, dispatches: readonly Synthetic[]): void {
  mkdirSync(join(folder, 'stories'), { recursive: true })
  mkdirSync(join(folder, '_includes'), { recursive: true })
  for (const { name, headline, date, tags, paragraphs } of dispatches) {
    const matter = `---\ntitle: ${JSON.stringify(headline)}\ndate: ${date}\nsubjects: ${JSON.stringify(tags)}\n---\n`
    writeFileSync(join(folder, 'stories', `${name}.md`), `${matter}${paragraphs.join('\n\n')}\n`)
  }
  writeFileSync(
    join(folder, 'stories/stories.json'),
    '{"layout": "story.njk", "tags": "story", "permalink": "/{{ page.date | day }}/{{ page.fileSlug }}/"}',
  )
  writeFileSync(join(folder, '_includes/base.njk'), base)
  writeFileSync(join(folder, '_includes/story.njk'), story)
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'eleventy.config.js'), config)
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
}

const base = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ title }}"><link rel="stylesheet" href="/site.css"></head>
<body><header><a href="/">The Dateline</a><nav><a href="/topics/">Topics</a> <a href="/timeline/">Timeline</a> <a href="/search/">Search</a></nav></header><main>{{ content | safe }}</main><footer>Made by hand</footer></body></html>`

const story = `---
layout: base.njk
---
<article><h1>{{ title }}</h1><p><time datetime="{{ page.date | day }}">{{ page.date | day }}</time></p>{{ content | safe }}
<ul>{% for subject in subjects %}<li><a href="/topics/{{ subject | slugify }}/">{{ subject }}</a></li>{% endfor %}</ul></article>`

const list =
  '{% for item in items %}<li><time datetime="{{ item.date | day }}">{{ item.date | day }}</time> <a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}'

const pages = {
  'index.njk': `---\nlayout: base.njk\ntitle: Front\n---\n<ul>{% set items = collections.newest %}${list}</ul>`,
  'topics.njk':
    '---\nlayout: base.njk\ntitle: Topics\npermalink: /topics/\n---\n<ul>{% for topic in collections.topics %}<li><a href="/topics/{{ topic.name | slugify }}/">{{ topic.name }}</a> {{ topic.count }}</li>{% endfor %}</ul>',
  'topic.njk': `---\nlayout: base.njk\npagination: {data: collections.topicPages, size: 1, alias: topic}\npermalink: "/topics/{{ topic.name | slugify }}/{% if topic.number %}{{ topic.number }}/{% endif %}"\n---\n<h1>{{ topic.name }}</h1><ul>{% set items = topic.items %}${list}</ul>`,
  'timeline.njk':
    '---\nlayout: base.njk\ntitle: Timeline\npermalink: /timeline/\n---\n<ul>{% for month in collections.months %}<li><a href="/timeline/{{ month.name }}/">{{ month.name }}</a></li>{% endfor %}</ul>',
  'month.njk': `---\nlayout: base.njk\npagination: {data: collections.months, size: 1, alias: month}\npermalink: "/timeline/{{ month.name }}/"\n---\n<h1>{{ month.name }}</h1><ul>{% set items = month.items %}${list}</ul>`,
}

const config = `const size = 50
const day = date => date.toISOString().slice(0, 10)
const groups = (items, keys) => {
  const found = new Map()
  for (const item of items) for (const key of keys(item)) found.has(key) ? found.get(key).push(item) : found.set(key, [item])
  return [...found].map(([name, list]) => ({ name, items: list, count: list.length }))
}
export default config => {
  config.addFilter('day', day)
  const stories = api => api.getFilteredByTag('story')
  config.addCollection('newest', api => stories(api).slice(-size).reverse())
  config.addCollection('topics', api => groups(stories(api), item => item.data.subjects))
  config.addCollection('topicPages', api => groups(stories(api), item => item.data.subjects).flatMap(({ name, items }) => {
    const pages = []
    for (let at = 0, number = 0; at < items.length; at += size, number++) pages.push({ name, items: items.slice(at, at + size), number })
    return pages
  }))
  config.addCollection('months', api => groups(stories(api), item => [day(item.date).slice(0, 7).replace('-', '/')]))
}
`
