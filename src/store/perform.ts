import type { Actor } from '../model/Actor.ts'
import type { Instant } from '../model/Instant.ts'
import type { Db } from './Db.ts'
import type { Act } from './journal/Act.ts'
import { appendActs } from './journal/appendActs.ts'
import type { Ending, Store } from './Store.ts'

/** One transaction of one actor at one moment. */
export interface Performance {
  readonly tx: Db
  readonly at: Instant
  /** Into the journal, when the work is done. */
  readonly record: (act: Act) => void
}

/** Does what an actor asked in one transaction, with its acts in the journal or not at all. 执行 */
export const perform = <T>(store: Store, actor: Actor, work: (performance: Performance) => Promise<T>): Promise<T> =>
  performEnding(store, actor, async (performance) => {
    const outcome = await work(performance)
    return { last: [], outcome: () => outcome }
  })

/** The same, where everybody else waits for the last statements: they go to the database together with the journal's and the commit. 执行并收尾 */
export function performEnding<T>({ ending, now }: Store, actor: Actor, work: (performance: Performance) => Promise<Ending<T>>): Promise<T> {
  return ending(async (tx) => {
    const at = now()
    const acts: Act[] = []
    const { last, outcome } = await work({ tx, at, record: (act) => void acts.push(act) })
    const appending = appendActs(actor, at, acts)
    return { last: appending ? [...last, appending] : last, outcome }
  })
}
