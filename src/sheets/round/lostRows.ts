import { compare, isZero } from '../../model/Fraction.ts'
import { showNumber } from '../../engine/print.ts'
import { lossOf } from './lossOf.ts'
import { numberOf } from '../numberOf.ts'
import type { ResultRow } from '../resultRows.ts'
import type { StandingLine } from './RoundSheet.ts'

/** So many are named in the ranking; the sheet has all. */
const NAMED = 3

/** The rows that surely lost points, the dearest first. 主要失分 */
export function lostRows(rows: readonly ResultRow[], decimals: number): StandingLine['lost'] {
  const lost = rows
    .flatMap(({ node, result }) => {
      const loss = lossOf(result)
      return loss && !isZero(loss.sure) ? [{ node, sure: loss.sure }] : []
    })
    .sort((a, b) => compare(b.sure, a.sure))
  return {
    rows: lost.length,
    most: lost.slice(0, NAMED).map(({ node, sure }) => ({
      code: node.code,
      number: numberOf(node.code),
      name: node.name,
      points: showNumber(sure, decimals),
    })),
  }
}
