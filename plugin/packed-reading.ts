import type { FileReading, WireReading } from './wire.ts'

/** What one file held, as JSON: as threads hand it over and the cache keeps it. */
export interface PackedReading {
  key?: string
  json: Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

/** In a buffer of its own, which can be handed over. */
export function packReading({ key, reading }: FileReading): PackedReading {
  const json = encoder.encode(JSON.stringify(reading))
  return key === undefined ? { json } : { key, json }
}

export function unpackReading(json: Uint8Array): WireReading {
  return JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString())
}
