import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Line } from '../../model/Node.ts'
import { align, type Alignment, type Mark } from './align.ts'
import { likeness } from './likeness.ts'
import { renamed, type Naming } from './Naming.ts'

/** Below this two clauses are two clauses. */
const ALIKE = 0.4

/** Which lines of a rule are the same: by code, by clause, by what they do, then by likeness of their words. 评分规则的对应 */
export function matchLines(before: readonly Line[], after: readonly Line[], naming: Naming): Alignment<Line> {
  const keyOf = (value: unknown, side: 'before' | 'after'): string => canonicalJson(side === 'before' ? renamed(value, naming) : value)
  const marks: readonly Mark<Line>[] = [
    ({ code }) => code ?? null,
    ({ code: _code, ...line }, side) => keyOf(line, side),
    ({ clause, amount, verb }, side) => keyOf({ clause, amount, verb }, side),
    ({ clause, when, each, where }, side) => keyOf({ clause, when, each, where }, side),
    ({ clause, verb }) => `${verb}\n${clause}`,
    ({ clause }) => clause,
    ({ code: _code, clause: _clause, readings: _readings, ...does }, side) => keyOf(does, side),
  ]
  return align(before, after, marks, (a, b) => {
    const alike = likeness(a.clause, b.clause)
    return alike < ALIKE ? 0 : alike + (a.verb === b.verb ? 0.1 : 0)
  })
}
