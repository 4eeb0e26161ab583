import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Role } from '../../model/Role.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertAssignment, peopleAssessing } from '../../store/queries/assignments.ts'
import { membersById, roundAndAbove } from '../../store/queries/shares.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'

/** Who can be given rows and units. */
export const ASSIGNED_ROLES: readonly Role[] = ['lead-assessor', 'assessor', 'third-party', 'expert']

/** Rows and units for a person: every one of the rows with every one of the units; null: all of them. */
export interface NewAssignment {
  readonly round: string
  readonly person: string
  readonly nodes: readonly string[] | null
  readonly units: readonly string[] | null
}

/** Gives a person rows and units to assess. 分工 */
export async function assign(store: Store, actor: Actor, given: NewAssignment): Promise<string> {
  const { round, person, nodes, units } = given
  if (nodes?.length === 0) throw new Refusal('invalid', 'assignment-no-rows', '没有选指标。请至少选一项，或选“全部指标”。')
  if (units?.length === 0) throw new Refusal('invalid', 'assignment-no-units', '没有选单位。请至少选一个，或选“全部单位”。')
  return perform(store, actor, async ({ tx, at, record }) => {
    const { askedOf, compiled } = await termsOf(tx, round)
    const able = await peopleAssessing(tx, round, ASSIGNED_ROLES, [...(await roundAndAbove(tx, round))], at)
    if (!able.some(({ id }) => id === person))
      throw new Refusal(
        'invalid',
        'not-assessing',
        '这个人在本批次没有考核的职责，不能分工。请先在“系统—人员与职责”里给他“牵头考核单位”“考核人员”“第三方评估机构”或“专家”的职责。',
      )
    const known = new Set(compiled.programme.groups.flatMap(({ name }) => [...askedOf(name).nodes.keys()]))
    const strange = (nodes ?? []).filter((code) => !known.has(code))
    if (strange.length > 0)
      throw new Refusal('invalid', 'no-row', '方案里没有这些指标，没有保存。请刷新页面后重新选择。', strange.slice(0, 20))
    const members = units === null ? null : await membersById(tx, round, units)
    if (members && units?.some((unit) => !members.has(unit)))
      throw new Refusal('not-found', 'unit-not-in-round', '有单位不在本批次的考核名单里，没有保存。请在名单里选择单位。')
    const id = store.newId()
    await insertAssignment(tx, { id, round, person, nodes, units, by: actor.id, at })
    const refs = {
      assignment: id,
      person,
      rows: nodes === null ? 'all' : String(nodes.length),
      units: units === null ? 'all' : String(units.length),
    }
    record({ act: 'assignment.make', on: { kind: 'round', id: round }, refs })
    await announce(tx, { kind: 'round', round })
    return id
  })
}
