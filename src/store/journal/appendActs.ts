import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { rowsOf } from '../queries/prepared.ts'
import type { Act } from './Act.ts'
import { hashOfRow } from './hashOfRow.ts'

/** The one way in which a moment comes back from the database: otherwise the stored row would have another hash than the written one. */
const STORED_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Half a character, and the character that PostgreSQL cannot hold: what is stored must be what was hashed. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu

/** Every act of everybody waits for this one: both statements are planned once, and there is no third. */
const HOLD_HEAD = { name: 'hold-journal-head', text: 'select seq, hash from journal_head for update' }
const APPEND = {
  name: 'append-acts',
  text:
    'with added as (insert into journal (seq, at, actor, role, act, on_kind, on_id, why, refs, before, hash) ' +
    'select seq, at, actor, role, act, "onKind", "onId", why, refs, before, hash from json_to_recordset($1::json) as told(seq bigint, at timestamptz, ' +
    'actor text, role text, act text, "onKind" text, "onId" text, why text, refs jsonb, before text, hash text)) ' +
    'update journal_head set seq = $2, hash = $3 where "only"',
}

/**
 * Adds acts to the journal, each chained to the one before. 记入日志
 *
 * Locks the head, which every other act waits for: the last thing a transaction does.
 */
export async function appendActs(tx: Db, actor: Actor, at: Instant, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  if (!STORED_MOMENT.test(at)) throw new Error(`The clock gave no moment in UTC with milliseconds: ${at}`)
  const [head] = await rowsOf<{ seq: string; hash: string }>(tx, HOLD_HEAD, [])
  if (!head) throw new Error('The journal has no head: the database was not made by a migration.')
  let seq = Number(head.seq)
  let before = head.hash
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
  await rowsOf(tx, APPEND, [JSON.stringify(rows), seq, before])
}

/** Who acts for another says for whom. */
const refsOf = ({ deputyFor }: Actor, refs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  deputyFor === undefined ? refs : { ...refs, deputyFor }
