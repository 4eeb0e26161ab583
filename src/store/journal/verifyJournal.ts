import { eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { journalHead } from '../schema/journal.ts'
import { hashOfRow } from './hashOfRow.ts'
import type { JournalBreak } from './JournalBreak.ts'
import { BEGINNING, type JournalHead } from './JournalHead.ts'
import { rowsInOrder, type JournalRow } from './rowsInOrder.ts'

/**
 * What became of a head that somebody kept on paper.
 *
 * - `held`: the journal still leads to it; everything up to there is as it was.
 * - `rewritten`: the row of that number has another hash now, or it is the head of another installation.
 * - `beyond`: the journal does not reach so far: rows were cut off, an older backup was restored, or it is another installation's.
 * - `unknown`: the journal is broken before it.
 */
export type HeadOutcome = 'held' | 'rewritten' | 'beyond' | 'unknown'

/** What a look at the whole journal found. 日志核对结果 */
export interface VerifiedJournal {
  /** Rows that are as they were written, from the first. */
  readonly rows: number
  /** As the database names it; null: it is gone. */
  readonly head: JournalHead | null
  readonly broken: JournalBreak | null
  /** Null where nobody gave one. */
  readonly compared: { readonly head: JournalHead; readonly outcome: HeadOutcome } | null
}

/** How to look. */
export interface Verification {
  /** A head from a paper. */
  readonly head?: JournalHead
  /** Told now and then how many rows of how many were looked at. */
  readonly onProgress?: (done: number, of: number) => void
  readonly batch?: number
}

/**
 * Computes every row's hash again and names the first that is not as it was written. 核对日志
 *
 * Looks at one moment of the journal, whatever is added meanwhile, and holds no more of it in memory than two batches.
 */
export const verifyJournal = (db: Db, verification: Verification = {}): Promise<VerifiedJournal> =>
  db.transaction((tx) => verifyWithin(tx, verification), { isolationLevel: 'repeatable read', accessMode: 'read only' })

async function verifyWithin(tx: Db, { head: asked, onProgress, batch }: Verification): Promise<VerifiedJournal> {
  const [head = null] = await tx
    .select({ seq: journalHead.seq, hash: journalHead.hash })
    .from(journalHead)
    .where(eq(journalHead.only, true))
  let last: JournalHead = { seq: 0, hash: BEGINNING }
  let broken: JournalBreak | null = null
  let outcome: HeadOutcome | null = asked ? outcomeAt(asked, last) : null
  reading: for await (const rows of rowsInOrder(tx, batch)) {
    for (const row of rows) {
      broken = breakAt(row, last, head)
      if (broken) break reading
      last = row
      if (asked) outcome ??= outcomeAt(asked, row)
    }
    onProgress?.(last.seq, head?.seq ?? last.seq)
  }
  broken ??= breakAtEnd(last, head)
  const compared = asked ? { head: asked, outcome: outcome ?? (broken ? 'unknown' : 'beyond') } : null
  return { rows: last.seq, head, broken, compared }
}

/** Null: not there yet. */
const outcomeAt = (asked: JournalHead, { seq, hash }: JournalHead): HeadOutcome | null =>
  seq !== asked.seq ? null : hash.startsWith(asked.hash) ? 'held' : 'rewritten'

function breakAt(row: JournalRow, last: JournalHead, head: JournalHead | null): JournalBreak | null {
  if (row.seq < 1) return { kind: 'before-beginning', seq: row.seq }
  if (row.seq === last.seq) return { kind: 'twice', seq: row.seq }
  if (row.seq !== last.seq + 1) return { kind: 'missing', seq: last.seq + 1, to: row.seq - 1 }
  if (!hashStands(row)) return { kind: 'changed', seq: row.seq }
  if (row.before !== last.hash) return { kind: 'unchained', seq: row.seq }
  return head && row.seq > head.seq ? { kind: 'beyond-head', seq: row.seq } : null
}

/** Values that the program could not have written have no hash at all. */
function hashStands(row: JournalRow): boolean {
  try {
    return hashOfRow(row) === row.hash
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** What only the end shows: rows cut off, or a head that was touched. */
function breakAtEnd(last: JournalHead, head: JournalHead | null): JournalBreak | null {
  if (!head) return { kind: 'no-head' }
  if (head.seq > last.seq) return { kind: 'missing', seq: last.seq + 1, to: head.seq }
  return head.hash === last.hash ? null : { kind: 'head-differs', seq: last.seq }
}
