import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ledger } from '../src/index.ts'

/** In the wire folder; an editor commits it. */
export const ledgerName = 'dateline.lock.json'

/** Reads the addresses given so far. Throws when the file is there and cannot be understood: guessing would change addresses. */
export function readLedger(folder: string): Ledger {
  const path = join(folder, ledgerName)
  if (!existsSync(path)) return {}
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isLedger(content)) return content.addresses
  } catch (cause) {
    throw new Error(
      `Dateline: ${path} is no JSON. It keeps the addresses of your stories: restore it from your version control.`,
      { cause },
    )
  }
  throw new Error(
    `Dateline: ${path} is not as Dateline wrote it. It keeps the addresses of your stories: restore it from your version control.`,
  )
}

/** Writes the ledger when it has changed, in one step, sorted so that changes read well in version control. */
export function writeLedger(folder: string, ledger: Ledger): void {
  const path = join(folder, ledgerName)
  const addresses = Object.fromEntries(Object.entries(ledger).sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = `${JSON.stringify({ version: 1, addresses }, undefined, 2)}\n`
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  if (!existsSync(path) && Object.keys(addresses).length === 0) return
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

function isLedger(content: unknown): content is { version: 1; addresses: Ledger } {
  if (typeof content !== 'object' || content === null || !('addresses' in content)) return false
  const { addresses } = content
  return (
    typeof addresses === 'object' &&
    addresses !== null &&
    Object.values(addresses).every(slug => typeof slug === 'string')
  )
}
