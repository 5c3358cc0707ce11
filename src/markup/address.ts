/** Parts of letters, digits, `-`, `_` and inner stops. */
const safeAddress =
  /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*(?:\/[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*)*$/u

/** Whether an address can stand in a URL and a path as it is: what a ledger says is not trusted. */
export function isSafeAddress(slug: string): boolean {
  return slug.length <= 400 && safeAddress.test(slug)
}
