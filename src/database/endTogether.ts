import type { Writable } from 'node:stream'
import type pg from 'pg'
import type { Db } from '../store/Db.ts'
import type { Ending } from '../store/Store.ts'

/** Where the driver writes; its types do not tell. */
interface Corked {
  readonly connection: { readonly stream: Pick<Writable, 'cork' | 'uncork'> }
}

/**
 * A transaction whose last statements and commit are sent without waiting for each other's answers. 合并提交
 *
 * Where one fails the database takes no further ones, and makes a rollback of the commit: nothing is done by half. The connection must pipeline.
 */
export async function endTogether<T>(client: pg.PoolClient, tx: Db, work: (tx: Db) => Promise<Ending<T>>): Promise<T> {
  await client.query('begin')
  let ending: Ending<T>
  try {
    ending = await work(tx)
  } catch (error) {
    // On a connection that is gone there is nothing to roll back; what went wrong is what was thrown.
    await client.query('rollback').catch(() => undefined)
    throw error
  }
  const { last, outcome } = ending
  const { stream } = (client as typeof client & Corked).connection
  // All of them are on their way, in one packet, before any is waited for.
  stream.cork()
  const answers = last.map(({ name, text, params }) => client.query<object>({ name, text, values: [...params] }))
  const commit = client.query('commit')
  stream.uncork()
  const [committed, ...given] = await Promise.allSettled([commit, ...answers])
  const rows = given.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason
    return answer.value.rows
  })
  if (committed.status === 'rejected') throw committed.reason
  if (committed.value.command !== 'COMMIT') throw new Error('A statement that nobody waited for had failed, and the transaction with it.')
  return outcome(rows)
}
