import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import type { Db } from '../../store/Db.ts'
import { readRegister } from './readRegister.ts'
import { holdsOn, nameOn, parentOn, type Register } from './Register.ts'

/** A unit as it was on a day, in its place in the tree. 单位树的一行 */
export interface TreeUnit {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly code: string | null
  readonly parent: string | null
  /** Steps below the root. */
  readonly depth: number
  readonly aliases: readonly string[]
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** The units that existed on a day, each after its superior, siblings in the order in which they were registered. 某日的单位树 */
export const unitTree = async (db: Db, on: CalendarDate): Promise<readonly TreeUnit[]> => treeOn(await readRegister(db), on)

export function treeOn(register: Register, on: CalendarDate): readonly TreeUnit[] {
  const children = new Map<string | null, TreeUnit[]>()
  for (const unit of register.values()) {
    if (!holdsOn(unit, on)) continue
    const parent = parentOn(unit, on)
    const row: TreeUnit = {
      id: unit.id,
      name: nameOn(unit, on),
      kind: unit.kind,
      code: unit.code,
      parent,
      depth: 0,
      aliases: unit.names.flatMap((name) => (name.kind === 'alias' && holdsOn(name, on) ? [name.name] : [])),
      from: unit.from,
      to: unit.to,
    }
    const siblings = children.get(parent)
    if (siblings) siblings.push(row)
    else children.set(parent, [row])
  }
  const rows: TreeUnit[] = []
  const lay = (parent: string | null, depth: number): void => {
    for (const row of children.get(parent) ?? []) {
      rows.push({ ...row, depth })
      lay(row.id, depth + 1)
    }
  }
  lay(null, 0)
  return rows
}
