import { type Answer, type Archive, type ArchiveFacts, openArchive, type Question } from './archive.ts'
import { filesAt } from './network-files.ts'

/** Searches beside the page, so that typing never waits. Its page is `connect.ts`. */

export type Request = { id: number } & ({ open: string } | { facts: true } | { ask: Question } | { suggest: string })
export type Reply = { id: number } & (
  | { opened: true }
  | { facts: ArchiveFacts }
  | { answer: Answer }
  | { suggestion: string | undefined }
  | { error: string }
)

let archive: Archive | undefined

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const say = (reply: Reply) => postMessage(reply)
  reply(data).then(say, error => say({ id: data.id, error: error instanceof Error ? error.message : String(error) }))
})

async function reply(request: Request): Promise<Reply> {
  const { id } = request
  if ('open' in request) {
    archive = openArchive(filesAt(request.open))
    return { id, opened: true }
  }
  if (!archive) throw new Error('no index has been opened')
  if ('ask' in request) return { id, answer: await archive.ask(request.ask) }
  if ('suggest' in request) return { id, suggestion: await archive.suggest(request.suggest) }
  return { id, facts: await archive.facts() }
}
