import { PROGRAM } from '../../../model/Actor.ts'
import { roundsLackingResults } from '../../../store/queries/results.ts'
import type { Store } from '../../../store/Store.ts'
import { rebuild } from './rebuild.ts'

/**
 * Computes what an upgrade took away because it was wrong, as the results of units in which two experts of one name had shared a seat: nobody has to know a command
 * for it. 补算得分
 *
 * @returns how many rounds lacked results
 */
export async function completeResults(store: Store): Promise<number> {
  const lacking = await roundsLackingResults(store.db)
  for (const round of lacking) await rebuild(store, PROGRAM, { round })
  return lacking.length
}
