import { readFileSync } from 'node:fs'
import type { Resources } from '../src/index.ts'

/** The data files as they lie in the checkout. */
export const resources: Resources = {
  read(name) {
    const [folder, file] = name.split('/')
    return readFileSync(new URL(`../src/${folder}/data/${file}`, import.meta.url))
  },
}
