import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Db } from '../../store/Db.ts'
import { readLines, unitsCalled } from '../../store/queries/units.ts'
import { candidate, lastNames, unitMeant, type Candidate, type Meant } from './findUnit.ts'
import { nearNames } from './nearNames.ts'
import { readRegister, registerFrom } from './readRegister.ts'
import { holdsOn, lineOn, type Register } from './Register.ts'

/**
 * Whom a name means on a day: official names, aliases, names of other times, whatever the width and the spaces. 按名称找单位
 *
 * @param within root of the subtree in which to look; null: everywhere
 * @returns all who may be meant, with their paths, where one name is not enough; near names where nobody is called so
 */
export async function findUnitByName(db: Db, name: string, on: CalendarDate, within: string | null = null): Promise<Meant> {
  const ids = await unitsCalled(db, lastNames(name))
  const register = registerFrom(await readLines(db, ids))
  const called = ids.flatMap((id) => register.get(id) ?? [])
  const meant = unitMeant(register, called, name, on, within)
  return meant.kind === 'none' ? { kind: 'none', near: nearUnits(await readRegister(db), name, on, within) } : meant
}

/** Living units whose names are like the one written. 近似单位 */
export function nearUnits(register: Register, written: string, on: CalendarDate, within: string | null): readonly Candidate[] {
  const last = lastNames(written).at(-1) ?? ''
  const names = [...register.values()].flatMap((unit) =>
    holdsOn(unit, on) && (within === null || lineOn(register, unit.id, on).some(({ id }) => id === within))
      ? unit.names.map(({ folded }) => ({ folded, unit }))
      : [],
  )
  const near = nearNames(last, names, 10).map(({ unit }) => unit)
  return [...new Set(near)].slice(0, 5).map((unit) => candidate(register, unit, on))
}
