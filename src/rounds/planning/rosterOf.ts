import type { Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { PlannedUnit, RoundPlan } from '../../model/RoundPlan.ts'
import { drawnOf } from './drawUnits.ts'

/** What units are called on the day to which the round counts; undefined: nobody has that id. */
export type NameOf = (unit: string) => string | undefined

/** A planned unit as the round will have it; null while nobody has said which registered one it is. 名单的一行 */
export function recordOf(planned: PlannedUnit, programme: Programme, applies: RoundPlan['applies'], nameOf: NameOf): Unit | null {
  const name = nameOf(planned.unit)
  if (name === undefined) return null
  const said = planned.as === null ? undefined : programme.units.find((one) => one.name === planned.as)
  const kind = planned.class ?? said?.class
  return {
    id: planned.unit,
    name,
    group: planned.group,
    ...(kind === undefined ? {} : { class: kind }),
    names: [...new Set([name, ...(said ? [said.name, ...said.aliases] : []), ...planned.also])],
    functions: [...new Set([...(said?.functions ?? []), ...planned.functions])],
    parameters: { ...said?.parameters, ...planned.parameters },
    objects: planned.objects,
    applies: applies[planned.unit] ?? {},
    drawn: {},
  }
}

/** The roster as the plan has it so far: whoever is bound, once. 考核名单 */
export function rosterOf(plan: Pick<RoundPlan, 'units' | 'applies' | 'draws'>, programme: Programme, nameOf: NameOf): readonly Unit[] {
  const seen = new Set<string>()
  const units = plan.units.flatMap((planned) => {
    if (seen.has(planned.unit)) return []
    seen.add(planned.unit)
    return recordOf(planned, programme, plan.applies, nameOf) ?? []
  })
  return plan.draws.reduce<readonly Unit[]>((drawnSoFar, done) => {
    const draw = programme.draws.find(({ id }) => id === done.draw)
    return draw ? drawnSoFar.map((unit) => ({ ...unit, drawn: { ...unit.drawn, ...drawnOf(draw, done, unit) } })) : drawnSoFar
  }, units)
}
