import type { Check, Field } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import { formatFraction, fractionFromText, HUNDRED, multiply, type Fraction } from '../../model/Fraction.ts'
import type { ExprPart } from './expressions.ts'
import type { Span } from './spans.ts'

/** What is known beforehand of the values a formula may take. */
export interface Domain {
  readonly span: Span
  /** Only whole numbers occur. */
  readonly wholes: boolean
  readonly print: (value: Fraction) => string
}

const percentage = (value: Fraction): string => `${formatFraction(multiply(value, HUNDRED))}%`

const between = (from: string | undefined, to: string | undefined): Span => ({
  low: from === undefined ? null : fractionFromText(from),
  lowIn: from !== undefined,
  high: to === undefined ? null : fractionFromText(to),
  highIn: to !== undefined,
})

/** The field of the rows at hand, if the formula is one. */
export function fieldOf({ expr, list }: ExprPart, checks: ReadonlyMap<CheckId, Check>): Field | undefined {
  if (expr.op !== 'field' || list === undefined) return undefined
  const rows = checks.get(list)
  return rows?.kind === 'list' && Object.hasOwn(rows.fields, expr.field) ? rows.fields[expr.field] : undefined
}

/** The values that a formula may take. 取值范围 */
export function domainOf(part: ExprPart, checks: ReadonlyMap<CheckId, Check>): Domain {
  const { expr } = part
  const plain = (span: Span, wholes = false): Domain => ({ span, wholes, print: formatFraction })
  if (expr.op === 'share') return { span: between('0', '1'), wholes: false, print: percentage }
  if (expr.op === 'count') return plain(between('0', undefined), true)
  if (expr.op === 'whole') return plain(between(undefined, undefined), true)
  if (expr.op === 'days') return plain(between(undefined, undefined), true)
  const asked = expr.op === 'check' ? checks.get(expr.check) : fieldOf(part, checks)
  if (asked?.kind === 'points') return plain(between(asked.from, asked.to))
  if (asked?.kind !== 'number') return plain(between(undefined, undefined))
  return 'rate' in asked && asked.rate
    ? { span: between(asked.from ?? '0', asked.to), wholes: false, print: percentage }
    : plain(between(asked.from, asked.to))
}
