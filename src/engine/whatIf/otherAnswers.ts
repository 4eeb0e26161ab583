import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Check, ListCheck } from '../../model/Check.ts'
import type { Answer, AnswerValue, Facts, Row } from '../../model/Facts.ts'
import { compare, fractionFromText, type FractionText } from '../../model/Fraction.ts'
import { boundsOfAmounts } from './boundsOfAmounts.ts'
import type { CompiledTree } from '../nodes/compileTree.ts'

/**
 * Other answers worth trying for a check: each level, each number at which its points jump, each row taken away, changed or added.
 * 可试的答案
 */
export function otherAnswers(tree: CompiledTree, check: Check, facts: Facts, asOf: CalendarDate): readonly AnswerValue[] {
  const given = facts.answers[check.id] ?? []
  if (check.kind === 'choice') return check.levels
  if (check.kind === 'list') return otherRows(check, given, asOf)
  const bounds = [check.from, check.to, ...boundsOfAmounts(tree, check.id)].flatMap((bound) => (bound === undefined ? [] : [bound]))
  const inRange = (value: FractionText): boolean =>
    (check.from === undefined || compare(fractionFromText(value), fractionFromText(check.from)) >= 0) &&
    (check.to === undefined || compare(fractionFromText(value), fractionFromText(check.to)) <= 0)
  const values = [...new Set(bounds)].filter(inRange)
  if (check.kind === 'points' || !check.rate) return values
  return values.map((value) => {
    const { n, d } = fractionFromText(value)
    return { numerator: String(n), denominator: String(d) }
  })
}

/** One row taken away, each of its levels changed, or one row more. */
function otherRows(check: ListCheck, given: readonly Answer[], asOf: CalendarDate): readonly AnswerValue[] {
  const rows = new Map<string, Row>()
  for (const { value, state } of given) {
    if (state !== 'answered' || typeof value !== 'object' || !('rows' in value)) continue
    for (const row of value.rows) if (!rows.has(row.id)) rows.set(row.id, row)
  }
  const all = [...rows.values()]
  const named = check.of !== undefined
  const added = named ? [] : rowsToAdd(check, asOf).map((row) => ({ rows: [...all, row], complete: true }))
  const changed = all.flatMap((row, at) => {
    const others = all.filter((_, index) => index !== at)
    const levels = choicesOf(check).flatMap(([field, levels]) =>
      levels.filter((level) => level !== row.fields[field]).map((level) => ({ field, level })),
    )
    const variants = levels.map(({ field, level }) => ({
      rows: [...others, { ...row, fields: { ...row.fields, [field]: level } }],
      complete: true,
    }))
    return named ? variants : [{ rows: others, complete: true }, ...variants]
  })
  return [...changed, ...added]
}

const choicesOf = ({ fields }: ListCheck): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === 'choice' ? [[name, field.levels] as const] : []))

/** A row that happened on the day of the round, at each of its levels in turn; at the first level of all only once. */
function rowsToAdd(check: ListCheck, asOf: CalendarDate): readonly Row[] {
  const plain = Object.fromEntries(
    Object.entries(check.fields).map(([name, field]) => [
      name,
      field.kind === 'choice' ? (field.levels[0] ?? '') : field.kind === 'date' ? asOf : field.kind === 'number' ? (field.from ?? '0') : '',
    ]),
  )
  const choices = choicesOf(check)
  if (choices.length === 0) return [{ id: '假设', fields: plain }]
  const rows = choices.map(([field, levels]) => levels.map((level) => ({ id: '假设', fields: { ...plain, [field]: level } })))
  return rows.flatMap((varied, at) => (at === 0 ? varied : varied.slice(1)))
}
