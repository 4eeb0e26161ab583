import { grouped } from '../../model/grouped.ts'
import type { Db } from '../../store/Db.ts'
import { readUnitTree, type UnitTreeRows } from '../../store/queries/units.ts'
import { dayBefore, type Register, type RegisteredUnit } from './Register.ts'

/** Where a unit belonged: until each move to what it left, after the last one to where it belongs now. */
function placesOf(unit: UnitTreeRows['units'][number], moves: UnitTreeRows['moves']): RegisteredUnit['places'] {
  const places: { from: string; to: string | null; parent: string | null }[] = []
  let from = unit.validFrom
  for (const move of moves) {
    // Two moves on one day: the first was a mistake that held for no day.
    if (from < move.on) places.push({ from, to: dayBefore(move.on), parent: move.from })
    from = move.on
  }
  places.push({ from, to: unit.validTo, parent: unit.parent })
  return places
}

/** The register as rows hold it. 由记录得出名册 */
export function registerFrom({ units, names, moves }: UnitTreeRows): Register {
  const namesOf = grouped(names, ({ unit }) => unit)
  const movesOf = grouped(moves, ({ unit }) => unit)
  return new Map(
    units.map((unit) => {
      const registered: RegisteredUnit = {
        id: unit.id,
        kind: unit.kind,
        code: unit.code,
        from: unit.validFrom,
        to: unit.validTo,
        names: (namesOf.get(unit.id) ?? []).map(({ name, folded, kind, validFrom, validTo }) => ({
          name,
          folded,
          kind,
          from: validFrom,
          to: validTo,
        })),
        places: placesOf(unit, movesOf.get(unit.id) ?? []),
        into: unit.mergedInto,
      }
      return [unit.id, registered]
    }),
  )
}

/** All units of the database. 读取单位名册 */
export const readRegister = async (db: Db): Promise<Register> => registerFrom(await readUnitTree(db))
