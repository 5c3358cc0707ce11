import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { savedFiles } from '../../plugin/offline-files.ts'
import { folderOf } from './memory.ts'

const output = folderOf({
  'css/site.css': '@import "more.css"; a { background: url(/pages/img/dots%20a.png) }',
  'css/more.css': '',
  'img/dots a.png': 'png',
  'img/unused.png': 'png',
  'video.mp4': 'mp4',
  'news/dateline/search.js': 'js',
  'news/dateline/pages.json': '[]',
  'news/dateline/offline/edition.json': '{}',
  'news/dateline/pagefind/volumes.json': '{"volumes":[{"tag":"en-x-2222"}]}',
  'news/dateline/pagefind/index/en-x-2222_a.pf_index': 'index',
  'news/dateline/pagefind/index/en-x-1111_a.pf_index': 'of the build before',
  'secret.txt': 'no',
})
const months = new Map([
  ['/news/2023/01/02/a/', '2023-01'],
  ['/news/2023/02/03/b/', '2023-02'],
])
const head = '<link rel="stylesheet" href="/pages/css/site.css">'
const pages = [
  { url: '/news/', content: `${head}<a href="/pages/news/2023/02/03/b/">b</a> <a href="2023/01/02/a/">a</a>` },
  { url: '/news/2023/01/02/a/', content: `${head}<a href="/pages/news/2023/02/03/b/">next</a>` },
  {
    url: '/news/2023/02/03/b/',
    content: `${head}<img src="../../../../../img/dots%20a.png"><a href="/video.mp4">film</a>`,
  },
  { url: '/news/topics/x/', content: '<a href="/news/2023/01/02/a/">a</a>' },
  { url: '/news/ü/', content: '<img src="https://example.org/x.png"><script src="/../../etc/passwd"></script>' },
]
const files = new Map(
  savedFiles(pages, months, { output: join(output, '/'), base: '/news/', prefix: '/pages/' }).map(file => [
    file.path,
    file,
  ]),
)

test('a copy holds the pages, what they load, what stylesheets load, and all of ours, but not what only lies about or is of the build before', () => {
  assert.equal(
    [...files.keys()].sort(),
    [
      '',
      '../css/more.css',
      '../css/site.css',
      '../img/dots a.png',
      '2023/01/02/a/',
      '2023/02/03/b/',
      'dateline/pagefind/index/en-x-2222_a.pf_index',
      'dateline/pagefind/volumes.json',
      'dateline/search.js',
      'topics/x/',
      'ü/',
    ].sort(),
  )
})

test('a story belongs to its own month, a list to that of its newest story, the rest to every copy', () => {
  assert.is(files.get('2023/01/02/a/')?.month, '2023-01')
  assert.is(files.get('topics/x/')?.month, '2023-01')
  assert.is(files.get('')?.month, '2023-02')
  assert.is(files.get('ü/')?.month, undefined)
  assert.is(files.get('dateline/search.js')?.month, undefined)
  assert.equal([...files.values()].filter(({ isStory }) => isStory).length, 2)
})

test('hash and size are of the bytes', () => {
  assert.is(files.get('dateline/search.js')?.bytes, 2)
  assert.is.not(files.get('2023/01/02/a/')?.hash, files.get('2023/02/03/b/')?.hash)
  assert.is(files.get('ü/')?.bytes, Buffer.byteLength(pages[4]?.content ?? ''))
})

test.run()
