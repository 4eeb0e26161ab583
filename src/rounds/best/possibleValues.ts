import type { Check, Field, ListCheck } from '../../model/Check.ts'
import type { AnswerValue, Row } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'

/** Counts worth trying where a number has no upper end. */
const COUNTS = ['1', '2', '3', '5', '10', '20', '50', '100']

/** So many ways in which the fields of a row can come out are tried. */
const MOST_ROWS = 64

const fieldValues = (field: Field, period: Programme['period']): readonly (string | null)[] => {
  switch (field.kind) {
    case 'choice':
      return field.levels
    case 'date':
      return [period.from, period.to]
    case 'number':
      return [field.from ?? '0', ...(field.to === undefined ? [] : [field.to])]
    case 'text':
      return []
  }
}

/** Every combination of the fields' values, the first of each first. */
function fieldCombinations(check: ListCheck, period: Programme['period']): readonly Row['fields'][] {
  let found: readonly Row['fields'][] = [{}]
  for (const [name, field] of Object.entries(check.fields)) {
    const values = fieldValues(field, period)
    if (values.length > 0) found = found.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))).slice(0, MOST_ROWS)
  }
  return found
}

/** Names of the rows that a list must have. */
export const rowNames = (check: ListCheck): readonly string[] =>
  check.of ?? Array.from({ length: check.size ?? 0 }, (_, at) => String(at + 1).padStart(2, '0'))

const rowsOf = (ids: readonly string[], fields: Row['fields']): AnswerValue => ({ rows: ids.map((id) => ({ id, fields })), complete: true })

function listValues(check: ListCheck, period: Programme['period']): readonly AnswerValue[] {
  const names = rowNames(check)
  const combinations = fieldCombinations(check, period)
  if (names.length > 0) return combinations.map((fields) => rowsOf(names, fields))
  return [rowsOf([], {}), ...combinations.map((fields) => rowsOf(['01'], fields))]
}

/** Answers that a check can have, as far as they can make a difference, the likeliest best first. 可能的答案 */
export function possibleValues(check: Check, period: Programme['period']): readonly AnswerValue[] {
  switch (check.kind) {
    case 'choice':
      return check.levels
    case 'points':
      return [check.to, check.from]
    case 'list':
      return listValues(check, period)
    case 'number':
      if (check.rate) return [rate('1'), rate('0'), rate('2')]
      return [check.from ?? '0', ...(check.to === undefined ? COUNTS : [check.to])]
  }
}

const rate = (numerator: string): AnswerValue => ({ numerator, denominator: '1' })
