#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  type Authority,
  dayInPath,
  editionOf,
  type Ledger,
  type MadeEdition,
  type Notice,
  openDesk,
  readDispatches,
} from '../src/index.ts'
import { understand, type Values } from './commands.ts'
import { decisionsIn, writeDecisions } from './decide.ts'
import { readDossiers } from './dossiers.ts'
import { readLedger } from './ledger.ts'
import { formatNotice } from './notices.ts'
import type { Settings } from './options.ts'
import { pack } from './pack.ts'
import { describe } from './read-out.ts'
import { resources } from './resources.ts'
import { readSubjects } from './subjects-file.ts'
import { describeReview, reviewOf } from './tags.ts'
import { whyUnreadable } from './unreadable.ts'
import { readWire } from './wire.ts'

/** Runs a command line; gives back the exit code. `site` are the options of a site, where the command names its configuration. */
export function run(
  args: string[],
  print: (text: string) => void,
  complain: (text: string) => void,
  site?: Settings,
): number {
  const understood = understand(args)
  if ('help' in understood) {
    print(understood.help)
    return 0
  }
  if ('problem' in understood) {
    complain(`dateline: ${understood.problem}\n`)
    return 2
  }
  const { name, paths, values } = understood
  if (name === 'read') return read(paths, values, print, complain)
  if (name === 'pack') return packSite(paths[0] ?? '_file', values.to ?? 'site.zip', print, complain)
  const [folder = site?.wire ?? 'wire'] = paths
  try {
    const reading = readEdition(folder, values, site)
    if (name === 'tags') return tags(folder, reading, values, print, complain)
    return name === 'check' ? check(reading, print) : next(reading, print)
  } catch (error) {
    complain(unreadable(folder, 'unreadable-folder', error))
    return 1
  }
}

function read(
  paths: string[],
  { json, received, language = 'en' }: Values,
  print: (text: string) => void,
  complain: (text: string) => void,
): number {
  const desk = openDesk(resources, language)
  let failed = false
  const tell = (notice: Notice) => {
    complain(`${formatNotice(notice)}\n`)
    if (notice.level === 'error') failed = true
  }
  for (const path of paths) {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(path)
    } catch (error) {
      complain(unreadable(path, 'unreadable-file', error))
      failed = true
      continue
    }
    const came = received ?? dayInPath(basename(path))
    const { dispatches, notices } = readDispatches({ path, bytes, ...(came && { received: came }) }, desk)
    notices.forEach(tell)
    for (const dispatch of dispatches) print(json ? `${JSON.stringify(dispatch)}\n` : describe(dispatch))
  }
  return failed ? 1 : 0
}

/** A wire folder as it stands at one instant. */
interface Reading {
  count: number
  made: MadeEdition
  ledger: Ledger
  authority: Authority
}

function readEdition(folder: string, { 'as-of': asOf, language }: Values, site?: Settings): Reading {
  const { dispatches, notices } = readWire(folder, {
    language: language ?? site?.language ?? 'en',
    ...(site && { ignore: site.ignore }),
  })
  const sets = readDossiers(folder)
  const { authority, notices: ofSubjects } = readSubjects(folder)
  const ledger = readLedger(folder)
  const made = editionOf(dispatches, [...notices, ...ofSubjects, ...sets.notices], {
    timeZone: 'UTC',
    ...(site && { timeZone: site.timeZone, rights: site.rights, pseudonyms: site.pseudonyms }),
    asOf: asOf ?? site?.asOf ?? new Date().toISOString(),
    ledger,
    dossiers: sets.dossiers,
    authority,
  })
  return { count: dispatches.length, made, ledger, authority }
}

function check({ count, made }: Reading, print: (text: string) => void): number {
  const { notices } = made.edition
  for (const notice of notices) print(`${formatNotice(notice)}\n`)
  const errors = notices.filter(notice => notice.level === 'error').length
  const counts = [
    counted(count, 'dispatch', 'dispatches'),
    counted(notices.length, 'notice', 'notices'),
    counted(errors, 'error', 'errors'),
  ]
  print(`${counts.join(', ')}\n`)
  return errors > 0 ? 1 : 0
}

function next({ made }: Reading, print: (text: string) => void): number {
  if (made.edition.nextChange) print(`${made.edition.nextChange}\n`)
  return 0
}

function tags(
  folder: string,
  { made, ledger, authority }: Reading,
  values: Values,
  print: (text: string) => void,
  complain: (text: string) => void,
): number {
  try {
    const decisions = decisionsIn(values, made, authority)
    if (decisions.length === 0) print(describeReview(reviewOf(made, ledger, authority)))
    else
      print(`${counted(decisions.length, 'decision', 'decisions')} written to ${writeDecisions(folder, decisions)}\n`)
    return 0
  } catch (error) {
    complain(`dateline: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

function packSite(
  folder: string,
  archive: string,
  print: (text: string) => void,
  complain: (text: string) => void,
): number {
  try {
    const { files, bytes } = pack(folder, archive)
    print(`${counted(files, 'file', 'files')} packed into ${archive}, ${(bytes / 1e6).toFixed(1)} MB\n`)
    return 0
  } catch (error) {
    complain(`dateline: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function unreadable(path: string, rule: string, error: unknown): string {
  const reason = `cannot be read: ${whyUnreadable(error)}`
  return `${formatNotice({ level: 'error', rule, reason, source: { path, format: 'none', index: 0 } })}\n`
}

/** Runs a command line with the options of the site whose configuration it names. */
async function runForSite(args: string[], print: (text: string) => void, complain: (text: string) => void) {
  const understood = understand(args)
  const config = 'values' in understood ? understood.values.config : undefined
  if (config === undefined) return run(args, print, complain)
  try {
    // Only here, as it loads the whole plugin.
    const { siteSettings } = await import('./site-options.ts')
    return run(args, print, complain, await siteSettings(config))
  } catch (error) {
    complain(unreadable(config, 'unreadable-config', error))
    return 1
  }
}

/** npm links a command to this file, so its own name is not what was called: only the argument tells. */
if (process.argv[1] !== undefined && /(?:^|[/\\])(?:cli\.[jt]s|dateline)$/u.test(process.argv[1])) {
  process.exitCode = await runForSite(
    process.argv.slice(2),
    text => process.stdout.write(text),
    text => process.stderr.write(text),
  )
}
