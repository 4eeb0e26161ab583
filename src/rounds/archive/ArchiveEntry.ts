import type { ZippedFile } from '../../documents/zip/zipFolder.ts'

/** A file of an archive, opened when its turn comes. 档案中的一个文件 */
export type ArchiveEntry = ZippedFile

/** How much goes into an archive. 归档范围 */
export interface ArchiveChoice {
  /** Evidence and published files themselves, not only their list with hashes. */
  readonly files: boolean
}
