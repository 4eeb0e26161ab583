import type { Programme } from '../../../model/Programme.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { readProgramme } from '../../../programme/readProgramme.ts'
import type { Db } from '../../../store/Db.ts'
import { findPublishedProgramme } from '../../../store/queries/programmes.ts'

/**
 * A published programme as it scores. 已发布的方案
 *
 * Read from its files, which keep the order in which an author wrote things; from its core where this version reads those files
 * otherwise than the one that published them, for the hash is of the core.
 */
export async function publishedProgramme(db: Db, hash: string): Promise<Programme> {
  const row = await findPublishedProgramme(db, hash)
  if (!row) throw new Refusal('not-found', 'no-programme', '没有发布过这个考核方案，请先发布方案，再开批次。')
  const read = readProgramme(row.files)
  return read.programme && read.hash === hash ? read.programme : row.core
}
