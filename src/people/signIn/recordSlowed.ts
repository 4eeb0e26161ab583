import { PROGRAM } from '../../model/Actor.ts'
import { DAY_MS, instantAfter } from '../../model/instantAfter.ts'
import { perform } from '../../store/perform.ts'
import { listJournal } from '../../store/queries/journal.ts'
import { lockPerson } from '../../store/queries/people.ts'
import type { Store } from '../../store/Store.ts'

/**
 * Tells the journal that somebody failed at an account until he had to wait, at most once a day and account. 登录多次失败
 *
 * An auditor shall see that an account is tried; but a single failure is no act of anybody known. The journal is never shortened, so what a stranger can
 * write into it is bounded; what is typed as a name is sometimes a password, so unknown names never get there; and where somebody sits is personal. Each
 * failure by itself stands in the program's log, with its address, its time and without a name, and goes with the log's age.
 */
export const recordSlowed = (store: Store, person: string): Promise<void> =>
  perform(store, PROGRAM, async ({ tx, at, record }) => {
    // Two at once are told of once.
    await lockPerson(tx, person)
    const on = { kind: 'person', id: person }
    const { acts } = await listJournal(tx, { on, act: 'sign-in.slow', from: instantAfter(at, -DAY_MS) }, null, 1)
    if (acts.length === 0) record({ act: 'sign-in.slow', on })
  })
