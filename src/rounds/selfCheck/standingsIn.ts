import type { Instant } from '../../model/Instant.ts'
import { selfCheckStanding, type SelfCheckStanding } from '../../model/SelfCheckStanding.ts'
import { selfCheckState } from '../../model/SelfCheckStep.ts'
import type { Db } from '../../store/Db.ts'
import { unitsWithEvidence } from '../../store/queries/reminders.ts'
import { membersWithin } from '../../store/queries/roundHeads.ts'
import { lastSteps, unitsOfFillers, unitsWithDrafts } from '../../store/queries/selfChecks.ts'

/** How far each unit of a round is with its self-check, in a constant number of queries. 各单位自查进展 */
export async function standingsIn(
  db: Db,
  round: string,
  units: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, SelfCheckStanding>> {
  const steps = await lastSteps(db, round)
  const [drafted, laid] = [await unitsWithDrafts(db, round), await unitsWithEvidence(db, round)]
  const served = new Set((await membersWithin(db, round, await unitsOfFillers(db, round, now))).map(({ id }) => id))
  return new Map(
    units.map((unit) => {
      const step = steps.get(unit)?.step ?? null
      const begun = step !== null || drafted.has(unit) || laid.has(unit)
      return [unit, selfCheckStanding(selfCheckState(step), { begun, hasFiller: served.has(unit) })]
    }),
  )
}
