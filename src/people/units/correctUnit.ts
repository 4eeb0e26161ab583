import type { Actor } from '../../model/Actor.ts'
import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import { respellOfficialName, setFirstNameDay, setUnit } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeTree, keepTree, livingUnit } from './changeTree.ts'
import { codeFault } from './NewUnit.ts'
import { nameOn, type RegisteredUnit } from './Register.ts'
import { unitName, unitNameFault } from './unitName.ts'

/** What was written down wrongly; absent: it is right. */
export interface Correction {
  readonly unit: string
  /** A slip of the pen, not another name: that is a renaming. */
  readonly name?: string
  readonly kind?: UnitKind
  readonly code?: string | null
  readonly from?: CalendarDate
  readonly why: string
}

/** Puts right what was registered wrongly, as if it had been right from the beginning. 更正登记 */
export function correctUnit(store: Store, actor: Actor, correction: Correction): Promise<void> {
  const { unit: id, kind, why } = correction
  return changeTree(store, actor, async ({ tx, register, record, today }) => {
    const unit = livingUnit(register, id)
    const faults = correctionFaults(correction, unit, today)
    const [first] = faults
    if (first !== undefined) throw new Refusal('invalid', 'correction-faulty', `${first}。`, faults)
    const code = correction.code === undefined ? unit.code : correction.code
    const taken = code !== null && [...register.values()].find((other) => other.id !== id && other.code === code)
    if (taken) throw new Refusal('conflict', 'code-taken', `代码“${code}”已是“${nameOn(taken, today)}”的。请核对代码。`)
    const after = corrected({ ...unit, kind: kind ?? unit.kind, code }, correction)
    const children = [...register.values()].filter(({ places }) => places.some(({ parent }) => parent === id)).map((child) => child.id)
    keepTree(register, [after], children)
    await setUnit(tx, id, { kind: after.kind, code, validFrom: after.from })
    if (after.from !== unit.from) await setFirstNameDay(tx, id, unit.from, after.from)
    const name = after.names.findLast((one) => one.kind === 'official')
    if (name && correction.name !== undefined) await respellOfficialName(tx, id, name.name, name.folded)
    record({ act: 'unit.correct', on: { kind: 'unit', id }, why })
  })
}

function correctionFaults({ name, code, from }: Correction, unit: RegisteredUnit, today: CalendarDate): readonly string[] {
  const changed = [...unit.places.slice(1), ...unit.names].map((one) => one.from).filter((day) => day > unit.from)
  const first = changed.sort()[0]
  const exists: boolean = from === undefined || isCalendarDate(from)
  return [
    ...(name === undefined ? [] : [unitNameFault(unitName(name)) ?? []].flat()),
    ...(code === undefined || code === null ? [] : [codeFault(nameOn(unit, today), code) ?? []].flat()),
    ...(exists ? [] : [`成立日期“${from}”不是存在的日期；请写成2026-10-01的样子`]),
    ...(from !== undefined && first !== undefined && from >= first ? [`成立日期要早于${first}的变动`] : []),
  ]
}

/** The first day is also that of its first place and of the names it had from the beginning. */
function corrected(unit: RegisteredUnit, { name: written, from = unit.from }: Correction): RegisteredUnit {
  const begun = <T extends { readonly from: CalendarDate }>(stretches: readonly T[]): readonly T[] =>
    stretches.map((one) => (one.from === unit.from ? { ...one, from } : one))
  const name = written === undefined ? null : unitName(written)
  const names = begun(unit.names).map((one) =>
    name !== null && one.kind === 'official' && one.to === null ? { ...one, name, folded: foldName(name) } : one,
  )
  return { ...unit, from, names, places: begun(unit.places) }
}
