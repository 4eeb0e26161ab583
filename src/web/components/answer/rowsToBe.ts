import type { ListCheck } from '../../../model/Check.ts'
import type { Row } from '../../../model/Facts.ts'

/** The rows of a list whose number or names are given, the answered ones in their place; else what was answered. 应有的行 */
export function rowsToBe({ of, size }: Pick<ListCheck, 'of' | 'size'>, rows: readonly Row[]): readonly Row[] {
  const said = rows.filter(({ withdrawn }) => withdrawn !== true)
  if (of) {
    const byId = new Map(said.map((row) => [row.id, row]))
    return of.map((id) => byId.get(id) ?? { id, fields: {} })
  }
  if (size === undefined) return said
  const taken = new Set(said.map(({ id }) => id))
  const free = Array.from({ length: size }, (_, at) => `#${String(at + 1).padStart(4, '0')}`).filter((id) => !taken.has(id))
  return [...said, ...free.slice(0, Math.max(0, size - said.length)).map((id) => ({ id, fields: {} }))]
}

/** A name that no row has yet. */
export function freeRowName(prefix: string, rows: readonly Row[]): string {
  const taken = new Set(rows.map(({ id }) => id))
  let number = rows.length + 1
  while (taken.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
