import { readFileSync } from 'node:fs'
import type { Resources } from '../src/index.ts'

/** Dateline's own data files, which lie beside the code that reads them: `places/names.txt` in `src/places/data/`. */
export const resources: Resources = {
  read(name) {
    const [folder, ...file] = name.split('/')
    return readFileSync(new URL(`../src/${folder}/data/${file.join('/')}`, import.meta.url))
  },
}
