import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { updatePlan } from '../../store/queries/plans.ts'
import type { Store } from '../../store/Store.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { plannedUnit } from '../../model/plannedUnit.ts'
import { bindNamed } from './draftPlan.ts'
import { contentOf, holdPlan, type SeenPlan } from './holdPlan.ts'
import { programmeOf } from './planState.ts'
import { memberRow, namesByUnit } from './memberRow.ts'
import { registerNames, type NamedMember } from './registerNames.ts'

/** Registers units by their names, as far as they are not, and puts them on the list of a plan. 登记并列入名单 */
export function registerInPlan(
  store: Store,
  actor: Actor,
  { members, ...seen }: SeenPlan & { readonly members: readonly NamedMember[] },
): Promise<number> {
  return perform(store, actor, async (performance) => {
    const { tx, at } = performance
    const row = await holdPlan(tx, seen)
    const plan = contentOf(row)
    const programme = plan.programme === null ? null : await programmeOf(tx, plan.programme)
    const ids = await registerNames(store, performance, { members, within: plan.unit, on: beijingDate(at) })
    const known = programme
      ? namesByUnit(bindNamed(programme, await readRegister(tx), beijingDate(at), plan.unit))
      : new Map<string, string>()
    const listed = new Set(plan.units.map(({ unit }) => unit))
    const added = members.flatMap((member, place) => {
      const unit = ids[place] ?? ''
      if (listed.has(unit)) return []
      return [programme ? memberRow(member, unit, programme, known) : plannedUnit(unit, member.group, null)]
    })
    const names = new Set(added.flatMap(({ as }) => as ?? []))
    // A name that was left empty or bound to another is bound to who was just registered under it.
    const units = [...plan.units.filter(({ unit, as }) => unit !== '' && (as === null || !names.has(as))), ...added]
    const leftOut = Object.fromEntries(Object.entries(plan.leftOut).filter(([name]) => !names.has(name)))
    const version = row.version + 1
    await updatePlan(tx, row.id, { plan: { ...plan, units, leftOut, signature: null }, version, changedBy: actor.id, changedAt: at })
    await announce(tx, { kind: 'plan', plan: row.id })
    return version
  })
}
