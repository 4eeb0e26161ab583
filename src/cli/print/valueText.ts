import type { Check } from '../../model/Check.ts'
import type { AnswerValue, Row } from '../../model/Facts.ts'

function fieldsText(fields: Row['fields'], check: Check): string {
  if (check.kind !== 'list') return ''
  const shown = Object.entries(fields).map(([name, value]) => {
    const field = check.fields[name]
    return `${field?.ask ?? name}${value ?? (field?.kind === 'date' ? (field.open ?? '未发生') : '')}`
  })
  return shown.join('，')
}

/** An answer's value as a person reads it; of a list only the rows that differ from what stands now. */
export function valueText(value: AnswerValue, check: Check, now: readonly Row[] = []): string {
  if (typeof value === 'string') return `${value}${check.kind === 'points' ? '分' : ''}`
  if ('numerator' in value) return `${value.numerator}/${value.denominator}`
  const before = new Map(now.map((row) => [row.id, JSON.stringify(row.fields)]))
  const changed = value.rows.filter((row) => before.get(row.id) !== JSON.stringify(row.fields))
  const gone = now.filter((row) => !value.rows.some(({ id }) => id === row.id))
  const parts = [...changed.map((row) => `${row.id}：${fieldsText(row.fields, check)}`), ...gone.map((row) => `没有“${row.id}”`)]
  return parts.length > 0 ? parts.join('；') : value.rows.length === 0 ? '没有' : `${value.rows.length} 条`
}
