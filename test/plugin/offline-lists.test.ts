import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { makeLists, type SavedFile } from '../../plugin/offline-lists.ts'

const story = (path: string, month: string, hash = 'h'): SavedFile => ({ path, hash, bytes: 10, month, isStory: true })
const other = (path: string, month?: string): SavedFile => ({ path, hash: 'h', bytes: 5, ...(month && { month }) })
const many = Array.from({ length: 3000 }, (_, at) => story(`2023/01/${at}/`, '2023-01'))

test('what every copy needs comes first, then months from the newest back, with stories and bytes counted', () => {
  const files = [
    story('2022/12/b/', '2022-12'),
    other(''),
    story('2023/01/a/', '2023-01'),
    other('topics/x/', '2023-01'),
  ]
  const { edition } = makeLists(files, 'dateline/pagefind/', [])
  assert.equal(
    edition.groups.map(({ month, stories }) => [month, stories]),
    [
      [undefined, 0],
      ['2023-01', 1],
      ['2022-12', 1],
    ],
  )
  assert.equal(
    edition.groups[1]?.lists.map(([, count, bytes]) => [count, bytes]),
    [[2, 15]],
  )
})

test('every file is in one list, whatever the order they came in', () => {
  const { edition, lists } = makeLists(many, 's/', [])
  assert.ok(lists.size > 3, 'all in one list')
  const told = [...lists.values()].flatMap(text => Object.keys(JSON.parse(text)))
  assert.equal(told.sort(), many.map(({ path }) => path).sort())
  assert.equal(makeLists([...many].reverse(), 's/', []).edition, edition)
})

test('one file more, less or other changes one list and the version', () => {
  const before = makeLists(many, 's/', [])
  const changes: SavedFile[][] = [
    [...many, story('2023/01/1500x/', '2023-01')],
    many.toSpliced(700, 1),
    many.with(700, story('2023/01/700/', '2023-01', 'other')),
  ]
  for (const files of changes) {
    const after = makeLists(files, 's/', [])
    assert.is([...after.lists.keys()].filter(name => !before.lists.has(name)).length, 1)
    assert.is.not(after.edition.version, before.edition.version)
  }
})

test('a kill alone is another version', () => {
  const { edition } = makeLists(many, 's/', ['2023/01/5/'])
  assert.is.not(edition.version, makeLists(many, 's/', []).edition.version)
  assert.equal(edition.withdrawn, ['2023/01/5/'])
})

test.run()
