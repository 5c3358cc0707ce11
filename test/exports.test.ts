import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as plugin from '../plugin/index.ts'
import { 'module.exports' as required } from '../plugin/index.ts'
import * as core from '../src/index.ts'

test('the plugin exports itself, by default, by name and for `require`', () => {
  assert.equal(Object.keys(plugin).sort(), ['dateline', 'default', 'module.exports'])
  assert.is(plugin.default, plugin.dateline)
  assert.is(required, plugin.dateline)
})

test('the core exports its stages by name', () => {
  assert.equal(Object.keys(core).sort(), [
    'addressedSubjects',
    'compareInstants',
    'cutVolumes',
    'dayInPath',
    'dayOf',
    'decode',
    'deskNotices',
    'editionOf',
    'fold',
    'isDay',
    'isInstant',
    'isTimeZone',
    'makeEdition',
    'nearest',
    'noAuthority',
    'openDesk',
    'openListed',
    'publish',
    'readAuthority',
    'readDispatches',
    'readDossier',
    'reconcile',
    'searchRecords',
    'slugify',
    'surePerson',
    'tellStories',
  ])
})

test.run()
