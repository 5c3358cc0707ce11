/** A sentence as annotated corpora have it: words and one tag each. */
export interface Sentence {
  words: string[]
  /** `O`, `B-PER`, `I-politician`: the corpus's own. */
  tags: string[]
}

/** Words `from` (inclusive) `to` (exclusive) with one tag. */
export interface Chunk {
  from: number
  to: number
  tag: string
}

interface Layout {
  word: number
  /** From the end when below zero. */
  tag: number
  /** A line that begins a document. */
  opens: RegExp
}

/** Reads the column format of the shared tasks: a word a line, an empty line after each sentence; gives documents of sentences. */
export function readColumns(text: string, { word, tag, opens }: Layout): Sentence[][] {
  const documents: Sentence[][] = [[]]
  let sentence: Sentence = { words: [], tags: [] }
  const close = () => {
    if (sentence.words.length > 0) documents.at(-1)?.push(sentence)
    sentence = { words: [], tags: [] }
  }
  for (const line of text.split(/\r?\n/u)) {
    if (opens.test(line)) {
      close()
      documents.push([])
    } else if (!line.trim()) {
      close()
    } else if (!line.startsWith('# ')) {
      const cells = line.split(line.includes('\t') ? '\t' : ' ')
      sentence.words.push(cells[word] ?? '')
      sentence.tags.push(cells.at(tag) ?? 'O')
    }
  }
  close()
  return documents.filter(each => each.length > 0)
}

/** IOB tags of either kind to chunks. */
export function chunksOf(tags: readonly string[]): Chunk[] {
  const chunks: Chunk[] = []
  let open: Chunk | undefined
  for (const [at, each] of tags.entries()) {
    const tag = each.slice(2)
    if (open && (each === 'O' || each.startsWith('B') || tag !== open.tag)) open = undefined
    if (each === 'O') continue
    if (open) open.to = at + 1
    else {
      open = { from: at, to: at + 1, tag }
      chunks.push(open)
    }
  }
  return chunks
}
