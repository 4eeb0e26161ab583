import type { CalendarDate } from '../../model/CalendarDate.ts'
import { lineOn, nameOn, parentOn, type Register } from './Register.ts'

/** A unit that is no more, where it last stood, and what it went into. 已不存在的单位 */
export interface EndedUnit {
  readonly id: string
  /** Its last name. */
  readonly name: string
  readonly parent: string | null
  /** Its last day. */
  readonly to: CalendarDate
  /** Null: it was abolished. */
  readonly into: { readonly id: string; readonly name: string } | null
}

/** Those below some units that are no more on a day, in the order in which they were registered. */
export const endedUnits = (register: Register, roots: ReadonlySet<string>, on: CalendarDate): readonly EndedUnit[] =>
  [...register.values()].flatMap((unit) => {
    const { id, to } = unit
    if (to === null || to >= on || !lineOn(register, id, to).some((above) => roots.has(above.id))) return []
    const into = unit.into === null ? undefined : register.get(unit.into)
    return [{ id, name: nameOn(unit, to), parent: parentOn(unit, to), to, into: into ? { id: into.id, name: nameOn(into, on) } : null }]
  })
