import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fromDisk } from '../../plugin/file-links.ts'

const cases: [link: string, page: string, expected: string, prefix?: string][] = [
  ['/', '/', './index.html'],
  ['/topics/x/', '/2023/01/a/', '../../../topics/x/index.html'],
  ['/topics/x/#b3', '/topics/', './x/index.html#b3'],
  ['/search/?q=a%20b', '/', './search/index.html?q=a%20b'],
  ['/dateline/dateline.css', '/a/', '../dateline/dateline.css'],
  ['../b/', '/news/a/', '../b/index.html'],
  ['x:y.html', '/', 'x:y.html'],
  ['./x:y.html', '/', './x:y.html'],
  ['/404.html', '/a/', '../404.html'],
  ['/a/', '/404.html', './a/index.html'],
  ['/orte/m%C3%BCnchen/', '/orte/köln/', '../m%C3%BCnchen/index.html'],
  ['/pages/news/a/', '/news/', './a/index.html', '/pages/'],
  ['#part', '/a/', '#part'],
  ['?q=x', '/search/', '?q=x'],
  ['', '/a/', ''],
  ['https://example.org/a/', '/a/', 'https://example.org/a/'],
  ['//example.org/a/', '/a/', '//example.org/a/'],
  ['mailto:a@example.org', '/a/', 'mailto:a@example.org'],
  ['tel:+1', '/a/', 'tel:+1'],
  ['/../../../etc/passwd', '/a/', '../etc/passwd'],
]

for (const [link, page, expected, prefix] of cases) {
  test(`${link || 'nothing'} on ${page} → ${expected || 'nothing'}`, () => {
    assert.is(fromDisk(link, page, prefix ?? '/'), expected)
  })
}

test('what leads somewhere from a server leads to the same page from a disk', () => {
  for (const [link, page, , prefix] of cases.filter(([link]) => link.startsWith('/') && !link.startsWith('//'))) {
    const disk = new URL(
      fromDisk(link, page, prefix ?? '/'),
      `file:///stick${encodeURI(page)}index.html`.replace('.htmlindex.html', '.html'),
    )
    const served = new URL(link, 'http://x').pathname.slice((prefix ?? '/').length - 1)
    assert.is(disk.pathname.replace(/index\.html$/u, ''), `/stick${served}`)
  }
})

test.run()
