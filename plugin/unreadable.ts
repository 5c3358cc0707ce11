/** Why a file or folder cannot be read, by the system's code. */
const reasons: Record<string, string> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is a file, and a folder is wanted',
  EISDIR: 'it is a folder, and a file is wanted',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ELOOP: 'its links lead in a circle',
}

/** What the system's error says, in words for people. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
