import { existsSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { isInstant, isTimeZone, type RightsRule } from '../src/index.ts'

/** What a site's author can set: `addPlugin(dateline, { wire: 'dispatches' })`. */
export interface Options {
  /**
   * Folder of dispatches, from the project's root.
   * @default `wire` in Eleventy's input folder
   */
  wire?: string
  /**
   * The masthead.
   * @default 'Dateline'
   */
  title?: string
  /** A line under the masthead. */
  tagline?: string
  /**
   * Where the site will be served: `https://example.org`. Needed for canonical links.
   */
  url?: string
  /**
   * Address below which all our pages lie: `/news/`.
   * @default '/'
   */
  base?: string
  /**
   * BCP 47 language of the site's own words, and of copy whose language nothing tells.
   * @default 'en'
   */
  language?: string
  /**
   * IANA zone in which times are stated where no place gives one.
   * @default 'UTC'
   */
  timeZone?: string
  /**
   * Stories on a list page.
   * @default 50
   */
  pageSize?: number
  /**
   * Whether to make the search index and the search page.
   * @default true
   */
  search?: boolean
  /**
   * Whether readers can save the site and read and search it without a connection.
   * @default true
   */
  offline?: boolean
  /**
   * Whether to write pages that open from a disk or a stick without a server, with their search; into a folder of their own.
   * @default whether `DATELINE_FILE=1` is in the environment
   */
  file?: boolean
  /**
   * Kinds of pages to make, by name; the others are left to you.
   * @default all
   */
  pages?: readonly string[]
  /**
   * Files of the wire folder to leave out: names or endings, such as `.pdf`.
   * @default []
   */
  ignore?: readonly string[]
  /**
   * Folder in which builds keep what they have read for the next one, or false. It holds all copy, also what is not public.
   * @default '.cache/dateline'
   */
  cache?: string | false
  /**
   * The instant the edition is of, as ISO 8601: embargoes are judged by it.
   * @default now
   */
  asOf?: string
  /**
   * What may be done with whose copy: `{ provider: 'ABC', archiveDays: 30 }`. Of several rules that fit, a later one wins.
   * @default everything with all
   */
  rights?: readonly RightsRule[]
  /**
   * People's names and what stands for them, in all copy: `{ 'Jane Roe': 'a witness' }`.
   * @default none
   */
  pseudonyms?: Readonly<Record<string, string>>
  /**
   * Whether held copy is shown too, marked as held, for an editor's eyes: without search, and into a folder `_preview` alone.
   * @default whether `DATELINE_PREVIEW=1` is in the environment
   */
  preview?: boolean
  /**
   * Whether warnings fail the build.
   * @default false
   */
  strict?: boolean
}

/** Options with every gap filled and every value checked. */
export interface Settings extends Required<Omit<Options, 'tagline' | 'url' | 'asOf' | 'pages'>> {
  tagline?: string
  url?: string
  asOf?: string
  pages?: readonly string[]
}

const text = (value: unknown) => typeof value === 'string'
const list = (value: unknown) => Array.isArray(value) && value.every(text)
const truth = (value: unknown) => typeof value === 'boolean'

/** What a rule on rights may say, and in what kind of value. */
const rightsChecks: Record<keyof RightsRule, (value: unknown) => boolean> = {
  provider: text,
  usageTerms: text,
  publish: truth,
  archiveDays: value => Number.isInteger(value) && Number(value) >= 0,
  noindex: truth,
  canonical: truth,
  media: truth,
  credit: text,
}
const rightsKeys = Object.keys(rightsChecks).join(', ')

/** A slip in a rule must not publish what may not be: an unknown key is none. */
function isRightsRule(rule: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) return false
  return Object.entries(rule).every(
    ([key, value]) => Object.hasOwn(rightsChecks, key) && rightsChecks[key as keyof RightsRule](value),
  )
}

/** No list, and nothing empty, which would stand everywhere. */
const isName = (value: unknown) => typeof value === 'string' && /\p{L}/u.test(value)

/** Each option: whether a value will do, and what to say when it will not. */
const checks: Record<keyof Options, { fits(value: unknown): boolean; expects: string }> = {
  wire: { fits: text, expects: "a folder, such as 'wire'" },
  title: { fits: text, expects: 'text' },
  tagline: { fits: text, expects: 'text' },
  url: {
    fits: value => text(value) && /^https?:\/\/[^/\s]+$/u.test(String(value)),
    expects: "an origin without a path, such as 'https://example.org'",
  },
  base: {
    fits: value => text(value) && /^\/(?:[\w-]+\/)*$/u.test(String(value)),
    expects: "a path with a slash at both ends, such as '/news/'",
  },
  language: {
    fits: value => text(value) && isLanguage(String(value)),
    expects: "a language code, such as 'en' or 'pt-BR'",
  },
  timeZone: {
    fits: value => text(value) && isTimeZone(String(value)),
    expects: "an IANA time zone, such as 'Europe/Berlin'",
  },
  pageSize: { fits: value => Number.isInteger(value) && Number(value) >= 1, expects: 'a whole number from 1 up' },
  search: { fits: truth, expects: 'true or false' },
  offline: { fits: truth, expects: 'true or false' },
  file: { fits: truth, expects: 'true or false' },
  pages: { fits: list, expects: "a list of names, such as ['story', 'topic']" },
  ignore: { fits: list, expects: "a list of file names or endings, such as ['.pdf']" },
  cache: {
    fits: value => value === false || (text(value) && value !== ''),
    expects: "a folder, such as '.cache/dateline', or false",
  },
  asOf: {
    fits: value => text(value) && isInstant(String(value)),
    expects: "an instant, such as '2023-01-15T12:00:00Z'",
  },
  rights: {
    fits: value => Array.isArray(value) && value.every(isRightsRule),
    expects: `a list of rules, such as [{ provider: 'ABC', publish: false }]; a rule may have ${rightsKeys}`,
  },
  pseudonyms: {
    fits: value => typeof value === 'object' && value !== null && Object.entries(value).flat().every(isName),
    expects: "names and what stands for them, such as { 'Jane Roe': 'a witness' }",
  },
  preview: { fits: truth, expects: 'true or false' },
  strict: { fits: truth, expects: 'true or false' },
}

/** Fills and checks the options. Throws for an unknown one, a wrong value, or a wire folder that is not there. */
export function readOptions(options: Options, input: string): Settings {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(checks, name))
      throw new Error(`Dateline: there is no option \`${name}\`. The options are ${Object.keys(checks).join(', ')}.`)
    const check = checks[name as keyof Options]
    if (value !== undefined && !check.fits(value))
      throw new Error(`Dateline: the option \`${name}\` must be ${check.expects}.`)
  }
  const defaults = {
    wire: resolve(input, 'wire'),
    title: 'Dateline',
    base: '/',
    language: 'en',
    timeZone: 'UTC',
    pageSize: 50,
    search: true,
    offline: true,
    file: process.env.DATELINE_FILE === '1',
    ignore: [],
    cache: '.cache/dateline',
    rights: [],
    pseudonyms: {},
    preview: process.env.DATELINE_PREVIEW === '1',
    strict: false,
  } satisfies Options
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const settings: Settings = { ...defaults, ...given }
  // Eleventy's ignores match paths from the project's root alone: with an absolute one it would publish the wire folder itself.
  settings.wire = relative('.', settings.wire) || '.'
  // A disk is no address that anything could be saved from, and without the page nobody could save.
  if (settings.file || (settings.pages && !settings.pages.includes('offline'))) settings.offline = false
  // What is held must not be found, not even by an editor who forgets what he is looking at.
  if (settings.preview) {
    settings.search = false
    settings.offline = false
  }
  if (!existsSync(settings.wire) || !statSync(settings.wire).isDirectory()) {
    throw new Error(
      options.wire === undefined
        ? `Dateline: there is no folder ${settings.wire}, where dispatches are looked for when the option \`wire\` is not set. Make it, or name the folder that holds yours: addPlugin(dateline, { wire: 'dispatches' }).`
        : `Dateline: the option \`wire\` names a folder that is not there: ${settings.wire}. Make it, or name the folder that holds your dispatches.`,
    )
  }
  return settings
}

/** A code such as `pt-BR`. A name such as `english` would pass for one, as codes of eight letters may come some day. */
export function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/iu.test(code) && Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}
