import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bareSlugline, hasVersionWords } from '../../src/stories/sluglines.ts'

const versions: Record<string, string> = {
  'BC-US--Storm, 1st Ld-Writethru': 'us storm',
  'BC-US--Storm,8th Ld': 'us storm',
  'STORM 2ND LEAD': 'storm',
  'STORM/WEATHER 3RD NET': 'storm weather',
  'UPDATE 3-STORM-COAST': 'storm coast',
  'CORRECTED-UPDATE 1-STORM': 'storm',
  'BC-Storm, 1st Add': 'storm',
  'STORM TAKE 2': 'storm',
  'URGENT STORM': 'storm',
  'STORM-KILL': 'storm',
}

for (const [slugline, bare] of Object.entries(versions)) {
  test(`${slugline} is a version of ${bare}`, () => {
    assert.is(bareSlugline(slugline), bare)
    assert.ok(hasVersionWords(slugline))
  })
}

test('words that are the subject stay', () => {
  assert.is(bareSlugline('METALS-LEAD-PRICES'), 'metals lead prices')
  assert.is(bareSlugline('ROAD-KILL-COUNT'), 'road kill count')
  assert.is(bareSlugline('Ukraine-Krieg'), 'ukraine krieg')
  assert.not(hasVersionWords('BC-Storm'))
})

test('of version words alone nothing is left', () => {
  assert.is(bareSlugline('1ST LEAD'), '')
  assert.is(bareSlugline(''), '')
})

test('a very long line is read in no time', () => {
  assert.ok(bareSlugline('1st kill urgent '.repeat(20_000)).length > 0)
})

test.run()
