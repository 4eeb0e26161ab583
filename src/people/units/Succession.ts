import { Refusal } from '../../model/Refusal.ts'
import { endDuties, insertDuties } from '../../store/queries/duties.ts'
import { endSessionsOf, renewSessionsOf } from '../../store/queries/sessions.ts'
import { revokeSlipsOf } from '../../store/queries/slips.ts'
import { revokeTokensOf } from '../../store/queries/tokens.ts'
import { disablePeople, movePeople } from '../../store/queries/unitHoldings.ts'
import { livingUnit, type TreeChange } from './changeTree.ts'
import type { Holdings } from './Holdings.ts'
import { nameOn } from './Register.ts'

/** What becomes of what hangs on an ending unit: it goes to the successor, or it ends with the unit. 去向 */
export type Fate = 'move' | 'end'

/** Said by the person who ends a unit; absent: not asked yet. 人员、职责和下级单位的去向 */
export interface Succession {
  readonly people?: Fate
  readonly duties?: Fate
  /** They cannot end by the way: each is ended by itself. */
  readonly subUnits?: 'move'
}

const names = (all: readonly string[]): string => (all.length > 5 ? `${all.slice(0, 5).join('、')}等` : all.join('、'))

/** @throws Refusal that asks what nobody said yet, with what it is about */
export function askSuccession(said: Succession, to: string | null, holdings: Holdings, today: string): void {
  const open = [
    ...(holdings.subUnits.length > 0 && said.subUnits === undefined
      ? [`还有${holdings.subUnits.length}个下级单位（${names(holdings.subUnits.map((unit) => nameOn(unit, today)))}），要先说明归哪个单位`]
      : []),
    ...(holdings.people.length > 0 && said.people === undefined
      ? [`还有${holdings.people.length}人（${names(holdings.people.map(({ name }) => name))}），要选择转到接收单位，还是停用账号`]
      : []),
    ...(holdings.duties.length > 0 && said.duties === undefined
      ? [`还有${holdings.duties.length}项职责，要选择转到接收单位，还是到此结束`]
      : []),
  ]
  if (open.length > 0) throw new Refusal('conflict', 'succession-needed', '这个单位名下还有人和事，请先选择去向；没有变更。', open)
  const moves = said.subUnits === 'move' || said.people === 'move' || said.duties === 'move'
  const anything = holdings.subUnits.length + holdings.people.length + holdings.duties.length > 0
  if (moves && anything && to === null) throw new Refusal('invalid', 'successor-needed', '选择了转到接收单位，但没有选接收单位。请选一个。')
}

/** People and duties go where it was said. Whoever held something keeps it over the successor; a duty's history stays. */
export async function succeed(
  change: TreeChange,
  { people, duties }: Holdings,
  said: Succession,
  to: string | null,
  why: string,
): Promise<void> {
  const { tx, at, record, actor, newId } = change
  const ids = people.map(({ id }) => id)
  if (said.people === 'move' && to !== null) {
    await movePeople(tx, ids, to)
    for (const { id, unit } of people) record({ act: 'person.move', on: { kind: 'person', id }, why, refs: { from: unit, into: to } })
  } else if (said.people === 'end') {
    await disablePeople(tx, ids)
    await revokeSlipsOf(tx, ids, at)
    for (const id of ids) {
      await endSessionsOf(tx, id, at, null)
      await revokeTokensOf(tx, id, at)
      record({ act: 'person.disable', on: { kind: 'person', id }, why })
    }
  }
  const ended = duties.map(({ id }) => id)
  await endDuties(tx, ended, at)
  for (const id of ended) record({ act: 'duty.end', on: { kind: 'duty', id }, why })
  if (said.duties === 'move' && to !== null) {
    const passedOn = new Map(duties.map(({ id }) => [id, newId()]))
    const moved = duties.map((duty) => ({
      ...duty,
      id: passedOn.get(duty.id) ?? newId(),
      unit: to,
      from: duty.from > at ? duty.from : at,
      deputyOf: duty.deputyOf === null ? null : (passedOn.get(duty.deputyOf) ?? duty.deputyOf),
      handedFrom: duty.id,
      grantedBy: actor.id,
      why,
    }))
    await insertDuties(tx, moved)
    for (const { id, handedFrom } of moved) record({ act: 'duty.grant', on: { kind: 'duty', id }, why, refs: { handedFrom, unit: to } })
  }
  for (const person of new Set([...ids, ...duties.map((duty) => duty.person)])) await renewSessionsOf(tx, person, at)
}

/** The successor, if one was named: it goes on itself, and is none of those that end. */
export function successorOf({ register }: TreeChange, to: string | undefined, ending: readonly string[]): string | null {
  if (to === undefined) return null
  if (ending.includes(to)) throw new Refusal('invalid', 'successor-ends', '接收单位不能是要结束的单位自己。请另选一个。')
  return livingUnit(register, to).id
}
