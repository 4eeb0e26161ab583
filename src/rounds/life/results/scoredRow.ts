import { createHash } from 'node:crypto'
import { SEMANTICS, unitResultData } from '../../../engine/receipt.ts'
import { score } from '../../../engine/score.ts'
import type { Facts, Unit } from '../../../model/Facts.ts'
import type { Result } from '../../../model/Result.ts'
import { squaresText } from '../../../model/Square.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import { formatFraction } from '../../../model/Fraction.ts'
import type { UnitResultRow } from '../../../store/queries/results.ts'
import type { Member } from '../../../store/queries/roster.ts'
import type { ResultBrief } from '../../../store/schema/results.ts'
import { squaresOf } from '../../coverage/squaresOf.ts'
import { factsFrom, type Kept } from '../facts/factsFrom.ts'
import type { Terms } from '../terms/termsOf.ts'

/** What the engine makes of a unit's facts, as the cache keeps it. 计算一个单位的结果 */
export function scoredRow(terms: Terms, { unit, record }: Member, kept: Kept): UnitResultRow {
  const facts = factsFrom(kept)
  const result = score(terms.compiled, record, facts, terms.asOf, terms.calendar)
  return {
    round: terms.round,
    unit,
    semantics: SEMANTICS,
    answer: kept.standing.reduce((newest, { answer }) => Math.max(newest, answer.id), 0),
    factsDigest: keptDigest(kept),
    brief: briefOf(result),
    nodes: unitResultData(result).root,
    squares: squaresText(squaresOf(terms, { unit: record, standing: kept.standing, result, self: selfView(terms, record, facts) })),
  }
}

/** What the unit's own answers alone come to; null where it gave none, or no others count beside them. */
function selfView({ compiled, asOf, calendar }: Terms, unit: Unit, facts: Facts): Result | null {
  const lanes = Object.values(facts.answers).flat()
  const isBoth = lanes.some(({ lane }) => lane === 'self') && lanes.some(({ lane }) => lane !== 'self')
  return isBoth ? score(compiled, unit, facts, asOf, calendar, { view: 'self' }) : null
}

function briefOf({ state, total, open, undecided }: Result): ResultBrief {
  const { range, mayBeNone } = total
  return {
    state,
    total: range && { low: range.low && formatFraction(range.low), high: range.high && formatFraction(range.high) },
    mayBeNone,
    open: open.length,
    undecided: undecided.length,
  }
}

/** What is kept never changes under its id: the ids of all that the facts are made of say which facts they were. */
function keptDigest({ standing, incidents, overrides }: Kept): string {
  const answers = standing.map(({ answer: { id }, restated }) => (restated ? [id, restated] : id))
  const parts = [answers, incidents.map(({ id }) => id).sort(), overrides.map(({ id }) => id)]
  return createHash('sha256').update(canonicalJson(parts)).digest('hex')
}
