#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { dayInPath, type Edition, editionOf, isInstant, type Notice, openDesk, readDispatches } from '../src/index.ts'
import { readDossiers } from './dossiers.ts'
import { readLedger } from './ledger.ts'
import { formatNotice } from './notices.ts'
import { describe } from './read-out.ts'
import { resources } from './resources.ts'
import { readWire } from './wire.ts'

const help = `dateline: reads wire dispatches

  dateline read FILE…          shows what is read of each dispatch, part by part
      --json                   one dispatch a line, as JSON
      --received INSTANT       when the files came: 2023-01-04, or with time and offset;
                               dates without a year are resolved to it
  dateline check DIR           lists what is wrong in a wire folder, as
                               file:line: level rule: reason
  dateline next DIR            prints when the next embargo lifts or copy expires, and
                               nothing else; nothing at all when none does
      --as-of INSTANT          the moment embargoes are judged by; now, if not given
      --language CODE          for copy whose language nothing tells; en, if not given

Exit code: 0 all well, 1 there were errors, 2 the command was not understood.
`

/** Runs a command line; gives back the exit code. */
export function run(args: string[], print: (text: string) => void, complain: (text: string) => void): number {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    return 2
  }
  const { values, positionals } = parsed
  const [command, ...paths] = positionals
  if (values.help || command === 'help') {
    print(help)
    return 0
  }
  for (const name of ['received', 'as-of'] as const) {
    const value = values[name]
    if (value === undefined || isInstant(value)) continue
    complain(`--${name} must be a day or an instant, such as 2023-01-04 or 2023-01-04T09:30:00Z.\n`)
    return 2
  }
  if (command === 'read' && paths.length > 0) return read(paths, values, print, complain)
  const [folder, ...others] = paths
  if ((command === 'check' || command === 'next') && folder !== undefined && others.length === 0) {
    try {
      const reading = readEdition(folder, values)
      return command === 'check' ? check(reading, print) : next(reading, print)
    } catch (error) {
      complain(`${folder}: ${error instanceof Error ? error.message : String(error)}\n`)
      return 1
    }
  }
  complain(help)
  return 2
}

type Values = ReturnType<typeof parse>['values']

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      received: { type: 'string' },
      'as-of': { type: 'string' },
      language: { type: 'string', default: 'en' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
}

function read(
  paths: string[],
  { json, received, language }: Values,
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
      complain(`${path}:1: error unreadable-file: ${error instanceof Error ? error.message : String(error)}\n`)
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
  edition: Edition
}

function readEdition(folder: string, { 'as-of': asOf, language }: Values): Reading {
  const { dispatches, notices } = readWire(folder, { language })
  const sets = readDossiers(folder)
  const { edition } = editionOf(dispatches, [...notices, ...sets.notices], {
    asOf: asOf ?? new Date().toISOString(),
    ledger: readLedger(folder),
    timeZone: 'UTC',
    dossiers: sets.dossiers,
  })
  return { count: dispatches.length, edition }
}

function check({ count, edition: { notices } }: Reading, print: (text: string) => void): number {
  for (const notice of notices) print(`${formatNotice(notice)}\n`)
  const errors = notices.filter(notice => notice.level === 'error').length
  print(`${count} dispatches, ${notices.length} notices, ${errors} errors\n`)
  return errors > 0 ? 1 : 0
}

function next({ edition }: Reading, print: (text: string) => void): number {
  if (edition.nextChange) print(`${edition.nextChange}\n`)
  return 0
}

/** npm links a command to this file, so its own name is not what was called: only the argument tells. */
if (process.argv[1] !== undefined && /(?:^|[/\\])(?:cli\.[jt]s|dateline)$/u.test(process.argv[1])) {
  process.exitCode = run(
    process.argv.slice(2),
    text => process.stdout.write(text),
    text => process.stderr.write(text),
  )
}
