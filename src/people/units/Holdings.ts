import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { dutiesOverUnits, openRoundsOfUnits, peopleOfUnits } from '../../store/queries/unitHoldings.ts'
import type { Register, RegisteredUnit } from './Register.ts'

/** What hangs on units that are about to end, so that it is asked and not guessed where it goes. 单位名下的人和事 */
export interface Holdings {
  readonly subUnits: readonly RegisteredUnit[]
  readonly people: Awaited<ReturnType<typeof peopleOfUnits>>
  readonly duties: Awaited<ReturnType<typeof dutiesOverUnits>>
  /** Their rosters stay as they were frozen; to be told, not to be decided. */
  readonly openRounds: Awaited<ReturnType<typeof openRoundsOfUnits>>
}

/** Everything that hangs on the units now. 查看单位名下的人和事 */
export async function holdingsOf(db: Db, register: Register, units: readonly string[], at: Instant): Promise<Holdings> {
  const ending = new Set(units)
  return {
    subUnits: [...register.values()].filter(
      ({ id, to, places }) => to === null && !ending.has(id) && ending.has(places.at(-1)?.parent ?? ''),
    ),
    people: await peopleOfUnits(db, units),
    duties: await dutiesOverUnits(db, units, at),
    openRounds: await openRoundsOfUnits(db, units),
  }
}
