import { z } from 'zod'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { findSetting, putSetting } from '../queries/settings.ts'
import { BEGINNING, type JournalHead } from './JournalHead.ts'
import { isAsWritten, verdictInWords } from './verdictInWords.ts'
import { verifyJournal, type VerifiedJournal } from './verifyJournal.ts'

const KEY = 'journal-verification'

/** Smaller than from a terminal: the process may be serving pages meanwhile. */
const BATCH = 2_000

const HEAD = z.object({ seq: z.number(), hash: z.string() })

const KEPT = z.object({
  at: z.string(),
  /** Rows that are as they were written, from the first. */
  rows: z.number(),
  isAsWritten: z.boolean(),
  /** What was found, in Chinese. */
  sentences: z.array(z.string()),
  /** The head when all was last found as it was written: the next look compares with it. */
  good: HEAD,
})

/** What the last look at the journal found, as the pages show it. 最近一次核对 */
export type KeptVerification = z.output<typeof KEPT>

/** Null: nobody looked yet. */
export async function lastVerification(db: Db): Promise<KeptVerification | null> {
  const kept = await findSetting(db, KEY)
  return kept === null ? null : KEPT.parse(kept)
}

/** Verifies the journal, also against the head that the last good look saw, and keeps what was found. 核对并留存 */
export async function verifyAndKeep(db: Db, now: () => Instant, by: string): Promise<VerifiedJournal> {
  const good: JournalHead = (await lastVerification(db))?.good ?? { seq: 0, hash: BEGINNING }
  const verified = await verifyJournal(db, { head: good, batch: BATCH })
  const stands = isAsWritten(verified)
  const kept: KeptVerification = {
    at: now(),
    rows: verified.rows,
    isAsWritten: stands,
    sentences: [...verdictInWords(stands ? { ...verified, compared: null } : verified)],
    good: stands && verified.head ? verified.head : good,
  }
  await putSetting(db, KEY, kept, kept.at, by)
  return verified
}
