import type { Resources } from '../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Tells most words that begin no place's name from those that may, without looking names up. */
export interface NameOpenings {
  /** A name that goes on with `norm` after what `state` stands for; 0 at its beginning. */
  next(state: number, norm: string): number
  /** Whether some name may begin so; nearly always right when it says no more, always when it says no. */
  mayBegin(state: number): boolean
  /** Whether this may be a whole name. */
  mayEnd(state: number): boolean
}

/** Two bits for each of so many numbers: one name in a hundred is taken for one that is there. */
const size = 1 << 22

/** Reads the folded names of all places and peoples once, a few milliseconds; hostile copy of random capitals then costs no look-up. */
export function openNameOpenings(resources: Resources): NameOpenings {
  const begins = new Uint8Array(size >> 3)
  const ends = new Uint8Array(size >> 3)
  for (const name of ['names', 'containers', 'demonyms']) {
    readKeys(new TextDecoder().decode(resources.read(`places/${name}.txt`)), begins, ends)
  }
  return {
    next: (state, norm) => {
      let hash = state || start
      for (let at = 0; at < norm.length; at++) {
        const code = norm.charCodeAt(at)
        if (code !== space) hash = Math.imul(hash ^ code, prime)
      }
      return hash
    },
    mayBegin: state => isSet(begins, state),
    mayEnd: state => isSet(ends, state),
  }
}

/** The same gazetteer, quick to say that it knows no such name: what texts ask about mostly is none. */
export function quickened(gazetteer: Gazetteer, openings: NameOpenings): Gazetteer {
  return {
    ...gazetteer,
    find: name => (mayBeKnown(name, openings) ? gazetteer.find(name) : none),
    demonym: word => (mayBeKnown(word, openings) ? gazetteer.demonym(word) : undefined),
  }
}

const none: readonly never[] = []

/** Whether the name may be in the lists; letters beyond ASCII are left to the lists themselves. */
function mayBeKnown(name: string, openings: NameOpenings): boolean {
  let hash = start
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code > 127) return true
    if (code >= 65 && code <= 90) hash = Math.imul(hash ^ (code + 32), prime)
    else if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) hash = Math.imul(hash ^ code, prime)
  }
  return openings.mayEnd(hash)
}

const start = 0x811c9dc5
const prime = 0x01000193
const [tab, newline, space] = [9, 10, 32]

/** Lines of `key<TAB>value`; each word of a key ends what may begin a name. */
function readKeys(text: string, begins: Uint8Array, ends: Uint8Array): void {
  for (let at = 0; at < text.length; at++) {
    let hash = start
    for (let code = text.charCodeAt(at); code !== tab && at < text.length; code = text.charCodeAt(++at)) {
      if (code === space) put(begins, hash)
      else hash = Math.imul(hash ^ code, prime)
    }
    put(begins, hash)
    put(ends, hash)
    while (at < text.length && text.charCodeAt(at) !== newline) at++
  }
}

function place(hash: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1)
}

function put(bits: Uint8Array, hash: number): void {
  const at = place(hash)
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
}

function isSet(bits: Uint8Array, hash: number): boolean {
  const at = place(hash)
  return ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
}
