import { eq } from 'drizzle-orm'
import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { journal, journalHead } from '../schema/journal.ts'
import type { Act } from './Act.ts'
import { hashOfRow } from './hashOfRow.ts'

/** The hash before the first row. */
export const BEGINNING = '0'.repeat(64)

/**
 * Adds acts to the journal, each chained to the one before. 记入日志
 *
 * Locks the head, which every other act waits for: the last thing a transaction does.
 */
export async function appendActs(tx: Db, actor: Actor, at: Instant, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  const [head] = await tx.select().from(journalHead).for('update')
  if (!head) throw new Error('The journal has no head: the database was not made by a migration.')
  let { seq, hash: before } = head
  const rows = acts.map(({ act, on, why = '', refs = {} }) => {
    seq += 1
    const row = { seq, at, actor: actor.id, role: actor.role, act, onKind: on.kind, onId: on.id, why, refs, before }
    const hash = hashOfRow(row)
    before = hash
    return { ...row, hash }
  })
  await tx.insert(journal).values(rows)
  await tx.update(journalHead).set({ seq, hash: before }).where(eq(journalHead.only, true))
}
