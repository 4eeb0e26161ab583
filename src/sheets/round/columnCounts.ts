import { countFindings } from '../../engine/nodes/findings.ts'
import { isZero } from '../../model/Fraction.ts'
import type { ResultRow } from '../resultRows.ts'
import type { StandingLine } from './RoundSheet.ts'

/** Columns of a website that the unit keeps, and how many of them surely have a problem; null where it keeps none. 栏目 */
export function columnCounts(rows: readonly ResultRow[]): StandingLine['columns'] {
  const kept = rows.filter(({ node, result }) => node.role === 'column' && result.applies === true)
  if (kept.length === 0) return null
  const faulty = kept.filter(({ result }) => {
    const { low } = countFindings(result)
    return low !== null && !isZero(low)
  })
  return { kept: kept.length, faulty: faulty.length }
}
