import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DossierFile, type Notice, readDossier } from '../src/index.ts'

/** In the wire folder: `dossiers/energy-crisis.md`. */
export const dossierFile = /^dossiers\/[^/]+\.md$/u

/** Reads the editors' dossiers of a wire folder, in order of name. */
export function readDossiers(folder: string): { dossiers: DossierFile[]; notices: Notice[] } {
  const place = join(folder, 'dossiers')
  const names = existsSync(place) ? readdirSync(place).sort() : []
  const readings = names
    .map(name => `dossiers/${name}`)
    .filter(path => dossierFile.test(path))
    .map(path => readDossier({ path, bytes: readFileSync(join(folder, path)) }))
  return {
    dossiers: readings.flatMap(({ dossier }) => dossier ?? []),
    notices: readings.flatMap(({ notices }) => notices),
  }
}
