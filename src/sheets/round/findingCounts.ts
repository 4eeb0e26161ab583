import type { NodeResult } from '../../model/Result.ts'
import type { ResultRow } from '../resultRows.ts'
import type { FindingCount, StandingLine } from './RoundSheet.ts'

/** Problems of a whole sheet, by kind in the order in which its rules name them. 问题合计 */
export function problemsOf(root: NodeResult): readonly FindingCount[] {
  const found = new Map<string, FindingCount>()
  const visit = ({ applies, findings, children }: NodeResult, counts: boolean): void => {
    if (applies === false) return
    const surely = counts && applies === true
    for (const { kind, least, most } of findings ?? []) {
      const before = found.get(kind) ?? { kind, least: 0, most: 0 }
      found.set(kind, {
        kind,
        least: before.least + (surely ? least : 0),
        most: before.most === null || most === null ? null : before.most + most,
      })
    }
    for (const child of children) visit(child, surely)
  }
  visit(root, true)
  return [...found.values()]
}

/** Columns of a website that the unit keeps, and how many of them surely have a problem; null where it keeps none. 栏目 */
export function columnsOf(rows: readonly ResultRow[]): StandingLine['columns'] {
  const kept = rows.filter(({ node, result }) => node.role === 'column' && result.applies === true)
  if (kept.length === 0) return null
  return { kept: kept.length, faulty: kept.filter(({ result }) => problemsOf(result).some(({ least }) => least > 0)).length }
}
