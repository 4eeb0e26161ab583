import { createHash } from 'node:crypto'
import type { Blobs, Sha256 } from '../store/Blobs.ts'
import type { Db } from '../store/Db.ts'
import { expectedBlobs, listExpectedBlobs, type ExpectedBlob } from '../store/queries/files.ts'

/** What was found of the contents that should be there. 文件库核对结果 */
export interface VerifiedBlobs {
  /** Contents whose bytes were read. */
  readonly checked: number
  readonly bytes: number
  /** A row names them, and they are not there. */
  readonly missing: readonly Sha256[]
  /** Their bytes are not what their name says. */
  readonly damaged: readonly Sha256[]
  /** They were purged, and are still there. */
  readonly purgedStillThere: readonly Sha256[]
  /** They are there, and no row names them: left by a program that was stopped. Harmless. */
  readonly orphaned: readonly Sha256[]
}

/**
 * Reads every content and compares it with its name, and all of them with the rows that name them. 核对文件库
 *
 * Goes through both in the order of the hashes, so that neither is ever whole in memory; others may go on working meanwhile.
 */
export async function verifyBlobs(db: Db, blobs: Blobs, onBytes: (bytes: number) => void = () => undefined): Promise<VerifiedBlobs> {
  const missing: Sha256[] = []
  const damaged: Sha256[] = []
  const purgedStillThere: Sha256[] = []
  const orphaned: Sha256[] = []
  let checked = 0
  let bytes = 0
  const expected = expectedBlobs(db)
  let next = await expected.next()
  const passUpTo = async (name: Sha256 | null) => {
    for (; next.done !== true && (name === null || next.value.sha256 < name); next = await expected.next()) {
      if (!next.value.purged) missing.push(next.value.sha256)
    }
  }
  for await (const { sha256, size } of blobs.list()) {
    await passUpTo(sha256)
    const named = next.done !== true && next.value.sha256 === sha256 ? next.value : null
    if (!named) orphaned.push(sha256)
    else if (named.purged) purgedStillThere.push(sha256)
    if (named) next = await expected.next()
    const isWhole = await hasItsHash(blobs, sha256, onBytes)
    if (isWhole === null) continue
    checked += 1
    bytes += size
    if (!isWhole) damaged.push(sha256)
  }
  await passUpTo(null)
  // What was handed in or purged meanwhile is neither lost nor left over.
  const still = async (names: readonly Sha256[], isSo: (row: ExpectedBlob | null, isThere: boolean) => boolean) => {
    const kept: Sha256[] = []
    for (const name of names) if (isSo(await findExpected(db, name), await blobs.has(name))) kept.push(name)
    return kept
  }
  return {
    checked,
    bytes,
    damaged,
    missing: await still(missing, (row, isThere) => row?.purged === false && !isThere),
    purgedStillThere: await still(purgedStillThere, (_row, isThere) => isThere),
    orphaned: await still(orphaned, (row, isThere) => row === null && isThere),
  }
}

async function findExpected(db: Db, sha256: Sha256): Promise<ExpectedBlob | null> {
  // All hashes before it in the order of texts are shorter or smaller.
  const [found] = await listExpectedBlobs(db, sha256.slice(0, -1), 1)
  return found?.sha256 === sha256 ? found : null
}

/** Null: it went away before it could be read. */
async function hasItsHash(blobs: Blobs, sha256: Sha256, onBytes: (bytes: number) => void): Promise<boolean | null> {
  const stream = await blobs.get(sha256)
  if (!stream) return null
  const hash = createHash('sha256')
  for await (const part of stream as AsyncIterable<Buffer>) {
    hash.update(part)
    onBytes(part.length)
  }
  return hash.digest('hex') === sha256
}
