import { beijingDate } from '../../model/Instant.ts'
import { unitKindInWords } from '../../model/UnitKind.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Store } from '../../store/Store.ts'
import { lastNames, unitMeant } from '../units/findUnit.ts'
import { readRegister } from '../units/readRegister.ts'
import { pathOn, type Register } from '../units/Register.ts'
import { unitsByName } from '../units/unitsByName.ts'
import { treeOn } from '../units/unitTree.ts'
import { aliasesInCell, UNIT_COLUMNS } from './unitColumns.ts'
import { writeTable, type TableFormat } from './writeTable.ts'

/**
 * The units that exist today, as a table that the import takes again without changing anything. 导出单位
 *
 * @param within root of the subtree; null: all
 */
export async function exportUnits(store: Store, format: TableFormat, within: string | null): Promise<Uint8Array> {
  const today = beijingDate(store.now())
  return writeTable('单位', UNIT_COLUMNS, unitRows(await readRegister(store.db), today, within), format)
}

export function unitRows(register: Register, today: CalendarDate, within: string | null): readonly (readonly string[])[] {
  const shortest = shortestNames(register, today)
  const rows = treeOn(register, today)
  const start = within === null ? 0 : rows.findIndex(({ id }) => id === within)
  const top = rows[start]?.depth ?? 0
  const end = rows.findIndex(({ depth }, at) => at > start && depth <= top)
  const subtree = within === null ? rows : rows.slice(start, end < 0 ? rows.length : end)
  return subtree.map(({ name, parent, kind, code, aliases, from }) => [
    name,
    parent === null ? '' : shortest(parent),
    unitKindInWords(kind),
    code ?? '',
    aliasesInCell(aliases),
    from,
  ])
}

/** The shortest way to write a unit so that nobody else is meant: its name, as much of its path as is needed, or all of it from the root. */
export function shortestNames(register: Register, today: CalendarDate): (id: string) => string {
  const called = unitsByName(register)
  const known = new Map<string, string>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const parts = pathOn(register, id, today).split(' / ')
    const ways = [...parts.map((_, at) => parts.slice(parts.length - 1 - at).join('/')), `/${parts.join('/')}`]
    const clear = ways.find((written) => {
      const units = lastNames(written).flatMap((folded) => called.get(folded) ?? [])
      const meant = unitMeant(register, units, written, today, null)
      return meant.kind === 'one' && meant.unit.id === id
    })
    const name = clear ?? ways.at(-1) ?? ''
    known.set(id, name)
    return name
  }
}
