import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dated } from '../../src/stories/dated.ts'
import { findFamilies } from '../../src/stories/families.ts'
import { dispatch, type Sketch } from './dispatch.ts'

function families(...sketches: Sketch[]): string[] {
  const found = findFamilies(sketches.map(sketch => dated(dispatch(sketch), 'UTC')))
  return found.families.map(({ members, kills }) => {
    const [paths, killers] = [members, kills].map(list => list.map(each => each.dispatch.source.path).join('+'))
    return killers ? `${paths} killed by ${killers}` : `${paths}`
  })
}

test('plain text without a slugline is a family of its own, of one file with several dispatches too', () => {
  const second = { guid: 'a#2', source: { path: 'a', format: 'plain', index: 1 } }
  assert.equal(families({ path: 'a' }, { path: 'b' }, { ...second, path: 'a' }), ['a', 'b', 'a'])
})

test('what replaces a guid joins it, through others and in circles', () => {
  const of = (guid: string): Sketch => ({ signal: { of: { guid } } })
  assert.equal(families({ path: 'a', ...of('c') }, { path: 'b', ...of('a') }, { path: 'c', ...of('b') }), ['a+b+c'])
})

test('a correction that names slugline and day joins that one story; where two have them, neither', () => {
  const correction: Sketch = { path: 'c', signal: { correction: {}, of: { slugline: 'STORM', day: '2023-01-02' } } }
  const late = { ...correction, versionCreated: '2023-01-09T09:00:00Z' }
  assert.equal(families({ path: 'a', guid: 'w:1', slugline: 'STORM' }, late), ['a+c'])
  const two: Sketch[] = [1, 2].map(number => ({ path: String(number), guid: `w:${number}`, slugline: 'STORM' }))
  assert.equal(families(...two, late), ['1', '2', 'c'])
})

test('a kill by slugline takes all stories of that slugline and day', () => {
  const two: Sketch[] = [1, 2].map(number => ({ path: String(number), guid: `w:${number}`, slugline: 'STORM' }))
  const kill: Sketch = { path: 'k', signal: { kill: {}, of: { slugline: 'BC-STORM' } } }
  assert.equal(families(...two, kill), ['1 killed by k', '2 killed by k'])
})

test('a kill by slugline takes none of another agency, and all when it names no agency', () => {
  const story: Sketch = { path: 'a', guid: 'w:1', slugline: 'STORM', provider: 'AAA' }
  const kill: Sketch = { path: 'k', slugline: 'STORM', signal: { kill: {} } }
  assert.equal(families(story, { ...kill, provider: 'BBB' }), ['a'])
  assert.equal(families(story, kill), ['a killed by k'])
})

test('a kill with a guid of the wire that is unknown takes nothing of its slugline down', () => {
  const story: Sketch = { path: 'a', guid: 'w:1', slugline: 'STORM' }
  assert.equal(families(story, { path: 'k', guid: 'w:9', slugline: 'STORM', pubStatus: 'canceled' }), ['a'])
})

test('a kill by slugline whose own time is unknown takes the newest story', () => {
  const story = (path: string, day: string): Sketch => ({ path, slugline: 'STORM', versionCreated: day })
  const kill: Sketch = {
    path: 'k',
    versionCreated: '',
    received: '2025-01-01T00:00:00Z',
    slugline: 'STORM',
    signal: { kill: {} },
  }
  assert.equal(families(story('a', '2023-01-02'), story('b', '2023-01-09'), kill), ['a', 'b killed by k'])
})

test('a kill sent long after its slugline was last used takes nothing', () => {
  const kill: Sketch = { path: 'k', versionCreated: '2023-01-05', slugline: 'STORM', signal: { kill: {} } }
  assert.equal(families({ path: 'a', slugline: 'STORM', versionCreated: '2023-01-02' }, kill), ['a'])
})

test.run()
