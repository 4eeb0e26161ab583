import type { Actor } from '../model/Actor.ts'
import type { Instant } from '../model/Instant.ts'
import type { Db } from './Db.ts'
import type { Act } from './journal/Act.ts'
import { appendActs } from './journal/appendActs.ts'
import type { Store } from './Store.ts'

/** One transaction of one actor at one moment. */
export interface Performance {
  readonly tx: Db
  readonly at: Instant
  /** Into the journal, when the work is done. */
  readonly record: (act: Act) => void
}

/** Does what an actor asked in one transaction, with its acts in the journal or not at all. 执行 */
export function perform<T>({ transaction, now }: Store, actor: Actor, work: (performance: Performance) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    const at = now()
    const acts: Act[] = []
    const outcome = await work({ tx, at, record: (act) => void acts.push(act) })
    await appendActs(tx, actor, at, acts)
    return outcome
  })
}
