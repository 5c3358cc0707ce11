/** Six letters and digits that stand for a text in an address (FNV-1a, 32 bits): the same on every machine, never a secret. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6)
}
