import { parseArgs } from 'node:util'
import { isInstant, nearest } from '../src/index.ts'
import { isLanguage } from './options.ts'

/** An option of the command line, as the help tells it. */
interface CommandOption {
  usage: string
  about: string
  /** When it takes one: whether a value will do. */
  value?: { fits(value: string): boolean; expects: string }
}

interface Command {
  usage: string
  about: string
  options: readonly (keyof typeof options)[]
  /** What stands behind it, and whether several may. */
  takes: { name: string; several: boolean; optional?: true }
}

const instant = { fits: isInstant, expects: 'a day or an instant, such as 2023-01-04 or 2023-01-04T09:30:00Z' }
const name = { fits: isName, expects: 'a name or a code, such as "Xi Jinping"' }
const pair = {
  fits: (value: string) => value.split('=').length === 2 && value.split('=').every(isName),
  expects: 'two names with `=` between them, such as "Joe Biden=Joseph Biden"',
}
const language = { fits: isLanguage, expects: 'a language code, such as en or pt-BR' }

const options = {
  json: { usage: '--json', about: 'one dispatch a line, as JSON' },
  received: {
    usage: '--received INSTANT',
    about:
      'when the files came: 2023-01-04, or with time and offset; dates\nwithout a year are resolved to it. If not given: the day in a\nfile’s name, such as 2023-01-04-rain.txt',
    value: instant,
  },
  'as-of': {
    usage: '--as-of INSTANT',
    about: 'the moment embargoes are judged by; now, if not given',
    value: instant,
  },
  language: {
    usage: '--language CODE',
    about: 'for copy whose language nothing tells; en, if not given',
    value: language,
  },
  config: {
    usage: '--config FILE',
    about:
      'the site’s Eleventy configuration: its options (rights, time zone …)\ncount here too, and its wire folder when no DIR is given',
    value: { fits: value => value !== '', expects: 'a file, such as eleventy.config.js' },
  },
  accept: {
    usage: '--accept NAME',
    about: 'it is what it was taken for, and has a page; may be given again',
    value: name,
  },
  never: { usage: '--never NAME', about: 'it is never tagged', value: name },
  merge: { usage: '--merge A=B', about: 'A is another spelling of B', value: pair },
  pseudonym: { usage: '--pseudonym A=B', about: 'B stands for the name A in all copy', value: pair },
  to: {
    usage: '--to FILE',
    about: 'the archive; site.zip, if not given. What is in it lies in a folder\nof the same name',
    value: { fits: value => /[^/\\]\.zip$/iu.test(value), expects: 'a file that ends with .zip, such as news.zip' },
  },
} satisfies Record<string, CommandOption>

/** What `dateline` can do. */
const commands = {
  read: {
    usage: 'dateline read FILE…',
    about: 'shows what is read of each dispatch, part by part',
    options: ['json', 'received', 'language'],
    takes: { name: 'file', several: true },
  },
  check: {
    usage: 'dateline check DIR',
    about: 'lists what is wrong in a wire folder, as file:line: level rule: reason',
    options: ['as-of', 'language', 'config'],
    takes: { name: 'wire folder', several: false },
  },
  next: {
    usage: 'dateline next DIR',
    about: 'prints when the next embargo lifts or copy expires, and nothing else;\nnothing at all when none does',
    options: ['as-of', 'language', 'config'],
    takes: { name: 'wire folder', several: false },
  },
  tags: {
    usage: 'dateline tags [DIR]',
    about:
      'lists new, uncertain and merged names with their stories; with a decision,\nwrites it into the subjects file of the wire folder (wire, if not given)',
    options: ['accept', 'never', 'merge', 'pseudonym', 'as-of', 'language', 'config'],
    takes: { name: 'wire folder', several: false, optional: true },
  },
  pack: {
    usage: 'dateline pack [DIR]',
    about: 'packs a site built with `file: true` into a ZIP archive to hand over\n(from _file, if not given)',
    options: ['to'],
    takes: { name: 'site', several: false, optional: true },
  },
} satisfies Record<string, Command>

type CommandName = keyof typeof commands

/** Values of options, checked. */
export type Values = { json?: true } & { [Name in 'received' | 'as-of' | 'language' | 'config' | 'to']?: string } & {
  [Name in List]?: string[]
}

/** Options that may be given again. */
const lists = ['accept', 'never', 'merge', 'pseudonym'] as const
type List = (typeof lists)[number]

/** A command line: what to do, or the help that is asked for, or what is wrong with it, for people. */
export type Understood = { name: CommandName; paths: string[]; values: Values } | { help: string } | { problem: string }

/** Makes out what a command line asks for. */
export function understand(args: readonly string[]): Understood {
  const { words, given } = parse(args)
  const isHelp = words[0] === 'help' || given.some(([option]) => option === 'help' || option === 'h')
  const [name, ...paths] = words[0] === 'help' ? words.slice(1) : words
  if (name === undefined)
    return isHelp ? { help: helpOn(Object.keys(commands)) } : { problem: `no command is given. ${known}.` }
  if (!isCommand(name))
    return { problem: `there is no command \`${name}\`${perhaps(name, Object.keys(commands))} ${known}.` }
  if (isHelp) return { help: helpOn([name]) }

  const { takes, usage, options: own }: Command = commands[name]
  const values: Values = {}
  for (const [option, value] of given) {
    const found = own.find(each => each === option)
    if (!found) {
      const names = own.map(each => `--${each}`)
      const guess = perhaps(`--${option}`, names)
      return {
        problem: `\`dateline ${name}\` has no option \`--${option}\`${guess} Its options are ${names.join(', ')}.`,
      }
    }
    if (found === 'json') values.json = true
    else if (value === undefined || !options[found].value.fits(value)) {
      return { problem: `--${found} must be ${options[found].value.expects}.` }
    } else if (isList(found)) values[found] = [...(values[found] ?? []), value]
    else values[found] = value
  }
  if (paths.length === 0 && !takes.optional && values.config === undefined)
    return { problem: `\`dateline ${name}\` needs a ${takes.name}: ${usage}.` }
  if (paths.length > 1 && !takes.several) return { problem: `\`dateline ${name}\` takes one ${takes.name}: ${usage}.` }
  return { name, paths, values }
}

const known = `The commands are ${Object.keys(commands).join(', ')}; \`dateline --help\` tells more`

/** Its words, and its options as they stand there. */
function parse(args: readonly string[]): { words: string[]; given: [option: string, value: string | undefined][] } {
  const names = Object.entries(options).map(
    ([name, option]) => [name, { type: 'value' in option ? 'string' : 'boolean' }] as const,
  )
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, options: Object.fromEntries(names) })
  return {
    words: tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : [])),
    given: tokens.flatMap(token => (token.kind === 'option' ? [[token.name, token.value]] : [])),
  }
}

/** What commands do, with their options. */
function helpOn(names: readonly string[]): string {
  const told = names.filter(isCommand).map(name => {
    const { usage, about, options: own }: Command = commands[name]
    const rows = own.map(option => row(6, options[option].usage, options[option].about))
    return row(2, usage, about) + rows.join('')
  })
  return `dateline: reads wire dispatches\n\n${told.join('\n')}\nExit code: 0 all well, 1 there were errors, 2 the command was not understood.\n`
}

function isList(name: string): name is List {
  return lists.some(list => list === name)
}

function isName(value: string): boolean {
  return /\p{L}/u.test(value)
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

const column = 31

function row(indent: number, usage: string, about: string): string {
  return `${(' '.repeat(indent) + usage).padEnd(column)}${about.replaceAll('\n', `\n${' '.repeat(column)}`)}\n`
}

function perhaps(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return meant ? `; did you mean \`${meant}\`?` : '.'
}
