import type { Field, ListCheck } from '../../model/Check.ts'
import type { ExplainedRow } from '../../model/Explanation.ts'
import type { Incident, Row } from '../../model/Facts.ts'
import type { KnownList } from '../answers/Known.ts'

/**
 * The rows of a list as they were recorded, in the order in which they counted: who was called and what was said, which clause took the
 * points of another assessment. Nothing for a list that says only of given elements whether each is there. 清单逐行
 */
export function rowsTold(check: ListCheck, { rows, from }: KnownList, incidents: readonly Incident[]): readonly ExplainedRow[] {
  const fields = Object.entries(check.fields)
  if (fields.length === 0 || (check.of && fields.length === 1)) return []
  const recorded = new Map<string, Row>()
  const record = (row: Row): void => {
    if (!recorded.has(row.id)) recorded.set(row.id, row)
  }
  for (const { value } of from) if (typeof value === 'object' && 'rows' in value) value.rows.forEach(record)
  for (const { kind, ...incident } of incidents) if (kind === check.incidents) record(incident)
  return rows.flatMap(({ id }) => {
    const row = recorded.get(id)
    if (!row) return []
    const cells = fields.map(([name, field]) => ({ label: field.ask ?? name, value: valueTold(row.fields[name], field) }))
    return [{ id, cells, proof: row.proof ?? [] }]
  })
}

function valueTold(value: string | null | undefined, field: Field): string {
  if (value === undefined) return '未填'
  return value ?? (field.kind === 'date' ? (field.open ?? '未发生') : '')
}
