import { eq } from 'drizzle-orm'
import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { journal, journalHead } from '../schema/journal.ts'
import type { Act } from './Act.ts'
import { hashOfRow } from './hashOfRow.ts'

/** The one way in which a moment comes back from the database: otherwise the stored row would have another hash than the written one. */
const STORED_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Half a character, and the character that PostgreSQL cannot hold: what is stored must be what was hashed. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu

/** A statement carries at most 65,535 values, a row has eleven. */
const MOST_AT_ONCE = 5_000

/**
 * Adds acts to the journal, each chained to the one before. 记入日志
 *
 * Locks the head, which every other act waits for: the last thing a transaction does.
 */
export async function appendActs(tx: Db, actor: Actor, at: Instant, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  if (!STORED_MOMENT.test(at)) throw new Error(`The clock gave no moment in UTC with milliseconds: ${at}`)
  const [head] = await tx.select().from(journalHead).for('update')
  if (!head) throw new Error('The journal has no head: the database was not made by a migration.')
  let { seq, hash: before } = head
  const rows = acts.map(({ act, on, why = '', refs = {} }) => {
    seq += 1
    const said = why.replace(UNSTORABLE, '\uFFFD')
    const row = {
      seq,
      at,
      actor: actor.id,
      role: actor.role,
      act,
      onKind: on.kind,
      onId: on.id,
      why: said,
      refs: refsOf(actor, refs),
      before,
    }
    const hash = hashOfRow(row)
    before = hash
    return { ...row, hash }
  })
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) await tx.insert(journal).values(rows.slice(from, from + MOST_AT_ONCE))
  await tx.update(journalHead).set({ seq, hash: before }).where(eq(journalHead.only, true))
}

/** Who acts for another says for whom. */
const refsOf = ({ deputyFor }: Actor, refs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  deputyFor === undefined ? refs : { ...refs, deputyFor }
