/** A text file of `key<TAB>value` lines in order of their keys: searched where it lies, never taken apart. */
export interface Table {
  get(key: string): string | undefined
  entries(): Iterable<[key: string, value: string]>
}

/** Reading the 56,000 names into a Map would cost every worker 40 ms; finding a key in the sorted text costs two microseconds. */
export function openTable(text: string): Table {
  return {
    get(key) {
      let low = 0
      let high = text.length
      while (low < high) {
        const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
        const tab = text.indexOf('\t', start)
        const end = text.indexOf('\n', start)
        const here = text.slice(start, tab)
        if (here === key) return text.slice(tab + 1, end)
        if (here < key) low = end + 1
        else high = start
      }
      return undefined
    },
    *entries() {
      for (let start = 0; start < text.length; ) {
        const tab = text.indexOf('\t', start)
        const end = text.indexOf('\n', tab)
        yield [text.slice(start, tab), text.slice(tab + 1, end)]
        start = end + 1
      }
    },
  }
}
