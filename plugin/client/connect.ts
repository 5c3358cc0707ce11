import type { Archive, IndexFiles, Question } from './archive.ts'
import type { Reply, Request } from './archive-worker.ts'

declare global {
  /** Set by pages that bring their index along, such as those opened from a disk. */
  var datelineIndex: (() => Promise<IndexFiles>) | undefined
}

/** Opens the archive whose index lies at an address: in a worker where that can be had, else in the page. */
export async function connect(base: string): Promise<Archive> {
  if (globalThis.datelineIndex) return inPage(await globalThis.datelineIndex())
  const address = new URL(base, location.href).href
  try {
    return await inWorker(address)
  } catch {
    // Module workers are younger than modules.
    const { filesAt } = await import('./network-files.ts')
    return inPage(filesAt(address))
  }
}

async function inPage(files: IndexFiles): Promise<Archive> {
  const { openArchive } = await import('./archive.ts')
  return openArchive({ ...files, pageLanguage: document.documentElement.lang.toLowerCase() })
}

type Wish = { open: string } | { facts: true } | { ask: Question } | { suggest: string }

async function inWorker(base: string): Promise<Archive> {
  const worker = new Worker(new URL('./archive-worker.js', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>()
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.resolve(data)
    waiting.delete(data.id)
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('the search worker failed'))
    waiting.clear()
  })
  let count = 0
  const send = async (wish: Wish): Promise<Reply> => {
    const reply = await new Promise<Reply>((resolve, reject) => {
      const id = count++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...wish } satisfies Request)
    })
    if ('error' in reply) throw new Error(reply.error)
    return reply
  }
  const strange = () => new Error('the search worker answered otherwise')
  await send({ open: base })
  return {
    facts: async () => {
      const reply = await send({ facts: true })
      if ('facts' in reply) return reply.facts
      throw strange()
    },
    ask: async question => {
      const reply = await send({ ask: question })
      if ('answer' in reply) return reply.answer
      throw strange()
    },
    suggest: async query => {
      const reply = await send({ suggest: query })
      return 'suggestion' in reply ? reply.suggestion : undefined
    },
  }
}
