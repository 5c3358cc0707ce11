import { followers, labelCount } from './labels.ts'

/** What training learned, as it lies in `names.bin`. */
export interface Weights {
  /** From label to label; one number is worth as much as one of a feature's. */
  transitions: Float32Array
  /** Worth of one step of the file's whole numbers, as a natural logarithm. */
  scale: number
  /** Adds what a feature says for each label to `sums`, from `at` on. */
  add(feature: number, sums: Int32Array, at: number): void
}

/** Changes whenever the features or the labels do: weights of another version speak of other things. */
export const weightsVersion = 1
const magic = 0x57_4e_4c_44 // `DLNW`
export const headerBytes = 20

/**
 * Reads the weights: `DLNW`, version, rows, bytes of keys, scale; the transitions; the rows' keys, sorted, as differences of seven bits a byte;
 * for each row the labels that have a weight, as bits; the weights. Throws when it is another file or version.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerBytes || view.getUint32(0, true) !== magic) throw new Error('is no file of weights')
  const version = view.getUint32(4, true)
  if (version !== weightsVersion) throw new Error(`is of version ${version}, this Dateline needs ${weightsVersion}`)
  const rows = view.getUint32(8, true)
  const keyBytes = view.getUint32(12, true)
  const scale = view.getFloat32(16, true)
  const keysAt = headerBytes + labelCount * labelCount * 4
  const bitsAt = keysAt + keyBytes
  const weightsAt = bitsAt + rows * 2
  if (bytes.length < weightsAt) throw new Error('is cut short')

  const transitions = new Float32Array(labelCount * labelCount)
  for (let at = 0; at < transitions.length; at++) transitions[at] = view.getFloat32(headerBytes + at * 4, true)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt, bytes.length - weightsAt)

  // A table half filled at most, a row at the first free place from where its key's highest bits point: sorted keys then fill it in order,
  // which is several times faster than all over the place.
  const size = Math.ceil(Math.log2(Math.max(rows, 2) * 1.5))
  const mask = 2 ** size - 1
  const shift = 32 - size
  const keys = new Int32Array(mask + 1)
  const bits = new Uint16Array(mask + 1)
  const starts = new Int32Array(mask + 1)
  // Most features that are asked for have no weight: eight bits a row say so from memory that fits into the processor's cache.
  const sieve = new Uint8Array(2 ** Math.max(size, 3))
  const sieveShift = shift - 3
  let key = 0
  let next = keysAt
  let start = 0
  for (let row = 0; row < rows; row++) {
    let difference = 0
    for (let place = 0; ; place += 7) {
      const byte = bytes[next++] ?? 0
      difference += (byte & 127) * 2 ** place
      if (byte < 128) break
    }
    key += difference
    const labels = (bytes[bitsAt + row * 2] ?? 0) | ((bytes[bitsAt + row * 2 + 1] ?? 0) << 8)
    let place = key >>> shift
    while (bits[place] !== 0) place = (place + 1) & mask
    const sifted = Math.imul(key | 0, 0x9e3779b1) >>> sieveShift
    sieve[sifted >> 3] = (sieve[sifted >> 3] ?? 0) | (1 << (sifted & 7))
    keys[place] = key | 0
    bits[place] = labels
    starts[place] = start
    for (let rest = labels; rest !== 0; rest &= rest - 1) start++
  }
  if (weights.length !== start) throw new Error('is cut short')

  return {
    transitions,
    scale,
    add(feature, sums, at) {
      const sifted = Math.imul(feature, 0x9e3779b1) >>> sieveShift
      if (((sieve[sifted >> 3] ?? 0) & (1 << (sifted & 7))) === 0) return
      let place = feature >>> shift
      for (let labels = bits[place] ?? 0; labels !== 0; labels = bits[place] ?? 0) {
        if (keys[place] === feature) {
          let weight = starts[place] ?? 0
          for (let label = at; labels !== 0; labels >>= 1, label++) {
            if (labels & 1) sums[label] = (sums[label] ?? 0) + (weights[weight++] ?? 0)
          }
          return
        }
        place = (place + 1) & mask
      }
    },
  }
}

/** Rows as training hands them over: a feature and its weight for each label. */
export interface Row {
  feature: number
  weights: Int8Array
}

/** The other way: what `readWeights` reads. */
export function writeWeights(rows: readonly Row[], transitions: Float32Array, scale: number): Uint8Array {
  const filled = rows.filter(row => row.weights.some(weight => weight !== 0))
  const sorted = filled.sort((a, b) => (a.feature >>> 0) - (b.feature >>> 0))
  const keys: number[] = []
  const tail: number[] = []
  let before = 0
  for (const { feature } of sorted) {
    let difference = (feature >>> 0) - before
    before = feature >>> 0
    for (; difference >= 128; difference = Math.floor(difference / 128)) keys.push((difference % 128) + 128)
    keys.push(difference)
  }
  const bits: number[] = []
  for (const { weights } of sorted) {
    let labels = 0
    weights.forEach((weight, label) => {
      if (weight === 0) return
      labels |= 1 << label
      tail.push(weight & 255)
    })
    bits.push(labels & 255, labels >> 8)
  }
  const head = new DataView(new ArrayBuffer(headerBytes + transitions.length * 4))
  head.setUint32(0, magic, true)
  head.setUint32(4, weightsVersion, true)
  head.setUint32(8, sorted.length, true)
  head.setUint32(12, keys.length, true)
  head.setFloat32(16, scale, true)
  for (const [from, list] of followers.entries()) {
    for (const to of list)
      head.setFloat32(headerBytes + (from * labelCount + to) * 4, transitions[from * labelCount + to] ?? 0, true)
  }
  return Uint8Array.from([...new Uint8Array(head.buffer), ...keys, ...bits, ...tail].map(Number))
}
