import type { CalendarDate } from '../../model/CalendarDate.ts'
import { lastNames, unitMeant, type Candidate } from '../../people/units/findUnit.ts'
import { nearUnits } from '../../people/units/findUnitByName.ts'
import { nameOn, type Register, type RegisteredUnit } from '../../people/units/Register.ts'
import { unitsByName } from '../../people/units/unitsByName.ts'

/**
 * How sure it is that a registered unit is the one that the notice names. 对应的把握
 *
 * `name`: it is called so. `alias`: it, or the notice, has it as another name. `likely`: so called without 县 or with the county's name before it: to be
 * looked at. `several`: more than one. `none`: nobody.
 */
export type Certainty = 'name' | 'alias' | 'likely' | 'several' | 'none'

/** Whom a name of the notice may mean. 名称对应建议 */
export interface Meeting {
  readonly certainty: Certainty
  /** The one, or those among whom one must be chosen. */
  readonly units: readonly Candidate[]
  /** Where nobody is called so: names that are like it. */
  readonly near: readonly Candidate[]
}

const AREA = /^(?:县|市|区|省|州|旗)(?=.{2})/u

/** Finds registered units for names of a notice, all by one look at the register. 找登记单位 */
export function meeter(register: Register, on: CalendarDate, within: string): (name: string, aliases: readonly string[]) => Meeting {
  const called = unitsByName(register)
  const root = register.get(within)
  const area = root ? nameOn(root, on) : ''
  const meant = (written: string) => {
    const candidates = new Set<RegisteredUnit>(lastNames(written).flatMap((name) => called.get(name) ?? []))
    return unitMeant(register, candidates, written, on, within)
  }
  return (name, aliases) => {
    const bare = name.replace(AREA, '')
    const tries: readonly (readonly [Certainty, string])[] = [
      ['name', name],
      ...aliases.map((alias) => ['alias', alias] as const),
      ...[...new Set([bare, `${area}${bare}`, `${area.replace(/(?:人民)?政府(?:办公室)?$/u, '')}${bare}`])].map(
        (one) => ['likely', one] as const,
      ),
    ]
    for (const [certainty, written] of tries) {
      const found = meant(written)
      if (found.kind === 'several') return { certainty: 'several', units: found.units, near: [] }
      if (found.kind === 'one' && found.unit.endedOn === null)
        return { certainty: sureness(certainty, written, found.unit), units: [found.unit], near: [] }
    }
    return { certainty: 'none', units: [], near: nearUnits(register, name, on, within) }
  }
}

/** A name by which a unit is registered only as an alias is one. */
const sureness = (certainty: Certainty, written: string, { name }: Candidate): Certainty =>
  certainty === 'name' && name !== written ? 'alias' : certainty
