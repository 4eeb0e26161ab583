import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import type { UnitKind } from '../../model/UnitKind.ts'

/** A stretch of days; the last one belongs to it, null: it goes on. */
export interface Days {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** A name of a unit, in its time. 名称 */
export interface RegisteredName extends Days {
  readonly name: string
  readonly folded: string
  readonly kind: 'official' | 'alias'
}

/** A unit with all it was called and wherever it belonged. 登记的单位 */
export interface RegisteredUnit extends Days {
  readonly id: string
  readonly kind: UnitKind
  readonly code: string | null
  /** In the order of their days. */
  readonly names: readonly RegisteredName[]
  /** Where it belonged, in the order of the days, without a gap; null: it was a root. */
  readonly places: readonly (Days & { readonly parent: string | null })[]
  /** Into which it was merged. 并入 */
  readonly into: string | null
}

/** Units by id, all of them or those that a question needs. 单位名册 */
export type Register = ReadonlyMap<string, RegisteredUnit>

export const dayBefore = (day: CalendarDate): CalendarDate => dateFromDayNumber(dayNumber(day) - 1)

export const holdsOn = ({ from, to }: Days, day: CalendarDate): boolean => from <= day && (to === null || to >= day)

export const overlap = (a: Days, b: Days): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

/** The days that two stretches have in common. */
export function common(a: Days, b: Days): Days | null {
  if (!overlap(a, b)) return null
  const to = a.to === null ? b.to : b.to === null ? a.to : a.to < b.to ? a.to : b.to
  return { from: a.from > b.from ? a.from : b.from, to }
}

/** The stretch of a list that holds on a day; before the first the first, after the last the last. */
export function atOrNearest<T extends Days>(stretches: readonly T[], day: CalendarDate): T | undefined {
  return stretches.findLast(({ from }) => from <= day) ?? stretches[0]
}

/** What it is called on a day; of a unit that no longer exists, its last name. 当日名称 */
export function nameOn({ names }: RegisteredUnit, day: CalendarDate): string {
  const official = names.filter(({ kind }) => kind === 'official')
  return atOrNearest(official, day)?.name ?? ''
}

export const parentOn = ({ places }: RegisteredUnit, day: CalendarDate): string | null => atOrNearest(places, day)?.parent ?? null

/** The unit and those above it on a day, from itself upwards. 单位及其上级 */
export function lineOn(register: Register, id: string, day: CalendarDate): readonly RegisteredUnit[] {
  const line: RegisteredUnit[] = []
  for (let unit = register.get(id); unit && !line.includes(unit);) {
    line.push(unit)
    const parent = parentOn(unit, day)
    unit = parent === null ? undefined : register.get(parent)
  }
  return line
}

/** Where it stands, from the root down: 示例市 / 示例县 / 财政局. 单位全称路径 */
export const pathOn = (register: Register, id: string, day: CalendarDate): string =>
  lineOn(register, id, day)
    .map((unit) => nameOn(unit, day))
    .reverse()
    .join(' / ')
