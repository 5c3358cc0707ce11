import { parseDocument } from 'yaml'
import { decode } from '../markup/decode.ts'
import { slugify } from '../markup/fold.ts'
import type { DossierFile, Notice, Source, WireFile } from '../model/index.ts'
import { isDay } from '../time/instant.ts'
import { splitFrontMatter } from './front-matter.ts'
import { markdown } from './markdown.ts'
import { faultOf } from './sidecar.ts'

/** A key of a dossier's front matter: whether a value will do, and what is expected, said for people. */
interface Key {
  fits(value: unknown): boolean
  expects: string
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const isList = (value: unknown) => Array.isArray(value) && value.every(isText)
const isDate = (value: unknown) => typeof value === 'string' && isDay(value)

const keys: Record<'title' | 'slug' | 'language' | 'stories', Key> = {
  title: { fits: isText, expects: 'text' },
  slug: { fits: isText, expects: 'text' },
  language: { fits: isText, expects: 'a language code' },
  stories: { fits: isList, expects: 'a list of addresses or guids' },
}
const queryKeys: Record<'subjects' | 'words' | 'from' | 'to', Key> = {
  subjects: { fits: isList, expects: 'a list of codes such as medtop:11000000' },
  words: { fits: isText, expects: 'words that all stand in a headline or lead' },
  from: { fits: isDate, expects: 'a day such as 2023-01-02' },
  to: { fits: isDate, expects: 'a day such as 2023-01-02' },
}

/**
 * Reads an editor's dossier: an introduction in Markdown, and in its front matter the stories it collects, by list
 * (`stories`) or by what they are about (`query`). What is wrong is told key by key; a dossier without a title has none of either.
 */
export function readDossier({ path, bytes }: WireFile): { dossier?: DossierFile; notices: Notice[] } {
  const source: Source = { path, format: 'dossier', index: 0 }
  const notices: Notice[] = []
  const warn = (reason: string) => notices.push({ level: 'warning', rule: 'dossier', reason, source })

  const { frontMatter = '', text, line } = splitFrontMatter(decode(bytes).text)
  const document = parseDocument(frontMatter, { schema: 'core' })
  const [fault] = document.errors
  if (fault) {
    warn(`its front matter is no YAML: ${faultOf(fault.message)}`)
    return { notices }
  }
  const content: unknown = document.toJS() ?? {}
  const { query, ...own } = isRecord(content) ? content : {}
  const given = checked(own, keys, warn)
  const asked = query === undefined ? undefined : checked(isRecord(query) ? query : {}, queryKeys, warn)

  const [read] = markdown.read({ path, bytes, text, line })
  const title = given.title ?? read?.headline
  const slug = slugify(String(given.slug ?? path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '')))
  if (!read || !isString(title) || !slug) {
    warn('has no title; give it one: `title: The energy crisis`, or a first line `# The energy crisis`')
    return { notices }
  }
  const dossier: DossierFile = { slug, title, body: read.body, source, stories: strings(given.stories) }
  if (isString(given.language)) dossier.language = given.language
  if (asked) {
    dossier.query = { subjects: strings(asked.subjects) }
    for (const key of ['words', 'from', 'to'] as const) if (isString(asked[key])) dossier.query[key] = asked[key]
  }
  return { dossier, notices }
}

/** What of a map is known and right; the rest is told. */
function checked<Name extends string>(
  map: Record<string, unknown>,
  known: Record<Name, Key>,
  warn: (reason: string) => void,
): Partial<Record<Name, unknown>> {
  const right: Partial<Record<string, unknown>> = {}
  for (const [name, value] of Object.entries(map)) {
    const key = Object.hasOwn(known, name) ? known[name as Name] : undefined
    if (!key) warn(`\`${name}\` is no key here; known are ${Object.keys(known).join(', ')}`)
    else if (!key.fits(value)) warn(`\`${name}\` must be ${key.expects}`)
    else right[name] = value
  }
  return right
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isString).map(text => text.trim()) : []
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
