import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { Programme } from '../../model/Programme.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import { holdsOn, lineOn, nameOn, type Register } from '../../people/units/Register.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import type { Db } from '../../store/Db.ts'
import { leadsOfOffices } from '../../store/queries/reminders.ts'
import { titlesTaken } from '../../store/queries/rounds.ts'
import { programmeFor } from '../life/terms/termsOf.ts'
import { composeMatrix, matrixDigest } from '../matrix/composeMatrix.ts'
import type { KnownUnit, PlanState } from './gaps/PlanState.ts'
import { rosterOf } from './rosterOf.ts'

/** A plan looked at with the register of its day. */
export interface LookedAt {
  readonly register: Register
  /** The day to which the round counts; today, until somebody says it. */
  readonly on: string
  /** Null: no programme is chosen. */
  readonly state: PlanState | null
}

/** The programme as it was published, its dates not moved. */
export const programmeOf = async (db: Db, hash: string): Promise<Programme> => (await programmeFor(db, hash, {})).compiled.programme

/** What follows from a plan, of which its gaps are found. 草案的现状 */
export async function lookAt(db: Db, plan: RoundPlan, calendar: CalendarData, now: Instant): Promise<LookedAt> {
  const register = await readRegister(db)
  const on = plan.asOf ?? beijingDate(now)
  if (plan.programme === null) return { register, on, state: null }
  const programme = await programmeOf(db, plan.programme)
  const leaders = await leadsOfOffices(db, [...new Set(Object.values(plan.leads))], null, now)
  const leading = new Set(leaders.map(({ unit }) => unit))
  return { register, on, state: stateFrom(plan, programme, { register, on, calendar, leading, titles: await titlesTaken(db) }) }
}

/** The same from what is at hand. */
export function stateFrom(
  plan: RoundPlan,
  programme: Programme,
  {
    register,
    on,
    calendar,
    titles = [],
    leading = null,
  }: { readonly register: Register; readonly on: string; readonly calendar: CalendarData } & Partial<Pick<PlanState, 'titles' | 'leading'>>,
): PlanState {
  const known = knownUnits(plan, register, on)
  const roster = rosterOf(plan, programme, (unit) => known.get(unit)?.name)
  const tables = composeMatrix(programme, roster)
  return { plan, programme, roster, tables, digest: matrixDigest(plan.programme ?? '', tables, roster), known, calendar, leading, titles }
}

function knownUnits(plan: RoundPlan, register: Register, on: string): ReadonlyMap<string, KnownUnit> {
  const ids = new Set([...plan.units.map(({ unit }) => unit), ...Object.values(plan.leads)])
  return new Map(
    [...ids].flatMap((id) => {
      const unit = register.get(id)
      if (!unit) return []
      const isWithin = lineOn(register, id, on).some((above) => above.id === plan.unit)
      return [[id, { name: nameOn(unit, on), exists: holdsOn(unit, on), within: isWithin }] as const]
    }),
  )
}
