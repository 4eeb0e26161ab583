import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Instant } from '../../model/Instant.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { readLines } from '../../store/queries/units.ts'
import { changesOfUnit } from '../../store/queries/unitChanges.ts'
import { registerFrom } from './readRegister.ts'
import { lineOn, nameOn, type RegisteredName, type Register } from './Register.ts'

/** A unit that is named beside another one. */
export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** A unit with everything it was called and everything that happened to it. 单位详情 */
export interface UnitDetail extends NamedUnit {
  readonly kind: UnitKind
  readonly code: string | null
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly into: NamedUnit | null
  /** From the root down, without itself. */
  readonly above: readonly NamedUnit[]
  readonly names: readonly RegisteredName[]
  readonly changes: readonly {
    readonly kind: 'rename' | 'move' | 'merge' | 'abolish'
    readonly unit: NamedUnit
    readonly from: NamedUnit | null
    readonly into: NamedUnit | null
    readonly on: CalendarDate
    readonly why: string
    readonly at: Instant
    readonly by: string
  }[]
}

/** @throws Refusal where there is none */
export async function readUnit(db: Db, id: string, today: CalendarDate): Promise<UnitDetail> {
  const changes = await changesOfUnit(db, id)
  const others = changes.flatMap(({ unit, from, into }) => [unit, from ?? id, into ?? id])
  const near = registerFrom(await readLines(db, [...new Set([id, ...others])]))
  const unit = near.get(id)
  if (!unit) throw new Refusal('not-found', 'no-unit', '没有这个单位。请回到单位列表重新选择。')
  const register = unit.into === null || near.has(unit.into) ? near : registerFrom(await readLines(db, [id, unit.into, ...others]))
  const people = await namesOfPeople(db, [...new Set(changes.map(({ by }) => by))])
  const named = (other: string | null): NamedUnit | null => namedIn(register, other, today)
  return {
    id,
    name: nameOn(unit, today),
    kind: unit.kind,
    code: unit.code,
    from: unit.from,
    to: unit.to,
    into: named(unit.into),
    above: lineOn(register, id, today)
      .slice(1)
      .map((one) => ({ id: one.id, name: nameOn(one, today) }))
      .reverse(),
    names: unit.names,
    changes: changes.map(({ kind, unit: whose, from, into, on, why, at, by }) => ({
      kind,
      unit: named(whose) ?? { id: whose, name: '' },
      from: named(from),
      into: named(into),
      on,
      why,
      at,
      by: people.get(by) ?? '',
    })),
  }
}

function namedIn(register: Register, id: string | null, today: CalendarDate): NamedUnit | null {
  const unit = id === null ? undefined : register.get(id)
  return unit ? { id: unit.id, name: nameOn(unit, today) } : null
}
