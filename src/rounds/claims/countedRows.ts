import type { ListCheck } from '../../model/Check.ts'
import { LANES, type Facts, type Row } from '../../model/Facts.ts'

/** A row that counts already, and where it is from. 已计入的一条 */
export interface CountedRow {
  readonly id: string
  readonly fields: Row['fields']
  /** `self`: the unit's own self-check says so, and nobody else has said otherwise. */
  readonly from: 'incident' | 'self' | 'assessing'
}

/** What is in a unit's list already: each row as its strongest lane says it, and incidents of the period. 台账里已有的 */
export function countedRows(
  facts: Pick<Facts, 'answers' | 'incidents'>,
  check: ListCheck,
  { from, to }: { readonly from: string; readonly to: string },
): readonly CountedRow[] {
  const found = new Map<string, CountedRow | null>()
  const strongest = [...(facts.answers[check.id] ?? [])].sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane))
  for (const { value, lane } of strongest) {
    if (typeof value !== 'object' || !('rows' in value)) continue
    for (const { id, fields, withdrawn } of value.rows)
      if (!found.has(id)) found.set(id, withdrawn === true ? null : { id, fields, from: lane === 'self' ? 'self' : 'assessing' })
  }
  for (const { id, kind, on, fields } of facts.incidents)
    if (kind === check.incidents && on >= from && on <= to && !found.has(id)) found.set(id, { id, fields, from: 'incident' })
  return [...found.values()].filter((row) => row !== null)
}

/** Whether two say the same in everything that the list asks. 是否同一内容 */
export const saysSame = ({ fields: asked }: ListCheck, one: Row['fields'], other: Row['fields']): boolean =>
  Object.keys(asked).every((name) => (one[name] ?? null) === (other[name] ?? null))
