import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { copyOfWire } from '../demo-site.ts'

/** The package as npm packs it, installed into sites as their authors would. */

const root = join(import.meta.dirname, '../..')
const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 240_000,
    env: { ...process.env, npm_config_loglevel: 'error' },
  })

const parcel = mkdtempSync(join(tmpdir(), 'dateline-pack-'))
const tarball = join(
  parcel,
  npm(root, 'pack', '--silent', '--pack-destination', parcel).trim().split('\n').at(-1) ?? '',
)

/** Where the package was installed first: the other sites share it. */
let installed: string | undefined

function site(files: Record<string, string>, type: 'module' | 'commonjs' = 'module'): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-host-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'host', private: true, type }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  if (installed) symlinkSync(installed, join(folder, 'node_modules'))
  else
    npm(
      folder,
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      `@11ty/eleventy@${eleventyVersion()}`,
      tarball,
    )
  installed ??= join(folder, 'node_modules')
  return folder
}

function eleventyVersion(): string {
  return JSON.parse(readFileSync(join(root, 'node_modules/@11ty/eleventy/package.json'), 'utf8')).version
}

const build = (folder: string, ...args: string[]) =>
  execFileSync('npx', ['@11ty/eleventy', ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, CI: 'true' },
  })

test('the package holds compiled code, data and the stylesheet, and not the seed, tests or the demo', () => {
  const list = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).split('\n')
  for (const path of [
    'dist/plugin/index.js',
    'dist/plugin/index.d.ts',
    'dist/plugin/cli.js',
    'dist/plugin/client/search.js',
    'dist/plugin/pages/dateline.css',
    'dist/src/index.js',
    'dist/src/places/data/places.txt',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
  ]) {
    assert.ok(list.includes(`package/${path}`), `${path} is missing`)
  }
  assert.not.ok(
    list.some(path => /xi-putin|\.test\.|\/site\/|\/data\/make|wire\//u.test(path)),
    'holds what it must not',
  )
  assert.not.ok(
    list.some(path => path.endsWith('.ts') && !path.endsWith('.d.ts')),
    'holds TypeScript sources',
  )
})

test('publint finds nothing to mend', async () => {
  const { messages } = await publint({ pkgDir: root, strict: true })
  assert.equal(messages, [])
})

test('a bare JavaScript site: npm i, one addPlugin, plain npx @11ty/eleventy', () => {
  const folder = site({
    'eleventy.config.js':
      "import dateline from 'eleventy-plugin-dateline'\nexport default config => { config.addPlugin(dateline) }\n",
  })
  cpSync(copyOfWire(), join(folder, 'wire'), { recursive: true })
  build(folder)
  for (const path of [
    'index.html',
    'topics/index.html',
    'timeline/index.html',
    'search/index.html',
    'dateline/dateline.css',
    'dateline/search.js',
    'dateline/pagefind/pagefind-entry.json',
  ]) {
    assert.ok(existsSync(join(folder, '_site', path)), `${path} was not made`)
  }
  assert.ok(existsSync(join(folder, 'wire/dateline.lock.json')), 'no ledger')
  const out = execFileSync('npx', ['dateline', 'read', '--json', 'wire/xi-putin.txt'], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.is(JSON.parse(out).dateline.places[0].name, 'Beijing')
})

test('a CommonJS configuration may require it', () => {
  const folder = site(
    {
      '.eleventy.js':
        "const dateline = require('eleventy-plugin-dateline')\nmodule.exports = config => { config.addPlugin(dateline, { base: '/news/', search: false }) }\n",
      'wire/a.txt':
        'Rain ends the drought\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday over most of central Spain.\n',
      'index.md': '# Home\n',
    },
    'commonjs',
  )
  build(folder)
  assert.match(readFileSync(join(folder, '_site/index.html'), 'utf8'), /<h1>Home<\/h1>/u)
  assert.ok(existsSync(join(folder, '_site/news/timeline/index.html')))
})

const blog = {
  '_includes/base.njk':
    '<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body>{{ content | safe }}<ul>{% for post in collections.post %}<li><a href="{{ post.url }}">{{ post.data.title }}</a></li>{% endfor %}</ul>{% for item in collections.all %}<i>{{ item.url }}</i>{% endfor %}</body></html>',
  'index.njk': '---\nlayout: base.njk\ntitle: My blog\n---\n<h1>{{ title }}</h1>',
  'posts/posts.json': '{"layout": "base.njk", "tags": "post"}',
  'posts/one.md': '---\ntitle: One\ndate: 2023-01-01\n---\nFirst **post**.',
  'posts/two.md': '---\ntitle: Two\ndate: 2023-01-02\n---\nSecond post.',
  'topics/index.njk': '---\npermalink: /my-topics/\nlayout: base.njk\n---\nMine',
  'robots.txt': 'User-agent: *\n',
  'wire/2023-01-04-rain.txt':
    'Rain ends the drought\n\nMADRID, Jan 4, 2023 (DDW) — Rain fell on Wednesday over most of central Spain, {{ "the" }} weather {% raw %} service said.\n',
}
const config = (line: string) =>
  `import dateline from 'eleventy-plugin-dateline'\nexport default config => { config.addPassthroughCopy('robots.txt'); config.ignores.add('wire/**'); ${line} }\n`

test('an existing Nunjucks blog keeps every byte of its own pages', () => {
  const folder = site({ ...blog, 'eleventy.config.js': config('') })
  build(folder, '--output=before')
  writeFileSync(
    join(folder, 'eleventy.config.js'),
    config("config.ignores.add('before'); config.addPlugin(dateline, { base: '/news/' })"),
  )
  build(folder, '--output=after')
  const pages = readdirSync(join(folder, 'before'), { recursive: true, encoding: 'utf8' }).filter(path =>
    /\.\w+$/u.test(path),
  )
  assert.ok(pages.length >= 5)
  for (const path of pages)
    assert.is(
      readFileSync(join(folder, 'after', path), 'utf8'),
      readFileSync(join(folder, 'before', path), 'utf8'),
      path,
    )
  assert.ok(existsSync(join(folder, 'after/news/index.html')))
  const story = readdirSync(join(folder, 'after/news/2023/01/04'))
  assert.is(story.length, 1)
  const page = readFileSync(join(folder, 'after/news/2023/01/04', story[0] ?? '', 'index.html'), 'utf8')
  assert.match(
    page,
    /\{\{ &quot;the&quot; \}\} weather \{% raw %\}|\{\{ "the" \}\} weather \{% raw %\}/u,
    'a template engine ran over wire copy',
  )
})

test("the author's layouts win, and get the page's data", () => {
  const folder = site({
    ...blog,
    'eleventy.config.js': config("config.addPlugin(dateline, { base: '/news/', search: false })"),
    '_includes/dateline/story.njk':
      '---\nlayout: base.njk\n---\n<article class="mine" lang="{{ lang }}"><h1>{{ title }}</h1><p>{{ story.dateline.places[0].name }} {{ page.date.toISOString() }}</p>{{ content | safe }}</article>',
    'list.njk':
      '---\npermalink: /list/\n---\n{% for item in collections.dateline %}{{ item.url }} {{ item.data.title }} {{ item.content | safe }}{% endfor %}',
  })
  build(folder)
  const [slug = ''] = readdirSync(join(folder, '_site/news/2023/01/04'))
  const page = readFileSync(join(folder, '_site/news/2023/01/04', slug, 'index.html'), 'utf8')
  assert.match(page, /<article class="mine" lang="en"><h1>Rain ends the drought<\/h1><p>Madrid 2023-01-04T/u)
  assert.match(page, /<title>Rain ends the drought<\/title>/u)
  assert.match(
    readFileSync(join(folder, '_site/list/index.html'), 'utf8'),
    /\/news\/2023\/01\/04\/[\w-]+\/ Rain ends the drought <p>Rain fell/u,
  )
  assert.match(readFileSync(join(folder, '_site/news/timeline/index.html'), 'utf8'), /class="dateline"/u)
})

test.run()
