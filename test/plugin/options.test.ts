import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Options, readOptions } from '../../plugin/options.ts'

const wire = mkdtempSync(join(tmpdir(), 'dateline-'))
const read = (options: Record<string, unknown>) => readOptions({ wire, ...options } as Options, '.')

test('fills every gap', () => {
  const settings = read({})
  assert.is(settings.base, '/')
  assert.is(settings.pageSize, 50)
  assert.is(settings.search, true)
  assert.is(settings.strict, false)
})

test('keeps what is set', () => {
  assert.is(read({ base: '/news/', title: 'The Wire' }).base, '/news/')
  assert.is(read({ title: 'The Wire' }).title, 'The Wire')
  assert.is(read({ title: undefined }).title, 'Dateline')
})

test('an unknown option is named, with the known ones', () => {
  assert.throws(
    () => read({ wier: 'x' }),
    /^Dateline: there is no option `wier`\. The options are wire, title, tagline, url, base, language, timeZone, pageSize, search, offline, file, pages, ignore, cache, asOf, rights, pseudonyms, preview, strict\.$/u,
  )
})

test('a wrong value is told what it must be', () => {
  const wrong: [Record<string, unknown>, RegExp][] = [
    [{ base: 'news' }, /`base` must be a path with a slash at both ends, such as '\/news\/'/u],
    [{ base: '/../' }, /`base` must be/u],
    [{ url: 'example.org' }, /`url` must be an origin without a path/u],
    [{ cache: true }, /`cache` must be a folder, such as '\.cache\/dateline', or false/u],
    [{ cache: '' }, /`cache` must be/u],
    [{ url: 'https://example.org/x' }, /`url` must be/u],
    [{ timeZone: 'Mars/Olympus' }, /`timeZone` must be an IANA time zone/u],
    [{ language: 'en_GB!' }, /`language` must be a language code/u],
    [{ language: 'english' }, /`language` must be a language code/u],
    [{ pageSize: 0 }, /`pageSize` must be a whole number from 1 up/u],
    [{ asOf: 'soon' }, /`asOf` must be an instant/u],
    [{ asOf: '2023-02-30' }, /`asOf` must be an instant/u],
    [{ search: 'yes' }, /`search` must be true or false/u],
    [{ ignore: '.pdf' }, /`ignore` must be a list/u],
    [{ pseudonyms: { 'Jane Roe': '' } }, /`pseudonyms` must be names and what stands for them/u],
    [{ pseudonyms: ['Jane Roe'] }, /`pseudonyms` must be/u],
    [{ rights: { provider: 'ABC' } }, /`rights` must be a list of rules/u],
    [{ rights: [{ provider: 'ABC', publsh: false }] }, /a rule may have provider, usageTerms, publish, archiveDays/u],
    [{ rights: [{ archiveDays: '30' }] }, /`rights` must be/u],
  ]
  for (const [options, message] of wrong) assert.throws(() => read(options), message, JSON.stringify(options))
})

test('a wire folder that is not there is an error that says what to do', () => {
  assert.throws(
    () => read({ wire: 'no/such/folder' }),
    /the option `wire` names a folder that is not there: no\/such\/folder\. Make it, or name/u,
  )
})

test('a missing folder that nobody named is said to be the default, with how to name another', () => {
  assert.throws(
    () => readOptions({}, 'no/such/input'),
    /there is no folder no\/such\/input\/wire, where .* when the option `wire` is not set\. Make it, or name .* addPlugin\(dateline, \{ wire: 'dispatches' \}\)\./u,
  )
})

test.run()
