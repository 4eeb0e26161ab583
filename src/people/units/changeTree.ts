import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { hasAdministrator, lockAdministrators } from '../../store/queries/duties.ts'
import { lockUnitTree } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { readRegister } from './readRegister.ts'
import { nameOn, type Register, type RegisteredUnit } from './Register.ts'
import { treeFaults } from './treeFaults.ts'

/** One change of the tree: nobody else changes it meanwhile. */
export interface TreeChange extends Performance {
  readonly register: Register
  /** In Beijing. */
  readonly today: CalendarDate
  readonly newId: () => string
  readonly actor: Actor
}

/** Changes the tree in one transaction, with the register as it was before. 变更单位树 */
export function changeTree<T>(store: Store, actor: Actor, work: (change: TreeChange) => Promise<T>): Promise<T> {
  return perform(store, actor, async (performance) => {
    await lockUnitTree(performance.tx)
    const { tx, at } = performance
    await lockAdministrators(tx)
    const kept = await hasAdministrator(tx, at)
    const outcome = await work({ ...performance, register: await readRegister(tx), today: beijingDate(at), newId: store.newId, actor })
    if (kept && !(await hasAdministrator(tx, at))) {
      throw new Refusal(
        'conflict',
        'last-administrator',
        '这样变更后就没有人管理整个系统了，没有变更。请先让最上级单位的另一个人担任不限期的系统管理员。',
      )
    }
    return outcome
  })
}

export function registeredUnit(register: Register, id: string): RegisteredUnit {
  const unit = register.get(id)
  if (!unit) throw new Refusal('not-found', 'no-unit', '没有这个单位。请回到单位列表重新选择。')
  return unit
}

/** A unit that goes on; what has ended is not changed any more. */
export function livingUnit(register: Register, id: string): RegisteredUnit {
  const unit = registeredUnit(register, id)
  if (unit.to === null) return unit
  throw new Refusal(
    'conflict',
    'unit-ended',
    `“${nameOn(unit, unit.to)}”在${unit.to}之后已不存在，不能再变更。如果当初登记错了，请先用“恢复单位”。`,
  )
}

/**
 * The day of a change: one that exists, on which the unit existed, and not after today: rights follow the tree from the moment it is changed,
 * so what is decided for later is registered when the day has come.
 */
export function changeDay(unit: RegisteredUnit, on: CalendarDate, today: CalendarDate): CalendarDate {
  const exists: boolean = isCalendarDate(on)
  if (!exists) throw new Refusal('invalid', 'no-such-day', `“${on}”不是存在的日期。请写成2026-10-01的样子。`)
  if (on > today) throw new Refusal('invalid', 'day-ahead', `${on}还没有到，变动从当天起登记。请到那一天再来登记。`)
  if (on < unit.from)
    throw new Refusal('invalid', 'before-unit', `“${nameOn(unit, on)}”从${unit.from}起才存在，变动不能早于这一天。请改正日期。`)
  return on
}

/** @throws Refusal where the register, as it would be, is no tree any more */
export function keepTree(register: Register, changed: readonly RegisteredUnit[], others: readonly string[] = []): Register {
  const after = new Map([...register, ...changed.map((unit) => [unit.id, unit] as const)])
  const faults = treeFaults(after, [...changed, ...others.flatMap((id) => after.get(id) ?? [])])
  const [first] = faults
  if (first !== undefined)
    throw new Refusal(
      'conflict',
      'tree-faulty',
      faults.length === 1 ? `${first}。` : `这样变更后有${faults.length}处不成立，没有变更。`,
      faults,
    )
  return after
}
