import { LineCounter, parseDocument } from 'yaml'
import { decode } from '../markup/decode.ts'
import { slugify } from '../markup/fold.ts'
import { nearest } from '../markup/nearest.ts'
import { isQcode, kindOfQcode } from '../markup/qcode.ts'
import type { Block, Notice, Subject, WireFile } from '../model/index.ts'
import { type Authority, codeOf, type Entry, indexAuthority, noAuthority } from './authority.ts'
import { isUnread, itemsOf, type Node, pairsOf, type Reader } from './authority-nodes.ts'
import { checkEntries } from './entry-checks.ts'

/** What a key of an entry must hold, said for people, and how it is taken. */
interface Key {
  expects: string
  fits(value: unknown): boolean
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isTexts = (value: unknown): value is string | string[] =>
  isText(value) || (Array.isArray(value) && value.every(isText))

const kinds = ['person', 'organisation', 'place', 'topic'] as const satisfies readonly Subject['kind'][]
const isKind = (value: unknown): value is Subject['kind'] => kinds.some(kind => kind === value)

const entryKeys: Record<keyof Omit<Entry, 'codes' | 'line'>, Key> = {
  name: { expects: 'the name as pages show it', fits: isText },
  kind: { expects: '`person`, `organisation`, `place` or `topic`', fits: isKind },
  aliases: { expects: 'a list of other spellings, or of other codes', fits: isTexts },
  qcode: { expects: 'a code such as country:CN, or one of your own such as person:xi-jinping', fits: isQcode },
  slug: {
    expects: 'the last part of an address, without slashes',
    fits: value => isText(value) && !value.includes('/') && slugify(value) !== '',
  },
  role: { expects: 'text, such as `President of China`', fits: isText },
  introduction: { expects: 'text in Markdown', fits: isText },
  broader: { expects: 'the code, or the name in this file, of the subject above', fits: isText },
}

const fileKeys = ['subjects', 'never', 'pseudonyms'] as const

/** No list, and nothing empty, which would stand everywhere. */
const isName = (value: unknown): value is string => typeof value === 'string' && /\p{L}/u.test(value)

/**
 * Reads an editor's `subjects.yaml`, or `.json`, which is YAML too:
 *
 *     subjects:
 *       - { name: Xi Jinping, kind: person, aliases: [Xi], role: President of China }
 *     never: [Also Read]
 *     pseudonyms: { Jane Roe: a witness }
 *
 * What is wrong is told line by line and the rest counts. Throws, with file, line and the way out, where the names to be replaced cannot be
 * read for sure: they would be published. `markdown` reads introductions.
 */
export function readAuthority(
  { path, bytes }: WireFile,
  markdown: (text: string) => Block[],
): { authority: Authority; notices: Notice[] } {
  const notices: Notice[] = []
  const lines = new LineCounter()
  const text = decode(bytes).text
  const document = parseDocument(text, { schema: 'core', lineCounter: lines })
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : Math.max(1, lines.linePos(offset).line))
  const reader: Reader = {
    document,
    lineOf: node => lineAt(node?.range?.[0]),
    tell(level, line, reason) {
      notices.push({ level, rule: 'subjects-file', reason, source: { path, format: 'yaml', index: 0, line } })
    },
  }
  const unreadable = (line: number, fault: string) => {
    if (/pseudon/iu.test(text)) {
      throw new Error(
        `Dateline: ${path}:${line}: ${fault}. The file replaces people's names, so nothing is built until this line is mended.`,
      )
    }
    reader.tell('error', line, `${fault}; nothing in the file counts until this is mended`)
    return { authority: noAuthority, notices }
  }

  const [fault] = document.errors
  if (fault) return unreadable(lineAt(fault.pos[0]), `is no YAML: ${String(fault.message.split('\n')[0])}`)
  if (isUnread(document)) return unreadable(1, 'is no YAML: its anchors refer to each other without end')
  if (!text.trim() || document.contents === null) {
    reader.tell('warning', 1, 'is empty; list subjects in it (`subjects: [{ name: …, kind: … }]`), or delete it')
    return { authority: noAuthority, notices }
  }
  const pairs = pairsOf(document.contents, reader)
  if (!pairs) return unreadable(1, 'must be a map with the keys `subjects`, `never` and `pseudonyms`')

  const authority: Authority = { entries: [], never: [], neverCodes: [], pseudonyms: {} }
  for (const { name, line, value } of pairs) {
    const key = nearest(name, fileKeys)
    if (name !== key) reader.tell('warning', line, unknownKey(name, fileKeys))
    // A slip in this one word must not publish a name.
    if (key === 'pseudonyms') authority.pseudonyms = readPseudonyms(value, path, reader)
    else if (name === 'subjects') authority.entries = readEntries(value, line, reader, markdown)
    else if (name === 'never') {
      const list = readNever(value, line, reader)
      authority.never = list.filter(each => !isQcode(each))
      authority.neverCodes = list.filter(isQcode)
    }
  }
  const entries = checkEntries(authority.entries, reader)
  const { named } = indexAuthority({ ...authority, entries })
  for (const name of authority.never) {
    const entry = named(name)
    if (entry)
      reader.tell('warning', entry.line, `\`${name}\` is never to be tagged, says \`never\`, and this entry tags it`)
  }
  return { authority: { ...authority, entries }, notices }
}

function readEntries(
  value: Node | undefined,
  line: number,
  reader: Reader,
  markdown: (text: string) => Block[],
): Entry[] {
  const items = itemsOf(value, reader)
  if (!items) {
    reader.tell('warning', line, '`subjects` must be a list of entries, each with `name` and `kind`')
    return []
  }
  return items.flatMap(item => readEntry(item, reader, markdown) ?? [])
}

function readEntry(item: Node, reader: Reader, markdown: (text: string) => Block[]): Entry | undefined {
  const line = reader.lineOf(item)
  const given: Partial<Record<string, unknown>> = {}
  for (const { name, line: at, value } of pairsOf(item, reader) ?? []) {
    const key = Object.hasOwn(entryKeys, name) ? entryKeys[name as keyof typeof entryKeys] : undefined
    const plain: unknown = value?.toJS(reader.document)
    if (!key) reader.tell('warning', at, unknownKey(name, Object.keys(entryKeys)))
    else if (!key.fits(plain)) reader.tell('warning', at, `\`${name}\` must be ${key.expects}`)
    else given[name] = plain
  }
  const text = (key: keyof typeof entryKeys) => (isText(given[key]) ? given[key].trim().normalize('NFC') : undefined)
  const name = text('name')
  const qcode = isQcode(given.qcode) ? given.qcode : undefined
  const kind = isKind(given.kind) ? given.kind : qcode && kindOfQcode(qcode)
  if (!name || !kind) {
    const reason =
      'this entry needs a `name` and a `kind` (`person`, `organisation`, `place` or `topic`); it is left out'
    reader.tell('warning', line, reason)
    return undefined
  }
  const slug = slugify(text('slug') ?? '').normalize('NFC')
  const aliases = [given.aliases ?? []]
    .flat()
    .filter(isText)
    .map(alias => alias.trim().normalize('NFC'))
  const entry: Entry = {
    qcode: qcode ?? codeOf(kind, slug || slugify(name)),
    name,
    kind,
    aliases: aliases.filter(alias => !isQcode(alias)),
    codes: aliases.filter(isQcode),
    line,
  }
  const [role, introduction, broader] = [text('role'), text('introduction'), text('broader')]
  if (slug) entry.slug = slug
  if (role) entry.role = role
  if (introduction) entry.introduction = markdown(introduction)
  // A name is made a code by `checkEntries`, which knows all of them.
  if (broader) entry.broader = isQcode(broader) ? broader : `name:${broader}`
  return entry
}

function readNever(value: Node | undefined, line: number, reader: Reader): string[] {
  const list: unknown = value?.toJS(reader.document)
  if (isTexts(list)) return [list].flat().map(each => each.trim())
  reader.tell('warning', line, '`never` must be a list of names or codes that are not to be tagged')
  return []
}

function readPseudonyms(value: Node | undefined, path: string, reader: Reader): Record<string, string> {
  const pseudonyms: Record<string, string> = {}
  const stop = (line: number): never => {
    throw new Error(
      `Dateline: ${path}:${line}: \`pseudonyms\` must be names and what stands for them, such as \`Jane Roe: a witness\`. Nothing is built until this line is mended: the name would be published.`,
    )
  }
  if (value === undefined || value.toJS(reader.document) === null) return pseudonyms
  for (const { name, line, value: stands } of pairsOf(value, reader) ?? stop(reader.lineOf(value))) {
    const pseudonym: unknown = stands?.toJS(reader.document)
    pseudonyms[isName(name) ? name.trim() : stop(line)] = isName(pseudonym) ? pseudonym.trim() : stop(line)
  }
  return pseudonyms
}

function unknownKey(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return `\`${name}\` is no key here; ${near ? `did you mean \`${near}\`? Known` : 'known'} are ${known.join(', ')}`
}
