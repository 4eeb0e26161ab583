import type { CalendarDate } from '../../model/CalendarDate.ts'
import { Refusal } from '../../model/Refusal.ts'
import { endUnits } from '../../store/queries/unitChanges.ts'
import { keepTree, type TreeChange } from './changeTree.ts'
import type { Holdings } from './Holdings.ts'
import { below, movedUnit, writeMoves } from './moveUnit.ts'
import { dayBefore, nameOn, type Days, type Register, type RegisteredUnit } from './Register.ts'

const lastStart = (stretches: readonly Days[]): CalendarDate => stretches.reduce((last, { from }) => (from > last ? from : last), '')

/** A unit as the register has it when it is no more from a day on. */
export function endedUnit(unit: RegisteredUnit, day: CalendarDate, into: string | null): RegisteredUnit {
  const last = lastStart([unit, ...unit.places, ...unit.names.filter(({ kind }) => kind === 'official')])
  if (last >= day)
    throw new Refusal(
      'conflict',
      'changed-later',
      `“${nameOn(unit, day)}”在${last}还有成立、更名或隶属变动，终止要晚于这一天。请改正日期；整个登记错了的，用“删除错误登记”。`,
    )
  const to = dayBefore(day)
  const close = <T extends Days>(stretches: readonly T[]): readonly T[] =>
    stretches.filter(({ from }) => from <= to).map((one) => (one.to === null ? { ...one, to } : one))
  return { ...unit, to, into, names: close(unit.names), places: close(unit.places) }
}

/**
 * Ends units from a day on, after their living sub-units went to the successor. Checked as one change: an ending unit may have a namesake as
 * successor, a sub-unit may not meet one.
 */
export async function endInTree(
  change: TreeChange,
  register: Register,
  ending: readonly RegisteredUnit[],
  { subUnits }: Pick<Holdings, 'subUnits'>,
  { day, into, to, why }: { readonly day: CalendarDate; readonly into: string | null; readonly to: string | null; readonly why: string },
): Promise<void> {
  const moved = subUnits.map((unit) => movedUnit(unit, to, day))
  const gone = ending.map((unit) => endedUnit(unit, day, into))
  const left = new Set(ending.map(({ id }) => id))
  const others = [...register.values()].filter(({ places }) => places.some(({ parent }) => left.has(parent ?? ''))).map(({ id }) => id)
  const deeper = subUnits.flatMap(({ id }) => [...below(register, id)])
  keepTree(
    register,
    [...moved, ...gone],
    [...new Set([...others, ...deeper])].filter((id) => !left.has(id) && !subUnits.some((unit) => unit.id === id)),
  )
  await writeMoves(
    change,
    subUnits.map((unit) => ({ unit, parent: to })),
    day,
    why,
  )
  await endUnits(change.tx, [...left], dayBefore(day), into)
}
