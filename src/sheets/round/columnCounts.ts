import { countFindings } from '../../engine/nodes/findings.ts'
import { isZero } from '../../model/Fraction.ts'
import type { ResultRow } from '../resultRows.ts'
import type { StandingLine } from './RoundSheet.ts'

/** Columns of a website that the unit keeps, and how many of them have a problem, a range while some are open; null where it keeps none. 栏目 */
export function columnCounts(rows: readonly ResultRow[]): StandingLine['columns'] {
  const kept = rows.filter(({ node, result }) => node.role === 'column' && result.applies === true)
  if (kept.length === 0) return null
  const counts = kept.map(({ result }) => countFindings(result))
  const sure = counts.filter(({ low }) => low !== null && !isZero(low)).length
  const most = counts.filter(({ high }) => high === null || !isZero(high)).length
  return { kept: kept.length, faulty: sure === most ? `${sure}` : `${sure}–${most}` }
}
