import { beijingDate } from '../../model/Instant.ts'
import { foldName } from '../../model/foldName.ts'
import { nameOn } from '../../people/units/Register.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { unitsByName } from '../../people/units/unitsByName.ts'
import { titlesTaken } from '../../store/queries/rounds.ts'
import type { Store } from '../../store/Store.ts'
import { programmeSheet } from './composePlan.ts'
import { distinctTitle } from './distinctTitle.ts'
import { draftPlan } from './draftPlan.ts'
import { namesToBind } from './namesToBind.ts'
import type { BeginningSheet } from './PlanSheet.ts'
import { programmeOf } from './planState.ts'

/** What the page of a simple round is filled with; a year other than this one's where one is asked for. 简易批次预填 */
export async function composeBeginning(
  { db, now }: Pick<Store, 'db' | 'now'>,
  hash: string,
  organiser: string,
  shift: number | null,
): Promise<BeginningSheet> {
  const [programme, register] = [await programmeOf(db, hash), await readRegister(db)]
  const plan = draftPlan(programme, hash, {
    register,
    today: beijingDate(now()),
    organiser,
    simple: true,
    ...(shift === null ? {} : { shift }),
  })
  const titles = await titlesTaken(db)
  const on = plan.asOf ?? beijingDate(now())
  const called = unitsByName(register)
  const shown = (name: string): string => {
    const bound = plan.units.find(({ as }) => as === name)
    const unit = bound && register.get(bound.unit)
    return unit ? nameOn(unit, on) : name
  }
  return {
    title: distinctTitle(plan.title, titles),
    titles,
    shift: plan.shift,
    asOf: on,
    period: plan.period,
    programme: programmeSheet(plan, programme),
    strange: namesToBind(programme).strange.flatMap(({ kind, name, rows }) => {
      if (kind !== 'unit') return []
      return [{ name, rows, called: [...(called.get(foldName(name)) ?? [])].map((unit) => nameOn(unit, on)) }]
    }),
    lists: programme.groups.flatMap(({ name: group, size, classes }) => {
      const parts = classes.length > 0 ? classes.map((one) => ({ kind: one.name, size: one.size })) : [{ kind: null, size }]
      return parts.map((part) => ({
        group,
        class: part.kind,
        size: part.size ?? null,
        names: programme.units.filter((unit) => unit.group === group && (unit.class ?? null) === part.kind).map(({ name }) => shown(name)),
      }))
    }),
  }
}
