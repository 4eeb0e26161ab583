import type { Readable } from 'node:stream'

/** What a blob is called: SHA-256 of its bytes in lower-case hex. */
export type Sha256 = string

/** Bytes by their hash; what was put is there, whole and synced, when `put` returns. 文件库 */
export interface Blobs {
  /** Reads the stream to its end. */
  put(bytes: Readable | Uint8Array): Promise<{ readonly sha256: Sha256; readonly size: number }>
  /** Null: it is not there. */
  get(sha256: Sha256): Promise<Readable | null>
  has(sha256: Sha256): Promise<boolean>
  /** In bytes; null: it is not there. */
  sizeOf(sha256: Sha256): Promise<number | null>
  remove(sha256: Sha256): Promise<void>
  /** In the order of their names. */
  list(): AsyncIterable<{ readonly sha256: Sha256; readonly size: number }>
}
