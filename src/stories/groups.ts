/** Union-find over keys: what shares one, directly or through others, is one group. Cycles do no harm. */
export class Groups {
  readonly #parents = new Map<string, string>()

  rootOf(key: string): string {
    let root = key
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up
    for (let at = key; at !== root; ) {
      const up = this.#parents.get(at) ?? root
      this.#parents.set(at, root)
      at = up
    }
    return root
  }

  join(keys: readonly string[]): void {
    const [first, ...others] = keys
    if (first === undefined) return
    for (const key of others) {
      const [a, b] = [this.rootOf(first), this.rootOf(key)]
      if (a !== b) this.#parents.set(b, a)
    }
  }
}
