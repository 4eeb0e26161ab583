import { plannedUnit } from '../../../../../model/plannedUnit.ts'
import type { RoundPlan } from '../../../../../model/RoundPlan.ts'

/** A name of the notice is this registered unit. 对应 */
export function bindName(plan: RoundPlan, group: string, as: string, unit: string): RoundPlan {
  const kept = plan.units.some((one) => one.as === as)
  const { [as]: _left, ...leftOut } = plan.leftOut
  return {
    ...plan,
    leftOut,
    units: kept ? plan.units.map((one) => (one.as === as ? { ...one, unit } : one)) : [...plan.units, plannedUnit(unit, group, as)],
  }
}

/** It is not assessed this time. 不考核 */
export const leaveOut = (plan: RoundPlan, name: string, why: string): RoundPlan => ({
  ...plan,
  units: plan.units.filter(({ as }) => as !== name),
  leftOut: { ...plan.leftOut, [name]: why },
})

/** Nobody has said anything of the name any more. */
export function forgetName(plan: RoundPlan, name: string): RoundPlan {
  const { [name]: _left, ...leftOut } = plan.leftOut
  return { ...plan, leftOut, units: plan.units.filter(({ as }) => as !== name) }
}

/** Units without a name in the notice, put at the end of the list; who stands on it stays once. */
export function addUnits(plan: RoundPlan, group: string, units: readonly string[]): RoundPlan {
  const listed = new Set(plan.units.map(({ unit }) => unit))
  return { ...plan, units: [...plan.units, ...units.filter((unit) => !listed.has(unit)).map((unit) => plannedUnit(unit, group, null))] }
}

export const removeUnit = (plan: RoundPlan, unit: string): RoundPlan => ({ ...plan, units: plan.units.filter((one) => one.unit !== unit) })

/** A name that only scopes have is another one of a unit on the list; null: of nobody. */
export const alsoCalled = (plan: RoundPlan, name: string, unit: string | null): RoundPlan => ({
  ...plan,
  units: plan.units.map((one) => {
    const also = one.also.filter((other) => other !== name)
    return one.unit === unit ? { ...one, also: [...also, name] } : { ...one, also }
  }),
})
