import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Statement } from '../queries/prepared.ts'
import type { Act } from './Act.ts'
import { textOfRow } from './hashOfRow.ts'

/** The one way in which a moment comes back from the database: otherwise the stored row would have another hash than the written one. */
const STORED_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Half a character, and the character that PostgreSQL cannot hold: what is stored must be what was hashed. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu

/** The database chains the rows: it locks the head, for which every other act waits, and nothing goes to and fro meanwhile. */
const APPEND = { name: 'append-acts', text: 'select append_acts($1)' }

/**
 * The statement that adds acts to the journal, each chained to the one before; null where there are none. 记入日志
 *
 * The last thing a transaction does.
 */
export function appendActs(actor: Actor, at: Instant, acts: readonly Act[]): Statement | null {
  if (acts.length === 0) return null
  if (!STORED_MOMENT.test(at)) throw new Error(`The clock gave no moment in UTC with milliseconds: ${at}`)
  const rows = acts.map(({ act, on, why = '', refs = {} }) => {
    const said = why.replace(UNSTORABLE, '\uFFFD')
    const row = { at, actor: actor.id, role: actor.role, act, onKind: on.kind, onId: on.id, why: said, refs: refsOf(actor, refs) }
    return { ...row, ...textOfRow(row) }
  })
  return { ...APPEND, params: [JSON.stringify(rows)] }
}

/** Who acts for another says for whom. */
const refsOf = ({ deputyFor }: Actor, refs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  deputyFor === undefined ? refs : { ...refs, deputyFor }
