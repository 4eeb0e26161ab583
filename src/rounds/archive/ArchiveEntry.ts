import type { Readable } from 'node:stream'

/** A file of an archive, opened when its turn comes. 档案中的一个文件 */
export interface ArchiveEntry {
  readonly path: string
  readonly open: () => Promise<Readable>
}

/** How much goes into an archive. 归档范围 */
export interface ArchiveChoice {
  /** Evidence and published files themselves, not only their list with hashes. */
  readonly files: boolean
}
