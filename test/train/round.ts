import { labelCount } from '../../src/subjects/crf/labels.ts'
import type { Row } from '../../src/subjects/crf/weights.ts'

export function mean(arrays: readonly Float32Array[]): Float32Array {
  const sum = new Float64Array(arrays[0]?.length ?? 0)
  for (const array of arrays) for (const [at, value] of array.entries()) sum[at] = (sum[at] ?? 0) + value
  return Float32Array.from(sum, value => value / arrays.length)
}

/** The largest weight that is told apart from larger ones. */
const largest = 6

/** Weights as whole numbers of a byte; those under `least` and features without any other are left out. */
export function rounded(weights: Float32Array, features: Int32Array, least: number): { rows: Row[]; scale: number } {
  const scale = largest / 127
  const rows: Row[] = []
  for (const [row, feature] of features.entries()) {
    const values = weights.subarray(row * labelCount, (row + 1) * labelCount)
    if (!values.some(value => Math.abs(value) >= least)) continue
    const small = Int8Array.from(values, value =>
      Math.abs(value) < least ? 0 : Math.max(-127, Math.min(127, Math.round(value / scale))),
    )
    rows.push({ feature, weights: small })
  }
  return { rows, scale }
}
