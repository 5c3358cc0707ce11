import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Authority, fold, type MadeEdition, nearest } from '../src/index.ts'
import type { Values } from './commands.ts'
import { type Decided, type Decision, withDecisions } from './subjects-edit.ts'
import { subjectsFileOf } from './subjects-file.ts'

/** The decisions that a command line asks for. Throws when a name is in no story and in no entry: it would be written wrong. */
export function decisionsIn(values: Values, made: MadeEdition, authority: Authority): Decision[] {
  const find = finder(made, authority)
  const pairs = (list: readonly string[] = []) =>
    list.map(pair => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
    })
  return [
    ...(values.accept ?? []).map((name): Decision => ({ type: 'accept', subject: find(name) })),
    ...(values.never ?? []).map((name): Decision => ({ type: 'never', name })),
    ...pairs(values.merge).map(([one, other]): Decision => ({ type: 'merge', from: find(one), into: find(other) })),
    ...pairs(values.pseudonym).map(([name, stands]): Decision => ({ type: 'pseudonym', name, stands })),
  ]
}

/** Writes decisions into the editors' file of a wire folder, which is made when there is none; gives back its path. */
export function writeDecisions(folder: string, decisions: readonly Decision[]): string {
  const name = subjectsFileOf(folder)
  const path = join(folder, name)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  // A dot file is no dispatch, should the folder be read at this very moment.
  const fresh = join(folder, `.${name}.new`)
  writeFileSync(fresh, withDecisions(path, text, decisions))
  renameSync(fresh, path)
  return path
}

/** Finds a subject by name or code, among the editors' entries and in all stories. */
function finder({ edition, held }: MadeEdition, { entries }: Authority): (name: string) => Decided {
  const stories = [...edition.stories, ...held.map(({ dispatch }) => dispatch)]
  const all = new Map<string, Decided>()
  for (const { subjects } of stories) for (const subject of subjects) all.set(fold(subject.name), subject)
  for (const { name, kind, qcode } of entries) all.set(fold(name), { name, kind, qcode })
  const byCode = new Map<string, Decided>([...all.values()].map(subject => [subject.qcode, subject]))
  return wanted => {
    const found = byCode.get(wanted) ?? all.get(fold(wanted))
    if (found) return found
    const names = [...all.values()].map(({ name }) => name)
    const near = nearest(wanted, names)
    throw new Error(`no story names \`${wanted}\`${near ? `; did you mean \`${near}\`?` : ''}`)
  }
}
