import { isProgrammeFile } from '../../../programme/isProgrammeFile.ts'

/** Characters that are no name on one system or another, or that a terminal would obey. */
const FORBIDDEN = /[\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u

/** Longest name that every file system takes, in bytes. */
const LONGEST = 255

/** May a file of a programme lie under this path, and be written there again? Never outside its folder, and on every system. 方案内的路径 */
export function isProgrammePath(path: string): boolean {
  const parts = path.split('/')
  const named = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.startsWith('.') && !/[. ]$/.test(part))
  return named && !FORBIDDEN.test(path) && parts.length <= 8 && new TextEncoder().encode(path).length <= LONGEST && isProgrammeFile(path)
}
